import type { Statement } from '../public/statements.js';

/** $1 host, $2 today's date. Channels of the portal of that host, those that hold first. */
export const channelsByHost: Statement = {
  name: 'delivery.channels_by_host',
  text: `
    select c.kind, c.name, c.address, c.owner, c.since::text as since, c.until::text as until,
      c.since <= $2::date and coalesce(c.until >= $2::date, true) as "isOfficial"
    from channel c
    where c.portal_id = (
      select p.portal_id from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state in ('open', 'closed'))
    order by 7 desc, array_position('{app,hotline,zalo,facebook,youtube,tiktok,other}'::text[], c.kind), c.since, c.id`,
};
