import type { OpenScope } from '#platform/db';

const named = new WeakSet<OpenScope>();

/** Whoever acts in a portal gets a name there (their own), so that its history can name them; once for each scope. */
export async function ensureByline(scope: OpenScope): Promise<void> {
  if (!scope.personId || named.has(scope)) return;
  await scope.manager.query(
    `insert into byline (portal_id, person_id, display_name)
     select scope.portal(), id, display_name from person where id = scope.person()
     on conflict (portal_id, person_id) do nothing`,
  );
  named.add(scope);
}
