import { likeText, type OpenScope } from '#platform/db';
import { checkFirst, pageOfPlaces, placeAfter } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { daysBetween, monthOf, yearOf } from '#web/figures';
import { progress, progressOfAll, type PlanLine, type Progress } from './progress.js';
import { plannedMeasure } from './target.js';
import type { PortalTarget, PortalTargetConnection } from './target.types.js';

export interface TargetFilter {
  readonly year: number;
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

interface Row {
  id: string;
  name: string;
  superiorName: string;
  state: string;
  host: string;
  amount: string | null;
  months: string[] | null;
  because: string | null;
  enteredAt: Date | null;
  done: string;
  recent: string;
}

/** Three whole months before a day: what "lately" means for a forecast. Months 0 and less are those of the year before. */
export function recentMonths(year: number, asOf: CivilDate): { readonly first: number; readonly last: number; readonly from: string; readonly to: string } {
  const running = yearOf(asOf) > year ? 13 : monthOf(asOf);
  const start = (month: number): string => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  return { first: running - 3, last: running - 1, from: start(running - 3), to: start(running) };
}

/**
 * Plans of a year with what is done, the furthest behind first, those without a plan last. One statement over the plans, the
 * folded sums and what is not folded yet, so every figure is of the same snapshot.
 * @param scope an open scope of the role `supervision`
 * @param today figures are as of this day; of a year that is over, as of its end
 * @param maySet handed on to whoever asked
 */
export async function readTargets(scope: OpenScope, today: CivilDate, filter: TargetFilter, maySet = false): Promise<PortalTargetConnection> {
  const first = checkFirst(filter.first, 500);
  const offset = placeAfter(filter.after);
  const { year } = filter;
  const lately = recentMonths(year, today);
  const rows: Row[] = await scope.manager.query(statement, [
    plannedMeasure,
    year,
    likeText(filter.search),
    Math.max(1, lately.first),
    lately.last,
    12 + lately.first,
    Math.min(12, 12 + lately.last),
    lately.from,
    lately.to,
  ]);
  const days = daysBetween(lately.from, lately.to);
  const nodes = rows.map((row) => line(row, days, year, today)).sort(worstFirst);
  const planned = rows.filter(hasPlan);
  return {
    ...pageOfPlaces(nodes.slice(offset), { first, offset }, (node) => node),
    totalCount: nodes.length,
    year,
    asOf: today,
    maySet,
    plannedCount: planned.length,
    total:
      planned.length > 0
        ? shown(
            progressOfAll(
              planned.map((row) => planLine(row, days)),
              year,
              today,
            ),
          )
        : null,
  };
}

const statement = `
  with plan as (
    select distinct on (portal_id) portal_id, amount, months, because, entered_at from target
    where portal_id = any ((select scope.portals())::uuid[]) and measure = $1 and year = $2
    order by portal_id, entered_at desc, id desc
  ), counted as (
    select portal_id, sum(done) as done, sum(recent) as recent from (
      select portal_id, case when year = $2 then month_sum(months, 1, 12) else 0 end as done,
             case when year = $2 then month_sum(months, $4::integer, $5::integer) else month_sum(months, $6::integer, $7::integer) end as recent
      from fact_year
      where portal_id = any ((select scope.portals())::uuid[]) and measure = $1 and dimension = '' and value = '' and year in ($2, $2::smallint - 1)
      union all
      select portal_id, case when belongs_on >= make_date($2, 1, 1) then amount else 0 end,
             case when belongs_on >= $8 and belongs_on < $9 then amount else 0 end
      from fact
      where portal_id = any ((select scope.portals())::uuid[]) and measure = $1 and not folded
        and belongs_on >= make_date($2 - 1, 1, 1) and belongs_on < make_date($2 + 1, 1, 1)
    ) every group by portal_id
  )
  select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, coalesce(h.host, '') as host,
         t.amount, t.months, t.because, t.entered_at as "enteredAt", coalesce(c.done, 0) as done, coalesce(c.recent, 0) as recent
  from portal p
  left join portal_host h on h.portal_id = p.portal_id and h.is_primary
  left join plan t on t.portal_id = p.portal_id
  left join counted c on c.portal_id = p.portal_id
  where p.portal_id = any ((select scope.portals())::uuid[]) and ($3::text is null or vn_fold(p.name) like '%' || vn_fold($3) || '%')`;

const hasPlan = ({ amount }: Row): boolean => Number(amount ?? 0) > 0;

function planLine({ amount, months, done, recent }: Row, days: number): PlanLine {
  return { plan: { amount: Number(amount), months: months?.map(Number) ?? null }, done: Number(done), recent: { amount: Number(recent), days } };
}

function line(row: Row, days: number, year: number, today: CivilDate): PortalTarget {
  const { id, name, superiorName, state, host, because, enteredAt } = row;
  const portal = { id, name, superiorName, state, host };
  const done = Number(row.done);
  if (!hasPlan(row) || enteredAt === null) return { portal, target: null, done, progress: null };
  const { plan } = planLine(row, days);
  return {
    portal,
    target: { amount: plan.amount, months: plan.months && [...plan.months], because: because ?? '', enteredAt },
    done,
    progress: shown(progress(planLine(row, days), year, today)),
  };
}

/** Of a share that is not known yet the plan stands where it should. */
const shareOf = ({ progress: its }: PortalTarget): number => (its === null ? Infinity : its.expected > 0 ? its.done / its.expected : 1);

function worstFirst(one: PortalTarget, other: PortalTarget): number {
  const [a, b] = [shareOf(one), shareOf(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.portal.name.localeCompare(other.portal.name, 'vi') || (one.portal.id < other.portal.id ? -1 : 1);
}

const shown = ({ daysGone: _, ...its }: Progress): PortalTarget['progress'] & object => its;
