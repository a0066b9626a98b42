import { isId } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { current } from '../portals/province-portals.js';
import type { Statement } from '../public/statements.js';
import type { DeliveryReader } from '../read/delivery-reader.js';

/** Where a portal of the same province stands in the tree of units, seen from another. */
export type Relation = 'above' | 'below' | 'beside';

/** A portal of the same province. */
export interface RelatedPortal {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly state: 'open' | 'suspended' | 'closed';
  readonly relation: Relation;
}

/** $1 portal, $2 today. The other portals of its province, those above first, then by name. */
const related: Statement = {
  name: 'delivery.related_portals',
  text: `
    with own as materialized (select p.unit_id from portal p where p.portal_id = $1),
    up as materialized (
      select c.ancestor_id as id, c.depth, u.kind from own join unit_closure c on c.descendant_id = own.unit_id and ${current('c', '$2')} join unit u on u.id = c.ancestor_id)
    select q.portal_id as id, q.name, q.state, h.host,
      case when exists (select from up where up.id = q.unit_id and up.depth > 0) then 'above'
           when exists (select from own join unit_closure b on b.ancestor_id = own.unit_id and b.descendant_id = q.unit_id and b.depth > 0 and ${current('b', '$2')}) then 'below'
           else 'beside' end as relation
    from up join unit_closure r on r.ancestor_id = up.id and ${current('r', '$2')}
    join portal q on q.unit_id = r.descendant_id and q.portal_id <> $1
    join portal_host h on h.portal_id = q.portal_id and h.is_primary
    where up.kind = 'province'
    order by relation, vn_fold(q.name), q.portal_id`,
};

/** The other portals of a portal's province, as the public may know them; those above first. */
export async function relatedPortals(reader: DeliveryReader, portalId: string, today: CivilDate): Promise<RelatedPortal[]> {
  return isId(portalId) ? reader.rows<RelatedPortal>(related, [portalId, today]) : [];
}
