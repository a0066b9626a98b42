import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { showsItems } from '../read/readable-portal.js';

/** `channels(host)` as a part of a statement: those that hold first. */
export const channelsRoot: RootField = {
  read: () => ({}),
  json: (use) => {
    const isOfficial = `(c.since <= ${use.day()}::date and coalesce(c.until >= ${use.day()}::date, true))`;
    const fields: Fields = {
      kind: { enumValue: 'c.kind' },
      name: 'c.name',
      address: 'c.address',
      owner: 'c.owner',
      since: 'c.since',
      until: 'c.until',
      isOfficial,
    };
    return `(select coalesce(json_agg(${objectJson('Channel', fields, use.asked)}
        order by ${isOfficial} desc, array_position('{app,hotline,zalo,facebook,youtube,tiktok,other}'::text[], c.kind), c.since, c.id), '[]')
      from channel c where c.portal_id = p.portal_id and ${showsItems('p')})`;
  },
};
