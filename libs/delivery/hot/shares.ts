/** Something that takes room under the name of a portal. */
export interface Held {
  readonly key: string;
  readonly portal: string;
  /** Room it takes, in bytes. */
  bytes: number;
  /** Set when it was asked for; what was not asked for since the last round goes first. */
  isUsed: boolean;
}

interface Share<Entry> {
  readonly entries: Map<string, Entry>;
  bytes: number;
}

/**
 * Room for all portals together. When it is full, the portal that takes the most gives way, by its own oldest: a portal never pushes
 * out what a smaller one holds (sizes are told apart by doubling). One alone may take all of it.
 */
export class Shares<Entry extends Held> {
  private readonly shares = new Map<string, Share<Entry>>();
  /** Shares by the doubling that their size is in. */
  private readonly classes: Set<Share<Entry>>[] = Array.from({ length: 48 }, () => new Set());
  private total = 0;

  /** @param most bytes of all @param onGone told of each entry that gives way */
  constructor(
    private readonly most: number,
    private readonly onGone: (entry: Entry) => void,
  ) {}

  get bytes(): number {
    return this.total;
  }

  bytesOf(portal: string): number {
    return this.shares.get(portal)?.bytes ?? 0;
  }

  get(portal: string, key: string): Entry | undefined {
    return this.shares.get(portal)?.entries.get(key);
  }

  /** Puts an entry in, in place of one of the same key. */
  add(entry: Entry): void {
    const before = this.get(entry.portal, entry.key);
    if (before) this.remove(before);
    let share = this.shares.get(entry.portal);
    if (!share) this.shares.set(entry.portal, (share = { entries: new Map(), bytes: 0 }));
    share.entries.set(entry.key, entry);
    this.resize(share, entry.bytes);
    this.makeRoom();
  }

  /** An entry takes more room than before. */
  grow(entry: Entry, by: number): void {
    const share = this.shares.get(entry.portal);
    if (!share || share.entries.get(entry.key) !== entry) return;
    entry.bytes += by;
    this.resize(share, by);
    this.makeRoom();
  }

  remove(entry: Entry): void {
    const share = this.shares.get(entry.portal);
    if (!share || share.entries.get(entry.key) !== entry) return;
    share.entries.delete(entry.key);
    this.resize(share, -entry.bytes);
    if (share.entries.size === 0) this.shares.delete(entry.portal);
    this.onGone(entry);
  }

  /** Takes away the oldest of a portal until it holds no more than so many bytes. */
  trim(portal: string, most: number): void {
    for (let share = this.shares.get(portal); share && share.bytes > most; share = this.shares.get(portal)) this.removeOldest(share);
  }

  clear(): void {
    for (const { entries } of [...this.shares.values()]) for (const entry of [...entries.values()]) this.remove(entry);
  }

  private makeRoom(): void {
    while (this.total > this.most) {
      const [largest] = this.classes.findLast((each) => each.size > 0) ?? [];
      if (!largest) return;
      this.removeOldest(largest);
    }
  }

  private removeOldest({ entries }: Share<Entry>): void {
    for (const entry of entries.values()) {
      if (!entry.isUsed) {
        this.remove(entry);
        return;
      }
      // asked for since: it goes to the end once
      entry.isUsed = false;
      entries.delete(entry.key);
      entries.set(entry.key, entry);
    }
  }

  private resize(share: Share<Entry>, by: number): void {
    this.classes[doubling(share.bytes)]?.delete(share);
    share.bytes += by;
    this.total += by;
    if (share.bytes > 0) this.classes[doubling(share.bytes)]?.add(share);
  }
}

function doubling(bytes: number): number {
  return bytes < 1 ? 0 : Math.floor(Math.log2(bytes));
}
