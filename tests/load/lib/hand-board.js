/**
 * The bound of the board: what an expert would write for these tables and nothing else, as one prepared statement, as superuser, past
 * every policy. Each gives what the product's own statements give, and the bench compares them.
 */

/** The portals $1 on the day $2, in the month that runs: one row each. */
export const handProvince = `
  with sums as materialized (
    select portal_id,
      max(months) filter (where measure = 'items_published' and year = extract(year from $2::date)) as published,
      max(months) filter (where measure = 'items_published' and year = extract(year from $2::date) - 1) as before,
      max(months[extract(month from $2::date)::integer]) filter (where measure = 'items_approved') as approved,
      max(months[extract(month from $2::date)::integer]) filter (where measure = 'approval_minutes') as minutes
    from fact_year
    where portal_id = any ($1::uuid[]) and dimension = '' and value = ''
      and (measure = 'items_published' and year in (extract(year from $2::date)::smallint, extract(year from $2::date)::smallint - 1::smallint)
        or measure in ('items_approved', 'approval_minutes') and year = extract(year from $2::date)::smallint)
    group by portal_id
  ), fresh as materialized (
    select portal_id, measure, extract(year from belongs_on)::smallint as year, extract(month from belongs_on)::integer as month, sum(amount)::bigint as amount
    from fact where portal_id = any ($1::uuid[]) and measure in ('items_published', 'items_approved', 'approval_minutes') and not folded group by 1, 2, 3, 4
  ), waiting as materialized (
    select portal_id, count(*)::integer as amount, min(since) as since from work_item
    where portal_id = any ($1::uuid[]) and subject_type = 'item' and closed_at is null group by portal_id
  ), plan as materialized (
    select distinct on (portal_id) portal_id, amount, months from target
    where portal_id = any ($1::uuid[]) and measure = 'items_published' and year = extract(year from $2::date) order by portal_id, entered_at desc, id desc
  )
  select p.portal_id as id, p.name, p.state, p.superior_name as superior, h.host, p.unit_id as unit, u.kind, (p.created_at at time zone interval '7 hours')::date::text as opened,
    l.day::text as last, coalesce(w.amount, 0) as waiting, w.since, s.published, s.before, s.approved, s.minutes, g.amount as target, g.months as uneven,
    (select json_agg(f) from fresh f where f.portal_id = p.portal_id) as fresh
  from portal p
  join unit u on u.id = p.unit_id
  left join portal_host h on h.portal_id = p.portal_id and h.is_primary
  left join sums s on s.portal_id = p.portal_id
  left join waiting w on w.portal_id = p.portal_id
  left join plan g on g.portal_id = p.portal_id
  left join lateral (select f.belongs_on as day from fact f where f.portal_id = p.portal_id and f.measure = 'items_published' and f.belongs_on <= $2
    group by f.belongs_on having sum(f.amount) > 0 order by f.belongs_on desc limit 1) l on true
  where p.portal_id = any ($1::uuid[])`;

/** The provinces over the portals $1 on the day $2, in the month that runs; silent after $3 days. */
export const handNation = `
  with sums as materialized (
    select y.portal_id,
      coalesce(sum(months[extract(month from $2::date)::integer]), 0) as published,
      coalesce(sum((select sum(m) from unnest(months[1:extract(month from $2::date)::integer]) m)), 0) as done
    from fact_year y where portal_id = any ($1::uuid[]) and measure = 'items_published' and dimension = '' and value = ''
      and year = extract(year from $2::date)::smallint
    group by y.portal_id
  ), fresh as materialized (
    select portal_id, coalesce(sum(amount) filter (where belongs_on >= date_trunc('month', $2::date)), 0) as published,
      coalesce(sum(amount) filter (where belongs_on >= date_trunc('year', $2::date)), 0) as done
    from fact where portal_id = any ($1::uuid[]) and measure = 'items_published' and not folded group by portal_id
  ), waiting as materialized (
    select portal_id, count(*) as amount from work_item where portal_id = any ($1::uuid[]) and subject_type = 'item' and closed_at is null group by portal_id
  ), plan as materialized (
    select distinct on (portal_id) portal_id, amount from target
    where portal_id = any ($1::uuid[]) and measure = 'items_published' and year = extract(year from $2::date) order by portal_id, entered_at desc, id desc
  ), top as materialized (
    select c.descendant_id as unit, c.ancestor_id as province from unit t join unit_closure c on c.ancestor_id = t.id
    where t.parent_id is null and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
  ), line as (
    select t.province, p.state, w.amount as waiting, g.amount as target, coalesce(s.published, 0) + coalesce(f.published, 0) as published,
      (select sum(f.amount) from fact f where f.portal_id = p.portal_id and f.measure = 'items_published'
        and f.belongs_on between (date_trunc('month', $2::date) - interval '1 year')::date and ($2::date - interval '1 year')::date) as before, coalesce(s.done, 0) + coalesce(f.done, 0) as done,
      p.state = 'open' and coalesce((select f.belongs_on from fact f where f.portal_id = p.portal_id and f.measure = 'items_published' and f.belongs_on <= $2
        group by f.belongs_on having sum(f.amount) > 0 order by f.belongs_on desc limit 1), (p.created_at at time zone interval '7 hours')::date) < $2::date - $3::integer as silent
    from portal p
    left join lateral (select place_id from unit_place where unit_id = p.unit_id and valid_from <= $2 and (valid_to is null or valid_to > $2)) place on true
    join top t on t.unit = coalesce(place.place_id, p.unit_id)
    left join sums s on s.portal_id = p.portal_id
    left join fresh f on f.portal_id = p.portal_id
    left join waiting w on w.portal_id = p.portal_id
    left join plan g on g.portal_id = p.portal_id
    where p.portal_id = any ($1::uuid[])
  )
  select l.province as "unitId", u.name, count(*) filter (where state <> 'closed')::integer as portals, count(*) filter (where state = 'open')::integer as open,
    count(*) filter (where silent)::integer as silent, coalesce(sum(published) filter (where state <> 'closed'), 0)::integer as published,
    coalesce(sum(published) filter (where state = 'closed'), 0)::integer as "publishedByClosed", coalesce(sum(before), 0)::integer as "publishedLastYear",
    coalesce(sum(waiting) filter (where state <> 'closed'), 0)::integer as waiting, coalesce(sum(target) filter (where state <> 'closed'), 0)::float8 as target,
    coalesce(sum(done) filter (where target > 0 and state <> 'closed'), 0)::integer as done
  from line l join unit u on u.id = l.province group by 1, 2 order by u.name`;

/** The product's answer in the form of the statement for a province. @param {any} line of the board @param {string} month `yyyy-mm` */
export function asHand({
  portalId,
  name,
  state,
  superiorName,
  host,
  unitId,
  unitKind,
  openedOn,
  lastDay,
  waiting,
  waitingSince,
  published,
  trend,
  plan,
  approvalMinutes,
}) {
  return {
    portalId,
    name,
    state,
    superiorName,
    host,
    unitId,
    unitKind,
    openedOn,
    lastDay,
    waiting,
    since: waitingSince?.toISOString() ?? null,
    published,
    trend,
    target: plan?.target ?? null,
    done: plan?.done ?? null,
    approvalMinutes,
  };
}

/** A row of the statement for a province in the same form. @param {any} row @param {string} today */
export function handLine(row, today) {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const fresh = (measure, ofYear, ofMonth) =>
    (row.fresh ?? [])
      .filter((each) => each.measure === measure && each.year === ofYear && (ofMonth === 0 || each.month === ofMonth))
      .reduce((sum, each) => sum + each.amount, 0);
  const of = (months, ofYear) => Array.from({ length: 12 }, (_, index) => Number(months?.[index] ?? 0) + fresh('items_published', ofYear, index + 1));
  const [before, now] = [of(row.before, year - 1), of(row.published, year)];
  const approved = Number(row.approved ?? 0) + fresh('items_approved', year, month);
  const minutes = Number(row.minutes ?? 0) + fresh('approval_minutes', year, month);
  const target = Number(row.target ?? 0);
  return {
    portalId: row.id,
    name: row.name,
    state: row.state,
    superiorName: row.superior,
    host: row.host ?? '',
    unitId: row.unit,
    unitKind: row.kind,
    openedOn: row.opened,
    lastDay: row.last,
    waiting: row.waiting,
    since: row.since?.toISOString() ?? null,
    published: now[month - 1],
    trend: [...before.slice(month), ...now.slice(0, month)],
    target: target > 0 ? target : null,
    done: target > 0 ? now.slice(0, month).reduce((sum, each) => sum + each, 0) : null,
    approvalMinutes: approved > 0 ? minutes / approved : null,
  };
}
