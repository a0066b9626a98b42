import type { Statement } from '../public/statements.js';
import { readablePortal } from '../read/readable-portal.js';

/** $1 host, $2 name. At most one row: a file that is or was public on the portal; what still is comes before what was. */
export const fileByName: Statement = {
  name: 'delivery.file_by_name',
  text: `
    select f.portal_id as "portalId", f.name, f.type, f.size, f.download_name as "downloadName", f.withdrawn_at as "withdrawnAt"
    from publication_file f
    where f.portal_id = ${readablePortal} and f.name = $2
    order by f.withdrawn_at desc nulls first limit 1`,
};
