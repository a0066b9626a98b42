import type { OpenScope } from '#platform/db';

/** Gives the acting person a name in the scope's portal, their own, unless they already bear one there. Nothing for the system. */
export async function ensureByline(scope: OpenScope): Promise<void> {
  if (!scope.personId) return;
  await scope.manager.query(
    `insert into byline (portal_id, person_id, display_name)
     select scope.portal(), p.id, p.display_name from person p where p.id = scope.person()
     on conflict (portal_id, person_id) do nothing`,
  );
}
