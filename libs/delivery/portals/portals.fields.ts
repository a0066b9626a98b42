import { monthStart, type CivilDate } from '#platform/time';
import { objectJson, type Asked, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { portalsUnder, provincePortals } from './province-portals.js';

// of a portal `q`, its unit `u` and its main host `h`; what was published is counted in the index of the latest placements
const month = (since: string): string => `
  (select count(*)::int from (
     select distinct on (pl.placed_at, pl.item_id) pl.item_id from placement pl where pl.portal_id = q.portal_id and pl.placed_at >= ${since}::timestamptz and q.state = 'open'
     order by pl.placed_at desc, pl.item_id desc) once)`;
const latest = `
  (select (pl.placed_at at time zone interval '7 hours')::date::text from placement pl where pl.portal_id = q.portal_id and q.state = 'open'
   order by pl.placed_at desc, pl.item_id desc limit 1)`;

const unitFields: Fields = { name: 'u.name', kind: { enumValue: 'u.kind' } };
const cardFields = (since: () => string): Fields => ({
  id: 'q.portal_id',
  name: 'q.name',
  kind: { enumValue: 'q.kind' },
  state: { enumValue: 'q.state' },
  host: `coalesce(h.host, '')`,
  unit: (asked: Asked) => objectJson('PortalUnit', unitFields, asked),
  get itemsThisMonth() {
    return month(since());
  },
  lastPublishedOn: latest,
});

/** `portals(host, within)` as a part of a statement. A suspended portal shows no items. */
export const portalsRoot: RootField = {
  read: ({ within }, day) => ({ since: `${monthStart(day as CivilDate)}T00:00:00+07:00`, ...(within === 'below' ? { below: '' } : {}) }),
  json(use) {
    use.showsMany();
    const listed = (use.has('below') ? portalsUnder : provincePortals)(use.host(), use.day(), `'open', 'suspended'`);
    const fields = cardFields(() => use.value('since'));
    return `(select coalesce(json_agg(${objectJson('PortalCard', fields, use.asked)} order by q.kind <> 'portal', q.name, q.portal_id), '[]')
      from (${listed}) listed
      join portal q on q.portal_id = listed.portal_id
      join unit u on u.id = q.unit_id
      left join portal_host h on h.portal_id = q.portal_id and h.is_primary)`;
  },
};
