/** SQL: a row of dated places holds on a day. */
export const current = (closure: string, today: string): string =>
  `${closure}.valid_from <= ${today}::date and coalesce(${closure}.valid_to > ${today}::date, true)`;

/** Unit where the portal `p` of the statement stands today: its own, or the place of one that ended. */
const placeOfPortal = `coalesce((select o.place_id from unit_place o where o.unit_id = p.unit_id and o.valid_to is null), p.unit_id)`;

/** Units of today of the province that `p` stands in; none where it stands in none. The province first: its units are then one part of an index. */
const unitsOfProvince = (today: string): string => `
        select below.descendant_id from unit_closure below
        where below.ancestor_id = any (array(
            select above.ancestor_id from unit_closure above join unit province on province.id = above.ancestor_id and province.kind = 'province'
            where above.descendant_id = ${placeOfPortal} and ${current('above', today)}))
          and ${current('below', today)}`;

/** Units of today below that of `p`. */
const unitsBelow = (today: string): string => `
        select below.descendant_id from unit_closure below
        where below.ancestor_id = ${placeOfPortal} and below.depth > 0 and ${current('below', today)}`;

/**
 * Portals `q` of the units of today in the province of the portal `p`, or below its own alone, and of those of the past whose place is there now, in few
 * readings of an index.
 * @param within `province`: with `p` itself also where it stands in none
 * @param today placeholder of the civil day
 */
export function portalsAround(within: 'province' | 'below', today: string): string {
  const isProvince = within === 'province';
  // what is found is kept from being written in where it is used, and so from being found twice
  return `(select array(${(isProvince ? unitsOfProvince : unitsBelow)(today)}) as ids offset 0) here
      cross join lateral (
        select here.ids || array(select o.unit_id from unit_place o where o.place_id = any (here.ids) and o.valid_to is null) as ids offset 0) stands
      join portal q on ${isProvince ? '(q.unit_id = any (stands.ids) or q.portal_id = p.portal_id)' : 'q.unit_id = any (stands.ids)'}`;
}

/**
 * Portals of the province that a host's portal stands in, as a select of `portal_id`. A portal that stands in no province is alone.
 * @param host placeholder of the host
 * @param today placeholder of the civil day
 * @param states of the portals listed, as SQL text
 */
export function provincePortals(host: string, today: string, states: string): string {
  return `
      select q.portal_id
      from portal_host d
      join portal p on p.portal_id = d.portal_id and p.state in ('open', 'suspended', 'closed')
      cross join lateral ${portalsAround('province', today)}
      where d.host = ${host} and q.state in (${states})`;
}
