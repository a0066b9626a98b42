import type { OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate } from '#platform/time';
import { endOf, plusDays, yearOf } from '#web/figures';
import { figuresOf, type PortalFigures } from '../directive/figures.js';
import { reasonsIn, type Reason } from '../directive/reason.js';
import { limitsOn } from '../directive/rules.js';
import { lastDayOf, type Period } from '../period/index.js';
import { monthly, type Monthly } from '../sum/monthly.js';
import { everyPortal, sums } from '../sum/sums.js';
import { progress, type Progress } from '../target/progress.js';
import { targetsBelow } from '../target/set-target.js';

/** A portal on the board. */
export interface BoardLine extends PortalFigures {
  /** Items published in the period. */
  readonly published: number;
  /** Twelve months up to the one in which the period ends, the oldest first. */
  readonly trend: readonly number[];
  /** The plan of the year in which the period ends; null: none was set. */
  readonly plan: Progress | null;
  /** Mean minutes from submission to approval in the period; null: nothing was approved. */
  readonly approvalMinutes: number | null;
  readonly reasons: readonly Reason[];
}

export interface BoardRead {
  readonly lines: readonly BoardLine[];
  /** Portals that are closed, and what they published in the period: predecessors, kept apart. */
  readonly closed: { readonly portals: number; readonly published: number };
  /** Last day that the period counts: today while it runs. */
  readonly lastDay: CivilDate;
}

const counted = ['items_published', 'items_approved', 'approval_minutes'] as const;
type Counted = (typeof counted)[number];
type InPeriod = (portalId: string, fact: Counted) => number;

/**
 * Everything the board shows of the portals of a supervisor's scope, those closed left out. Several statements of one
 * snapshot; each reads a few rows a portal, however many items it has.
 */
export async function readBoard(scope: OpenScope, now: Date, period: Period): Promise<BoardRead> {
  const today = civilDateOf(now);
  const end = endOf(period);
  const lastDay = lastDayOf(period, today);
  const lastMonth = lastDay.slice(0, 7);
  const firstOfTrend = `${String(yearOf(lastDay) - 1)}-${lastMonth.slice(5)}`;
  const trendFrom = plusMonth(firstOfTrend);
  const year = yearOf(lastDay);
  const all = await figuresOf(scope, now);
  const portals = all.filter(({ state }) => state !== 'closed');
  const closed = all.filter(({ state }) => state === 'closed');
  const firstYear = yearOf(period.from);
  const months = await monthly(
    scope,
    [
      { facts: ['items_published'], from: Math.min(firstYear, yearOf(`${trendFrom}-01`)) },
      { facts: ['items_approved', 'approval_minutes'], from: firstYear },
    ],
    year,
  );
  const inPeriod = await amountsIn(scope, period, end, today, months);
  const done = await doneInYear(scope, year, lastDay, today, months);
  const targets = await targetsBelow(scope, year);
  const limits = limitsOn(today);
  const lines = portals.map((portal): BoardLine => {
    const target = targets.get(portal.portalId)?.[0];
    const approved = inPeriod(portal.portalId, 'items_approved');
    return {
      ...portal,
      published: inPeriod(portal.portalId, 'items_published'),
      trend: months.series(portal.portalId, 'items_published', trendFrom, lastMonth),
      plan: target && target.amount > 0 ? progress({ plan: target, done: done(portal.portalId), recent: null }, year, lastDay) : null,
      approvalMinutes: approved > 0 ? inPeriod(portal.portalId, 'approval_minutes') / approved : null,
      reasons: portal.state === 'open' ? reasonsIn(portal, limits) : [],
    };
  });
  const byClosed = closed.reduce((sum, { portalId }) => sum + inPeriod(portalId, 'items_published'), 0);
  return { lines, closed: { portals: closed.length, published: byClosed }, lastDay };
}

const plusMonth = (month: string): string => plusDays(`${month}-28`, 4).slice(0, 7);
const startsMonth = (day: string): boolean => day.endsWith('-01');

/** Whole months, and the month that runs, are in what was read already; for other days the ledger is asked. */
async function amountsIn(scope: OpenScope, period: Period, end: CivilDate, today: CivilDate, months: Monthly): Promise<InPeriod> {
  if (startsMonth(period.from) && (startsMonth(end) || end > today)) {
    const last = plusDays(end, -1).slice(0, 7);
    return (portalId, fact) => months.sum(portalId, fact, period.from.slice(0, 7), last);
  }
  const found = await sums(scope, everyPortal(period.from, end), { facts: counted, today });
  const amounts = new Map(found.map(({ key, fact, amount }) => [`${key} ${fact}`, amount]));
  return (portalId, fact) => amounts.get(`${portalId} ${fact}`) ?? 0;
}

async function doneInYear(scope: OpenScope, year: number, lastDay: CivilDate, today: CivilDate, months: Monthly): Promise<(portalId: string) => number> {
  const [first, next] = [`${String(year)}-01-01` as CivilDate, plusDays(lastDay, 1)];
  const inYear = await amountsIn(scope, { kind: 'range', from: first, to: next, until: null }, next, today, months);
  return (portalId) => inYear(portalId, 'items_published');
}
