import type { Statement } from '../public/statements.js';
import { showsItems } from '../read/readable-portal.js';

/** $1 host names. Portals that readers see there. */
export const portalsOfHosts: Statement = {
  name: 'delivery.portals_of_hosts',
  text: `
    select h.host, h.portal_id as "portalId" from portal_host h join portal p on p.portal_id = h.portal_id
    where h.host = any ($1::text[]) and ${showsItems('p')}`,
};
