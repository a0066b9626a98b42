import { civilDateOf, type CivilDate } from '#platform/time';

/** A page load as it waits to be counted. */
export interface View {
  readonly at: Date;
  /** Salted hash of portal, address and browser of one day. */
  readonly visitor: string;
  /** Salted hash of portal and address of one day. */
  readonly address: string;
  /** Item that was read; null on every other page. */
  readonly itemId: string | null;
  /** Host name of the other site that led here. */
  readonly referrer: string | null;
}

/** What is known of a visitor today. */
export interface Visitor {
  day: CivilDate;
  lastAt: Date;
  /** Number of the minute that {@link inMinute} counts. */
  minute: number;
  inMinute: number;
  inDay: number;
}

/** Visits begun from an address today. */
export interface Address {
  day: CivilDate;
  /** Number of the hour that {@link inHour} counts. */
  hour: number;
  inHour: number;
  inDay: number;
}

/** Sums of a day. */
export interface DaySums {
  views: number;
  visits: number;
  /** Between first and last view of each visit. */
  seconds: number;
  leftOut: number;
}

export interface Counted {
  readonly days: Map<CivilDate, DaySums>;
  /** Views by day and item, keyed `2026-11-26 <id>`; visits by day and referring host likewise. */
  readonly items: Map<string, number>;
  readonly referrers: Map<string, number>;
}

/** A visit ends after so long without a view; who viewed within the shorter time is online. */
const visitEndsAfterMs = 30 * 60_000;
export const onlineMs = 5 * 60_000;

/**
 * What one visitor and one address can honestly make. An office or a mobile network stands behind one address, so an address may
 * begin many visits; a person reads neither thirty pages a minute nor a thousand a day.
 */
export const most = { viewsInMinute: 30, viewsInDay: 1_000, visitsOfAddressInHour: 60, visitsOfAddressInDay: 300 } as const;

/**
 * Counts views, oldest first, on top of what is known of their visitors and addresses; both maps are brought up to date. What goes
 * beyond {@link most} is left out and only counted as such.
 */
export function countViews(views: readonly View[], visitors: Map<string, Visitor>, addresses: Map<string, Address>): Counted {
  const counted: Counted = { days: new Map(), items: new Map(), referrers: new Map() };
  for (const view of views) countView(view, visitors, addresses, counted);
  return counted;
}

function countView(view: View, visitors: Map<string, Visitor>, addresses: Map<string, Address>, { days, items, referrers }: Counted): void {
  const day = civilDateOf(view.at);
  const sums = days.get(day) ?? { views: 0, visits: 0, seconds: 0, leftOut: 0 };
  days.set(day, sums);
  const known = visitors.get(view.visitor);
  const begins = !known || view.at.getTime() - known.lastAt.getTime() >= visitEndsAfterMs;
  const visitor = known ?? { day, lastAt: view.at, minute: 0, inMinute: 0, inDay: 0 };
  if (isTooMany(visitor, view.at) || (begins && !mayBegin(addresses, view, day))) {
    sums.leftOut += 1;
    // A flood goes on being the same visit: its end would begin another.
    if (known) known.lastAt = later(known.lastAt, view.at);
    return;
  }
  if (begins) {
    sums.visits += 1;
    if (view.referrer) add(referrers, `${day} ${view.referrer}`);
  } else sums.seconds += Math.max(0, Math.round((view.at.getTime() - visitor.lastAt.getTime()) / 1_000));
  sums.views += 1;
  if (view.itemId) add(items, `${day} ${view.itemId}`);
  visitor.inMinute += 1;
  visitor.inDay += 1;
  visitor.lastAt = later(visitor.lastAt, view.at);
  visitors.set(view.visitor, visitor);
}

function isTooMany(visitor: Visitor, at: Date): boolean {
  const minute = Math.floor(at.getTime() / 60_000);
  // Views of two sites may come a little out of order; an older minute does not open the newer one again.
  if (minute > visitor.minute) [visitor.minute, visitor.inMinute] = [minute, 0];
  return visitor.inMinute >= most.viewsInMinute || visitor.inDay >= most.viewsInDay;
}

/** Takes one of the visits that an address may begin. */
function mayBegin(addresses: Map<string, Address>, { address: key, at }: View, day: CivilDate): boolean {
  const hour = Math.floor(at.getTime() / 3_600_000);
  const address = addresses.get(key) ?? { day, hour, inHour: 0, inDay: 0 };
  addresses.set(key, address);
  if (hour > address.hour) [address.hour, address.inHour] = [hour, 0];
  if (address.inHour >= most.visitsOfAddressInHour || address.inDay >= most.visitsOfAddressInDay) return false;
  address.inHour += 1;
  address.inDay += 1;
  return true;
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function add(sums: Map<string, number>, key: string): void {
  sums.set(key, (sums.get(key) ?? 0) + 1);
}
