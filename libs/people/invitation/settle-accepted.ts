import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inPortal, runAs } from '#platform/db';
import type { Clock } from '#platform/time';
import { invitationHash } from '../accept-invitation.js';
import { handOver } from '../hand-over.js';
import { atSignInDesk } from '../identity.js';

interface Accepted {
  portalId: string;
  personId: string;
  acceptedBy: string | null;
}

/**
 * Passes on what was handed to the placeholder of an invitation that somebody known accepted: the drafts of whom they
 * replace. The door moves grants alone, it sees no item; so this runs after it, at the desk, and again whenever the link is opened.
 */
export async function settleAccepted(signin: DataSource, editing: DataSource, clock: Clock, token: string): Promise<void> {
  const rows: Accepted[] = await atSignInDesk(signin, { 'app.invitation': invitationHash(token).toString('hex') }, (scope) =>
    scope.manager.query(
      'select portal_id as "portalId", person_id as "personId", accepted_by as "acceptedBy" from invitation where token_hash = scope.invitation()',
    ),
  );
  const [row] = rows;
  const to = row?.acceptedBy;
  if (!row || !to || to === row.personId) return;
  await runAs({ requestId: newId(), personId: to }, () =>
    inPortal(editing, row.portalId, (scope) => handOver(scope, { from: row.personId, to, at: clock.now() })),
  );
}
