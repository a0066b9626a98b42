import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';

/** Sends one letter. The job holds ids: whom to and what is written are found when it is sent. */
export const sendMailJob: JobKind<PortalJob & { mailId: string }> = { name: 'send-mail' };

/** Kinds of letters; each has its own writer (letter-writers.ts), and the table knows each. */
export type MailKind = 'invitation' | 'directive' | 'escalation' | 'webhook' | 'digest' | 'notice' | 'room';

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
