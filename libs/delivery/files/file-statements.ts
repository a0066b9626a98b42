import type { Statement } from '../public/statements.js';
import { readablePortal } from '../read/readable-portal.js';

/** $1 host, $2 name. At most one row: a file that is or was public on the portal, its own or of an item of another; what still is comes before what was. */
export const fileByName: Statement = {
  name: 'delivery.file_by_name',
  text: `
    with here as materialized (select ${readablePortal} as portal_id)
    select f.portal_id as "portalId", f.name, f.type, f.size, f.download_name as "downloadName", f.withdrawn_at as "withdrawnAt"
    from (
      select f.*, 0 as far from here join publication_file f on f.portal_id = here.portal_id and f.name = $2
      union all
      -- what an item of another portal holds is public here as long as the item stands here
      select f.*, 1 from here
      join publication_file f on f.name = $2 and f.withdrawn_at is null
      join placed_item g on g.portal_id = here.portal_id and g.item_id = f.item_id and g.origin_portal_id = f.portal_id and g.state = 'placed') f
    order by f.withdrawn_at desc nulls first, f.far limit 1`,
};
