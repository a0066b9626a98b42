import type { DataSource } from 'typeorm';
import { inOwnScope } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { urgingRoles } from './grant.js';

/** A portal that the actor may urge, and the portal by whose right they do. */
export interface Sender {
  readonly portalId: string;
  readonly fromPortalId: string;
  readonly fromName: string;
  readonly fromSuperior: string;
  /** Name of the unit that the sending portal is of, with its type word. */
  readonly fromUnit: string;
}

/**
 * Portals that the actor may urge now, each with the nearest portal by whose right.
 * @param source data source of the role `signin`, which sees the actor's own grants
 */
export async function sendersOf(source: DataSource, now: Date): Promise<Sender[]> {
  return inOwnScope(source, {}, (scope) =>
    scope.manager.query(
      `select distinct on (p.portal_id) p.portal_id as "portalId", f.portal_id as "fromPortalId", f.name as "fromName", f.superior_name as "fromSuperior",
              u.name as "fromUnit"
       from portal_grant g
       join portal f on f.portal_id = g.portal_id
       join unit u on u.id = f.unit_id
       join unit_closure c on c.ancestor_id = g.covers_unit_id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)
       join portal p on p.unit_id = c.descendant_id
       where g.person_id = scope.person() and g.role = any ($2) and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
       order by p.portal_id, c.depth, f.portal_id`,
      [civilDateOf(now), urgingRoles],
    ),
  );
}
