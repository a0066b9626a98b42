import type { OpenScope } from '#platform/db';

/** Whoever acts in a portal gets a name there (their own), so that its history can name them. */
export async function ensureByline(scope: OpenScope): Promise<void> {
  if (!scope.personId) return;
  await scope.manager.query(
    `insert into byline (portal_id, person_id, display_name)
     select scope.portal(), id, display_name from person where id = scope.person()
     on conflict (portal_id, person_id) do nothing`,
  );
}
