import { recordAudit, type AuditEntry, type OpenScope } from '#platform/db';
import { ensureByline } from './byline.js';

/** Writes an audit line of somebody at a desk, who gets a name in the portal by it, so that its audit can name them. */
export async function recordAct(scope: OpenScope, entry: AuditEntry): Promise<void> {
  await ensureByline(scope);
  await recordAudit(scope, entry);
}
