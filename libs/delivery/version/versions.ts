type Version = readonly [id: string, version: number];

/** Versions under which something was read: that of what all portals share, and of each portal that shows. */
export interface Seen {
  readonly shared: number;
  readonly portals: readonly Version[];
  /** Versions of what lists of portals show of each, where it is such a list: there may be hundreds. */
  readonly listed?: readonly Version[];
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
  private readonly listed = new Map<string, number>();
  /** Grows whenever another version of what lists show is known. */
  private listings = 0;
  /** How far that was when a list was last found to hold: long lists are gone through only when something happened since. */
  private readonly heldAt = new WeakMap<Seen, number>();
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
  holds(seen: Seen): boolean {
    if (seen.shared !== this.shared) return false;
    for (const [id, version] of seen.portals) if (version !== this.portals.get(id)) return false;
    if (!seen.listed || this.heldAt.get(seen) === this.listings) return true;
    for (const [id, version] of seen.listed) if (version !== this.listed.get(id)) return false;
    this.heldAt.set(seen, this.listings);
    return true;
  }

  /** True when something newer is known than what was read under these versions. */
  isOver({ shared, portals, listed = [] }: Seen): boolean {
    const isOlder = (known: ReadonlyMap<string, number>, all: readonly Version[]): boolean => all.some(([id, version]) => version < (known.get(id) ?? 0));
    return shared < this.shared || isOlder(this.portals, portals) || isOlder(this.listed, listed);
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
  learn(seen: Seen): boolean {
    const isNew = !this.isOver(seen);
    this.shared = Math.max(this.shared, seen.shared);
    raise(this.portals, seen.portals);
    if (raise(this.listed, seen.listed ?? [])) this.listings += 1;
    return isNew;
  }

  private forget(): void {
    this.portals.clear();
    this.listed.clear();
    this.listings += 1;
    this.shared = 0;
    this.xmin = 0n;
    this.xmax = 0n;
    this.lookedAt = Number.NEGATIVE_INFINITY;
    this.firstBehind = null;
  }
}

/** @returns true when something newer than before is known now */
function raise(known: Map<string, number>, all: readonly Version[]): boolean {
  let isRaised = false;
  for (const [id, version] of all) {
    const before = known.get(id);
    if (before !== undefined && version <= before) continue;
    known.set(id, version);
    isRaised = true;
  }
  return isRaised;
}
