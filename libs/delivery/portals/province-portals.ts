/** SQL: a row of dated places holds on a day. */
export const current = (closure: string, today: string): string =>
  `${closure}.valid_from <= ${today}::date and coalesce(${closure}.valid_to > ${today}::date, true)`;

/** Unit where the portal `asked` stands today: its own, or the place of one that ended. */
const placeOfAsked = `coalesce((select o.place_id from unit_place o where o.unit_id = asked.unit_id and o.valid_to is null), asked.unit_id)`;

/** Units of today under the closure `below`, and those of the past whose place is there now. */
const here = `cross join lateral (
        select below.descendant_id as unit_id
        union all select o.unit_id from unit_place o where o.place_id = below.descendant_id and o.valid_to is null
      ) here`;

/**
 * Portals of the province that a host's portal stands in, as a select of `portal_id`: of its units of today, and of those of the
 * past whose place is there now. A portal that stands in no province is alone.
 * @param host placeholder of the host
 * @param today placeholder of the civil day
 * @param states of the portals listed, as SQL text
 */
export function provincePortals(host: string, today: string, states: string): string {
  return `
      select p.portal_id
      from portal_host h
      join portal asked on asked.portal_id = h.portal_id and asked.state in ('open', 'suspended', 'closed')
      join unit_closure above on above.descendant_id = ${placeOfAsked} and ${current('above', today)}
      join unit province on province.id = above.ancestor_id and province.kind = 'province'
      join unit_closure below on below.ancestor_id = province.id and ${current('below', today)}
      ${here}
      join portal p on p.unit_id = here.unit_id and p.state in (${states})
      where h.host = ${host}
      union
      select self.portal_id from portal_host d join portal self on self.portal_id = d.portal_id and self.state in (${states}) where d.host = ${host}`;
}

/** As {@link provincePortals}, of the units below that of the host's portal alone. */
export function portalsUnder(host: string, today: string, states: string): string {
  return `
      select p.portal_id
      from portal_host h
      join portal asked on asked.portal_id = h.portal_id and asked.state in ('open', 'suspended', 'closed')
      join unit_closure below on below.ancestor_id = ${placeOfAsked} and below.depth > 0 and ${current('below', today)}
      ${here}
      join portal p on p.unit_id = here.unit_id and p.state in (${states})
      where h.host = ${host}`;
}
