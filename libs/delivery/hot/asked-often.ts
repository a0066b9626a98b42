/** Texts that are counted at a time, and the longest of them. */
const mostCounted = 1_000;
const longest = 4_096;

/**
 * What is made of texts that are asked for often: how many there are is bounded, whatever is sent. A text that nothing can be made of
 * is remembered for a while.
 */
export class AskedOften<Made> {
  private readonly counts = new Map<string, number>();
  private readonly made = new Map<string, { readonly value: Made; askedAt: number }>();
  private readonly refused = new Set<string>();

  /**
   * @param often how often it must be asked for @param most that are held at a time
   * @param idleFor ms without a question after which one gives its place to another
   * @param make null: nothing can be made of it
   */
  constructor(
    private readonly often: number,
    private readonly most: number,
    private readonly idleFor: number,
    private readonly make: (text: string) => Made | null,
  ) {}

  /** What was made of this text, if it is one of them. @param now ms of a clock that only runs forward */
  withText(text: string, now: number): Made | null {
    const known = this.made.get(text);
    if (known) {
      known.askedAt = now;
      return known.value;
    }
    if (text.length > longest || this.refused.has(text)) return null;
    const count = (this.counts.get(text) ?? 0) + 1;
    this.counts.delete(text);
    if (count < this.often) {
      this.counts.set(text, count);
      forgetFirst(this.counts, mostCounted);
      return null;
    }
    if (!this.hasPlace(now)) return null;
    const value = this.make(text);
    if (value !== null) this.made.set(text, { value, askedAt: now });
    else this.refuse(text);
    return value;
  }

  /** Nothing is made of this text any more, for a while. */
  refuse(text: string): void {
    this.made.delete(text);
    this.refused.add(text);
    forgetFirst(this.refused, mostCounted);
  }

  private hasPlace(now: number): boolean {
    if (this.made.size < this.most) return true;
    for (const [text, { askedAt }] of this.made) {
      if (now - askedAt < this.idleFor) continue;
      this.made.delete(text);
      return true;
    }
    return false;
  }
}

function forgetFirst(held: Map<string, unknown> | Set<string>, most: number): void {
  if (held.size <= most) return;
  for (const first of held.keys()) {
    held.delete(first);
    return;
  }
}
