import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { JobQueue } from '#platform/jobs';
import type { Clock } from '#platform/time';
import { peopleErrors } from '../errors.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import { demandRole, openOffice } from '../office.js';
import type { PersonalDataKey } from '../personal-data.js';
import { readGrants } from '../queries.js';
import { makeInvitation, type MadeInvitation } from './make-invitation.js';
import { recordAct } from '../record-act.js';

/**
 * Gives somebody who has not come in yet a new invitation, valid for its days from now; the one before ends.
 * @param queue null: no letter is sent
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS, INVITATION_USED, GRANT_ENDED
 */
export async function renewInvitation(
  scope: OpenScope,
  clock: Clock,
  key: PersonalDataKey,
  personId: string,
  queue: Pick<JobQueue, 'enqueue'> | null,
): Promise<MadeInvitation & { readonly displayName: string }> {
  const office = await openOffice(scope, clock, 'invite');
  if (!isId(personId)) throw commonErrors.NOT_FOUND();
  const rows: { id: string; isUsed: boolean }[] = await scope.manager.query(
    `select id, accepted_at is not null as "isUsed" from invitation where portal_id = scope.portal() and person_id = $1 order by id desc for update`,
    [personId],
  );
  const [last] = rows;
  if (!last) throw commonErrors.NOT_FOUND();
  const grants = await readGrants(scope, { personId, notEndedBefore: office.today });
  for (const { role } of grants) demandRole(office, role);
  if (rows.some(({ isUsed }) => isUsed)) throw peopleErrors.INVITATION_ACCEPTED();
  const [grant] = grants;
  if (!grant) throw peopleErrors.GRANT_ENDED();
  await scope.manager.query(
    'update invitation set expires_at = least(expires_at, $2) where portal_id = scope.portal() and person_id = $1 and accepted_at is null',
    [personId, office.now],
  );
  const made = await makeInvitation(scope, key, personId, office.holderId, office.now);
  if (queue) await enqueueMail(scope, queue, { kind: 'invitation', subjectId: made.invitationId }, office.now);
  await recordAct(scope, {
    act: 'invitation.renew',
    subjectType: 'invitation',
    subjectId: made.invitationId,
    at: office.now,
    details: { person: personId, before: last.id, mailed: Boolean(queue) },
  });
  return { ...made, displayName: grant.person.displayName };
}
