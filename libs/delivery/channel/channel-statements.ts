import type { Statement } from '../public/statements.js';
import { readablePortal } from '../read/readable-portal.js';

/** $1 host, $2 today's date. Channels of the portal of that host, those that hold first. */
export const channelsByHost: Statement = {
  name: 'delivery.channels_by_host',
  text: `
    select c.kind, c.name, c.address, c.owner, c.since::text as since, c.until::text as until,
      c.since <= $2::date and coalesce(c.until >= $2::date, true) as "isOfficial"
    from channel c
    where c.portal_id = ${readablePortal}
    order by 7 desc, array_position('{app,hotline,zalo,facebook,youtube,tiktok,other}'::text[], c.kind), c.since, c.id`,
};
