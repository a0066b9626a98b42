import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';

/** Sends one letter. The job holds ids: whom to and what is written are found when it is sent. */
export const sendMailJob: JobKind<PortalJob & { mailId: string }> = { name: 'send-mail' };

/** Kinds of letters; each has its own writer (letter-writers.ts), and the table knows each. */
export type MailKind = 'invitation' | 'directive' | 'escalation' | 'webhook' | 'digest' | 'notice' | 'room' | 'late_steps';

/** Puts a letter on its way in the open scope's transaction: it is sent exactly when the change that asked for it stands. @returns its id */
export async function enqueueMail(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  { kind, subjectId }: { readonly kind: MailKind; readonly subjectId: string },
  at: Date,
): Promise<string> {
  const id = newId();
  await scope.manager.query('insert into mail (portal_id, id, kind, subject_id, created_at) values (scope.portal(), $1, $2, $3, $4)', [
    id,
    kind,
    subjectId,
    at,
  ]);
  await queue.enqueue(sendMailJob, { portalId: scope.portalId ?? '', mailId: id });
  return id;
}

/** As {@link enqueueMail}, about what there may have been a letter before: that one goes out anew, written anew. */
export async function enqueueMailAgain(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  about: { readonly kind: MailKind; readonly subjectId: string },
  at: Date,
): Promise<void> {
  const [before] = await scope.manager.query<[{ id: string }[], number]>(
    `update mail set state = 'queued', attempt_count = 0, claimed_until = null, sent_at = null, error_code = null
     where portal_id = scope.portal() and kind = $1 and subject_id = $2 returning id`,
    [about.kind, about.subjectId],
  );
  const [known] = before;
  if (known) await queue.enqueue(sendMailJob, { portalId: scope.portalId ?? '', mailId: known.id });
  else await enqueueMail(scope, queue, about, at);
}
