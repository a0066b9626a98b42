import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField, RootValues } from '../hot/root-field.js';
import { isSlug } from '../publish/slug.js';
import { itemConditions } from './item-conditions.js';
import { showsItems } from '../read/readable-portal.js';

const monthFields: Fields = { month: 'm.month', count: 'm.count' };

/** Whether the portal itself wrote some of a month of all of it: looked for only where it is asked for. */
const hasOwn = `exists (select from placement pl where pl.portal_id = p.portal_id and pl.mark = 'own'
  and pl.placed_at >= m.first_day::timestamp at time zone interval '7 hours'
  and pl.placed_at < (m.first_day + interval '1 month')::timestamp at time zone interval '7 hours')`;

/** Months of placements `pl` with how many items stand in them, newest first. @param where conditions */
const monthsOf = (where: string): string => `
  select to_char(pl.placed_at at time zone interval '7 hours', 'YYYY-MM') as month, count(distinct pl.item_id)::int as count, bool_or(pl.mark = 'own') as has_own
  from placement pl where ${where} group by 1 order by 1 desc`;

/** Months of all of the portal, as they were counted at publishing. */
const monthsOfPortal = `
  select to_char(f.month, 'YYYY-MM') as month, f.items as count, f.month as first_day
  from portal_month f where f.portal_id = p.portal_id and ${showsItems('p')} and f.items > 0 order by f.month desc`;

/** `archive(host, section)` as a part of a statement. */
export const archiveRoot: RootField = {
  read({ section }): RootValues | null {
    if (section == null) return {};
    return typeof section === 'string' && isSlug(section) ? { section } : null;
  },
  json({ asked, has, value }) {
    const where = [`pl.portal_id = p.portal_id and ${showsItems('p')}`, ...itemConditions(has, value, 'p.portal_id')].join(' and ');
    const months = has('section') ? monthsOf(where) : monthsOfPortal;
    const fields: Fields = { ...monthFields, hasOwn: has('section') ? 'm.has_own' : hasOwn };
    return `(select coalesce(json_agg(${objectJson('ArchiveMonth', fields, asked)}), '[]') from (${months}) m)`;
  },
};
