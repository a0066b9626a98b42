import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { RoleName } from './grant.js';

/** A grant to be written in the scope's portal. */
export interface NewGrant {
  readonly personId: string;
  readonly role: RoleName;
  readonly because: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Who answers for it; kept, and never the person themselves. */
  readonly grantedBy: string;
  readonly seat?: string | null;
  /** Grant whose holder it stands in for. */
  readonly standsInFor?: string | null;
}

/** Writes a grant of the scope's portal. Rights, dates and words have been checked by then. @returns its id */
export async function writeGrant(scope: OpenScope, grant: NewGrant, at: Date): Promise<string> {
  const id = newId();
  await scope.manager.query(
    `insert into portal_grant (portal_id, id, person_id, role, because, starts_on, ends_on, granted_by, seat, stands_in_for, created_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, grant.personId, grant.role, grant.because, grant.startsOn, grant.endsOn, grant.grantedBy, grant.seat ?? null, grant.standsInFor ?? null, at],
  );
  return id;
}
