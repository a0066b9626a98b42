import { recordAct } from '#people';
import type { AuditEntry, OpenScope } from '#platform/db';

/** Lists of the look that a change replaces as a whole, each with the columns of its rows. */
const lists = {
  home_block: 'position integer, kind text, shown boolean, title text, section_id uuid, lines integer',
  menu_entry: 'id uuid, parent_id uuid, position integer, label text, section_id uuid, address text',
  linked_site: 'place text, group_name text, position integer, name text, address text',
  contact_line: 'position integer, name text, duty text, phone text, email text',
  festival_banner: 'title text, theme text, address text, starts_on date, ends_on date',
  urgent_notice: 'text text, address text, starts_on date, ends_on date',
  trust_label: 'holder text, code text, address text, starts_on date, ends_on date',
  old_address: 'path text, section_id uuid, address text',
} as const;

interface Change extends Pick<AuditEntry, 'act'> {
  readonly list: keyof typeof lists;
}

/** Puts rows in the place of all that a list of the scope's portal held, with the audit line. @param rows values by the names of their columns */
export async function replaceList(scope: OpenScope, at: Date, { act, list }: Change, rows: readonly object[]): Promise<void> {
  const columns = lists[list];
  const names = columns.replace(/ (?:uuid|integer|text|boolean|date)(?=,|$)/g, '');
  const before = await clear(scope, list);
  await scope.manager.query(`insert into ${list} (portal_id, ${names}) select scope.portal(), r.* from jsonb_to_recordset($1::jsonb) as r (${columns})`, [
    JSON.stringify(rows),
  ]);
  await recordLook(scope, at, { act, rows: rows.length, before });
}

/** Takes every row of the scope's portal out of a table. @returns how many there were */
export async function clear(scope: OpenScope, table: keyof typeof lists | 'access_statement'): Promise<number> {
  const [rows]: [unknown[], number] = await scope.manager.query(`delete from ${table} where portal_id = scope.portal() returning 1`);
  return rows.length;
}

/** The audit line of a change of the look: how many lines there are now and were before, never their words. */
export async function recordLook(scope: OpenScope, at: Date, { act, rows, before }: Pick<AuditEntry, 'act'> & { rows: number; before: number }): Promise<void> {
  await recordAct(scope, { act, subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { rows, rowsBefore: before } });
}
