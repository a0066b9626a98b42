import type { OpenScope } from '#platform/db';
import { civilDateOf, workingDaysBetween, type CivilDate } from '#platform/time';
import { holidays } from '#units';
import { daysBetween } from '#web/figures';
import type { LateMeasure } from './rules.js';

/** A portal with the figures that it may be urged for. */
export interface PortalFigures {
  readonly portalId: string;
  readonly name: string;
  readonly state: string;
  readonly superiorName: string;
  readonly host: string;
  /** Unit that the portal is of, and its class. */
  readonly unitId: string;
  readonly unitKind: string;
  readonly openedOn: CivilDate;
  /** Last day on which more was published than taken back; null: none yet. */
  readonly lastDay: CivilDate | null;
  /** Items that wait for somebody of the portal, and since when the longest. */
  readonly waiting: number;
  readonly waitingSince: Date | null;
  /** Steps of the process, and answers to units, whose time is up and that still wait. */
  readonly overdue: number;
  readonly values: Readonly<Record<LateMeasure, number>>;
}

type Row = Omit<PortalFigures, 'values'>;

/**
 * SQL of the last day on which more was published than taken back, null without one: found from the end of the index, a few
 * rows for a portal however long its ledger.
 * @param portal a row with a portal_id @param today the last day that counts
 */
export const lastPublishedDay = (portal: string, today: string): string => `(
  select f.belongs_on from fact f where f.portal_id = ${portal}.portal_id and f.measure = 'items_published' and f.belongs_on <= ${today}
  group by f.belongs_on having sum(f.amount) > 0 order by f.belongs_on desc limit 1)`;

/** SQL: open work whose time is up. @param work a row of work_item @param now the instant that counts */
export const isOverdue = (work: string, now: string): string => `${work}.subject_type in ('item', 'request') and ${work}.due_at <= ${now}`;

/**
 * Figures of the scope's portal, or of every portal of a supervisor's scope, from the facts and the waiting work of one snapshot.
 * A portal is silent since the last day on which more was published than withdrawn, else since it was made.
 */
export async function figuresOf(scope: OpenScope, now: Date): Promise<PortalFigures[]> {
  const today = civilDateOf(now);
  const within = scope.portalId === null ? 'p.portal_id = any ((select scope.portals())::uuid[])' : 'p.portal_id = scope.portal()';
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as "portalId", p.name, p.state, p.superior_name as "superiorName", p.unit_id as "unitId", u.kind as "unitKind",
            coalesce((select h.host from portal_host h where h.portal_id = p.portal_id and h.is_primary), '') as host,
            (p.created_at at time zone interval '7 hours')::date::text as "openedOn",
            ${lastPublishedDay('p', '$1')}::text as "lastDay",
            w.amount as waiting, w.since as "waitingSince", w.overdue
     from portal p
     join unit u on u.id = p.unit_id
     cross join lateral (select (count(*) filter (where w.subject_type = 'item'))::integer as amount, min(since) filter (where w.subject_type = 'item') as since,
         (count(*) filter (where ${isOverdue('w', '$2')}))::integer as overdue
       from work_item w where w.portal_id = p.portal_id and w.subject_type in ('item', 'request') and w.closed_at is null) w
     where ${within}`,
    [today, now],
  );
  return rows.map((row) => ({
    ...row,
    values: {
      days_silent: Math.max(0, daysBetween(row.lastDay ?? row.openedOn, today)),
      waiting_longest_days: row.waitingSince ? workingDaysBetween(civilDateOf(row.waitingSince), today, holidays) : 0,
    },
  }));
}
