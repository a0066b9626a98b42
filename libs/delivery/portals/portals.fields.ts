import { monthStart, type CivilDate } from '#platform/time';
import { objectJson, type Asked, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { portalsAround } from './province-portals.js';

const unitFields: Fields = { name: 'u.name', kind: { enumValue: 'u.kind' } };
// of a portal `q`, its unit `u`, its main host `h` and the row `v` of its version, which has the figures of its latest month
const cardFields = (since: () => string): Fields => ({
  id: 'q.portal_id',
  name: 'q.name',
  kind: { enumValue: 'q.kind' },
  state: { enumValue: 'q.state' },
  host: `coalesce(h.host, '')`,
  unit: (asked: Asked) => objectJson('PortalUnit', unitFields, asked),
  get itemsThisMonth() {
    return `case when q.state = 'open' and v.latest_month >= ${since()}::date then v.latest_items else 0 end`;
  },
  lastPublishedOn: `case when q.state = 'open' then (v.latest_at at time zone interval '7 hours')::date end`,
});

/** `portals(host, within)` as a part of a statement. A suspended portal shows no items. */
export const portalsRoot: RootField = {
  read: ({ within }, day) => ({ since: monthStart(day as CivilDate), ...(within === 'below' ? { below: '' } : {}) }),
  json(use) {
    const card = objectJson(
      'PortalCard',
      cardFields(() => use.value('since')),
      use.asked,
    );
    const list = use.once(`
      select coalesce(json_agg(${card} order by q.kind <> 'portal', q.name, q.portal_id), '[]') as cards, json_object_agg(q.portal_id, v.listed) as versions
      from ${portalsAround(use.has('below') ? 'below' : 'province', use.day())}
      join unit u on u.id = q.unit_id
      left join portal_host h on h.portal_id = q.portal_id and h.is_primary
      left join portal_version v on v.portal_id = q.portal_id
      where q.state in ('open', 'suspended')`);
    use.lists(`${list}.versions`);
    return `${list}.cards`;
  },
};
