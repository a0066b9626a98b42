/** Versions under which something was read: that of what all portals share, and of each portal that shows. */
export interface Seen {
  readonly shared: number;
  readonly portals: readonly (readonly [id: string, version: number])[];
}

/** What a look at the versions found, all of one snapshot. */
export interface Look extends Seen {
  /** Transactions before this one had ended; what the next look must not miss is not older. */
  readonly xmin: bigint;
  /** First transaction that had not begun: a later snapshot never has a smaller one. */
  readonly xmax: bigint;
}

/** A server that stays behind what was seen for so long is another one: a copy that was put in place of the old. */
const forgotten = 60_000;

/**
 * What this process knows of the versions of all portals. They only go forward: what comes from a server that is behind is
 * never taken for news. Times are ms of a clock that only runs forward.
 */
export class Versions {
  private readonly portals = new Map<string, number>();
  private shared = 0;
  private xmin = 0n;
  private xmax = 0n;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private firstBehind: number | null = null;

  /** @param patience longest age, in ms, of a look by which anything is believed */
  constructor(readonly patience: number) {}

  /** From which transaction on the next look must ask. */
  get since(): bigint {
    return this.xmin;
  }

  /** True when a look is young enough to believe what it said. */
  isFresh(now: number): boolean {
    return now - this.lookedAt <= this.patience;
  }

  /** True when nothing that is known has changed what was read under these versions. */
  holds({ shared, portals }: Seen): boolean {
    if (shared !== this.shared) return false;
    for (const [id, version] of portals) if (version !== this.portals.get(id)) return false;
    return true;
  }

  /** True when something newer is known than what was read under these versions. */
  isOver({ shared, portals }: Seen): boolean {
    return shared < this.shared || portals.some(([id, version]) => version < (this.portals.get(id) ?? 0));
  }

  /**
   * Takes what a look found.
   * @param askedAt when it was asked, not when the answer came
   * @returns true when it came from another server than before and everything known was forgotten
   */
  take(look: Look, askedAt: number): boolean {
    if (look.xmax < this.xmax) {
      this.firstBehind ??= askedAt;
      if (askedAt - this.firstBehind < forgotten) return false;
      this.forget();
      return true;
    }
    this.firstBehind = null;
    this.learn(look);
    this.xmin = look.xmin;
    this.xmax = look.xmax;
    this.lookedAt = Math.max(this.lookedAt, askedAt);
    return false;
  }

  /**
   * Learns from an answer, which may be newer than the last look.
   * @returns false when something newer was seen before, so the answer comes from a server that is behind
   */
  learn({ shared, portals }: Seen): boolean {
    let isNew = shared >= this.shared;
    this.shared = Math.max(this.shared, shared);
    for (const [id, version] of portals) {
      const known = this.portals.get(id) ?? 0;
      if (version < known) isNew = false;
      else this.portals.set(id, version);
    }
    return isNew;
  }

  private forget(): void {
    this.portals.clear();
    this.shared = 0;
    this.xmin = 0n;
    this.xmax = 0n;
    this.lookedAt = Number.NEGATIVE_INFINITY;
    this.firstBehind = null;
  }
}
