import type pg from 'pg';

/** Triggers that follow rows that show, one by one. */
const followers = ['portal_touched', 'portal_listed', 'placement_counted'];

/**
 * Fills tables without telling the triggers that raise versions of portals and count their months row by row, which would wait in memory for the end
 * of the transaction; afterwards every portal gets a version and its months. In the transaction of a restore of the whole, as a superuser.
 */
export async function withoutVersions(client: pg.ClientBase, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger t join pg_proc f on f.oid = t.tgfoid
     where f.pronamespace = 'public'::regnamespace and f.proname = any ($1) order by 1, 2`,
    [followers],
  );
  const all = (verb: string): string => rows.map(({ table, name }) => `alter table ${table} ${verb} trigger ${name}`).join('; ');
  await client.query(all('disable'));
  await fill();
  await client.query(all('enable'));
  await client.query(
    `insert into public.portal_version (portal_id, version, changed_by, listed)
     select portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id(), pg_current_xact_id()::text::bigint from public.portal`,
  );
  await client.query('select public.count_portal_months()');
}
