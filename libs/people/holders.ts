import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { RoleName } from './grant.js';

/**
 * Ids of the people who hold one of these roles in the scope's portal on a day, each once.
 * @param over `portal`: its own roles; `subtree`: those over a subtree of units that are kept there
 */
export async function holdersOf(scope: OpenScope, roles: readonly RoleName[], today: CivilDate, over: 'portal' | 'subtree' = 'portal'): Promise<string[]> {
  const people: { id: string }[] = await scope.manager.query(
    `select distinct person_id as id from portal_grant
     where portal_id = scope.portal() and (covers_unit_id is not null) = $3 and role = any ($2) and starts_on <= $1 and (ends_on is null or ends_on >= $1) order by 1`,
    [today, roles, over === 'subtree'],
  );
  return people.map(({ id }) => id);
}
