import { recordAct } from '#people';
import type { AuditEntry, OpenScope } from '#platform/db';

/** Tables that a change of the look replaces as a whole. */
export type LookTable = 'home_block' | 'menu_entry' | 'linked_site' | 'contact_line' | 'festival_banner' | 'urgent_notice' | 'old_address' | 'access_statement';

/** Takes every row of the scope's portal out of a table. @returns how many there were */
export async function clear(scope: OpenScope, table: LookTable): Promise<number> {
  const [rows]: [unknown[], number] = await scope.manager.query(`delete from ${table} where portal_id = scope.portal() returning 1`);
  return rows.length;
}

/** The audit line of a change of the look: how many lines there are now and were before, never their words. */
export async function recordLook(scope: OpenScope, at: Date, { act, rows, before }: Pick<AuditEntry, 'act'> & { rows: number; before: number }): Promise<void> {
  await recordAct(scope, { act, subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { rows, rowsBefore: before } });
}
