import type pg from 'pg';

/**
 * Fills tables without telling the triggers that raise versions of portals row by row, which would wait in memory for the end of
 * the transaction; afterwards every portal gets a version. In the transaction of a restore of the whole, as a superuser.
 */
export async function withoutVersions(client: pg.ClientBase, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger where tgfoid = 'public.portal_touched()'::regprocedure order by 1, 2`,
  );
  const all = (verb: string): string => rows.map(({ table, name }) => `alter table ${table} ${verb} trigger ${name}`).join('; ');
  await client.query(all('disable'));
  await fill();
  await client.query(all('enable'));
  await client.query(
    'insert into public.portal_version (portal_id, version, changed_by) select portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id() from public.portal',
  );
}
