import type { OpenScope } from '#platform/db';

/** The last link of a portal's chain. Whoever keeps it elsewhere can tell later whether anything before it was touched. */
export interface AuditHead {
  readonly number: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** The last sealed line of the scope's portal; null before the first. */
export async function auditHead({ manager }: Pick<OpenScope, 'manager'>): Promise<AuditHead | null> {
  const [head] = await manager.query<[AuditHead?]>(
    `select number::float8 as number, encode(hash, 'hex') as hash from audit_entry where portal_id = scope.portal() and number is not null order by number desc limit 1`,
  );
  return head ?? null;
}
