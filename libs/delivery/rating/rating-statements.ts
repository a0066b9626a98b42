import type { Statement } from '../public/statements.js';
import { showsItems } from '../read/readable-portal.js';

/** $1 host, $2 address of an item, empty for another page. The portal that readers see there, and the item when it is public. */
export const ratedPage: Statement = {
  name: 'delivery.rated_page',
  text: `
    select p.portal_id as "portalId",
      (select i.item_id from publication i where i.portal_id = p.portal_id and i.slug = $2 and i.withdrawn_at is null) as "itemId"
    from portal_host h join portal p on p.portal_id = h.portal_id
    where h.host = $1 and ${showsItems('p')}`,
};
