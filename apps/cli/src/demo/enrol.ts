import type { EntityManager } from 'typeorm';
import type { OpenScope } from '#platform/db';
import type { DemoPerson } from './province.js';

const because = 'Dữ liệu dùng thử';
const startsOn = '2026-01-01';

/**
 * Makes the people of the scope's portal with their grants and bylines, as the owner; those that are there stay.
 * Grants over a subtree exist only this way: nobody gives one through the console.
 */
export async function enrol(scope: OpenScope, unitId: string, people: readonly DemoPerson[]): Promise<void> {
  for (const each of people) {
    // The policy on persons admits only the row of the person whom the transaction names.
    await scope.manager.query("select set_config('app.person_id', $1, true)", [each.id]);
    await scope.manager.query(
      `with made_person as (insert into person (id, display_name) values ($1, $2) on conflict (id) do nothing),
            made_byline as (insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2) on conflict (portal_id, person_id) do nothing)
       insert into portal_grant (portal_id, id, person_id, role, covers_unit_id, because, starts_on)
       values (scope.portal(), $3, $1, $4, $5, $6, $7) on conflict (portal_id, id) do nothing`,
      [each.id, each.name, each.grantId, each.role, each.subtree ? unitId : null, because, startsOn],
    );
  }
}

/** Binds the accounts of an issuer to their persons, in the transaction of `manager`. @returns how many were bound now */
export async function bindAccounts(manager: EntityManager, issuer: string, people: readonly DemoPerson[]): Promise<number> {
  let bound = 0;
  await manager.query("select set_config('app.issuer', $1, true)", [issuer]);
  for (const each of people) {
    await manager.query("select set_config('app.subject', $1, true)", [each.subject]);
    const rows: unknown[] = await manager.query(
      'insert into identity (issuer, subject, person_id) values (scope.issuer(), scope.subject(), $1) on conflict (issuer, subject) do nothing returning 1',
      [each.id],
    );
    bound += rows.length;
  }
  return bound;
}
