import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';

/** Who signs what names nobody. */
const nobody = 'Ban biên tập';

/** The person of a name that signed at the old site, with a byline in the scope's portal; made when the portal has none. They have no account. */
export async function authorOf({ manager }: OpenScope, given: string, at: Date): Promise<string> {
  const name = given === '' ? nobody : given;
  const known: { personId: string }[] = await manager.query(
    'select person_id as "personId" from site_import_author where portal_id = scope.portal() and name = $1',
    [name],
  );
  if (known[0]) return known[0].personId;
  const personId = newId();
  await manager.query('insert into person (id, display_name, created_at) values ($1, $2, $3)', [personId, name, at]);
  await manager.query('insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2)', [personId, name]);
  await manager.query('insert into site_import_author (portal_id, name, person_id) values (scope.portal(), $1, $2)', [name, personId]);
  return personId;
}
