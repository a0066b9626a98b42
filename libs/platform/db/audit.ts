import type { OpenScope } from './context.js';

/** One line of the audit. Ids, codes and states only: never text, never personal data. */
export interface AuditEntry {
  /** What was done, `subject.verb`, e.g. `item.approve`. */
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes an audit line in the open scope's transaction: it stands exactly when the change stands. */
export async function recordAudit(scope: OpenScope, entry: AuditEntry): Promise<void> {
  await scope.manager.query(
    `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7)`,
    [entry.at, scope.personId, entry.act, entry.subjectType, entry.subjectId, scope.requestId, JSON.stringify(entry.details ?? {})],
  );
}
