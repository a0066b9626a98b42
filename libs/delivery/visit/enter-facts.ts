import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** The ledger takes the sums of a day in as often at most: a row each few seconds and portal would be most of it. */
const eachHour = '1 hour';

/**
 * Enters what the ledger does not hold yet of the days of the scope's portal: of a day that is over at once, of today each hour.
 * @returns first days of the months of what was entered
 */
export async function enterVisits({ manager }: OpenScope, now: Date, today: CivilDate): Promise<CivilDate[]> {
  const [row] = await manager.query<[{ months: CivilDate[] }]>(
    `with due as (
       select day, id, views, visits, seconds, views - entered_views as more_views, visits - entered_visits as more_visits, seconds - entered_seconds as more_seconds
       from visit_day where portal_id = scope.portal() and not entered and (day < $2::date or entered_at is null or entered_at <= $1::timestamptz - interval '${eachHour}')
       for update
     ), facts as (
       insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id)
       select scope.portal(), due.day, $2::date, f.measure, f.amount, 'visit_day', due.id
       from due, lateral (values ('page_views', more_views), ('visits', more_visits), ('visit_seconds', more_seconds)) f (measure, amount)
       where f.amount <> 0
     ), marked as (
       update visit_day d set entered = true, entered_at = $1, entered_views = due.views, entered_visits = due.visits, entered_seconds = due.seconds
       from due where d.portal_id = scope.portal() and d.day = due.day returning d.day
     )
     select array(select distinct date_trunc('month', day::timestamp)::date::text from marked order by 1) as months`,
    [now, today],
  );
  return row.months;
}
