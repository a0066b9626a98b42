import type { DataSource } from 'typeorm';
import { inOwnScope, inSubtree, isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf } from '#platform/time';
import { peopleErrors } from '../errors.js';
import { administeringRoles } from '../grant.js';

/** Somebody who has come in already, by the name that colleagues know. */
export interface KnownPerson {
  readonly id: string;
  readonly displayName: string;
}

/**
 * Portals in which the actor gives and ends rights now: their own, and those of every unit under one that an administering
 * grant of theirs covers. Resolved once for a request; give it to `inSubtree`.
 * @param source data source of the role `signin`: the role supervision finds portals only by their ids
 */
export async function administeredPortals(source: DataSource, now: Date): Promise<string[]> {
  const rows: { portalId: string }[] = await inOwnScope(source, {}, (scope) =>
    scope.manager.query(
      `with office as (
         select portal_id, covers_unit_id from portal_grant
         where person_id = scope.person() and role = any ($2) and starts_on <= $1 and (ends_on is null or ends_on >= $1)
       )
       select portal_id as "portalId" from office where covers_unit_id is null
       union
       select p.portal_id from portal p
       where p.unit_id = any (array (
         select c.descendant_id from office o
         join unit_closure c on c.ancestor_id = o.covers_unit_id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)))
       order by 1`,
      [civilDateOf(now), administeringRoles],
    ),
  );
  return rows.map((row) => row.portalId);
}

/**
 * A person of the portals that the actor administers. Somebody elsewhere is as unknown as somebody who does not exist; who has
 * not accepted yet is not ready, for with an account of their own they may turn out to be somebody known.
 * @param source data source of the role `supervision`
 * @throws NOT_FOUND, PERSON_NOT_READY
 */
export async function knownPerson(source: DataSource, portalIds: readonly string[], personId: string): Promise<KnownPerson> {
  if (!isId(personId) || portalIds.length === 0) throw commonErrors.NOT_FOUND();
  const rows: { displayName: string; isWaiting: boolean }[] = await inSubtree(source, portalIds, (scope) =>
    scope.manager.query(
      `select b.display_name as "displayName",
              exists (select from invitation i where i.person_id = b.person_id and i.accepted_at is null and i.portal_id = any ((select scope.portals())::uuid[])) as "isWaiting"
       from byline b
       where b.portal_id = any ((select scope.portals())::uuid[]) and b.person_id = $1
         and exists (select from portal_grant g where g.person_id = b.person_id and g.portal_id = any ((select scope.portals())::uuid[]))
       limit 1`,
      [personId],
    ),
  );
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  if (row.isWaiting) throw peopleErrors.PERSON_NOT_READY();
  return { id: personId, displayName: row.displayName };
}

/** Gives a person their name in the scope's portal, unless they bear one there. */
export async function nameInPortal(scope: OpenScope, { id, displayName }: KnownPerson): Promise<void> {
  await scope.manager.query(
    `insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2) on conflict (portal_id, person_id) do nothing`,
    [id, displayName],
  );
}
