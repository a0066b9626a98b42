import type { DataSource } from 'typeorm';
import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { Clock } from '#platform/time';
import { peopleErrors } from '../errors.js';
import type { MailKind } from './enqueue-mail.js';
import { readDatum } from '../personal-data.js';
import { writerOf, type WriterTools } from './letter-writers.js';
import type { Envelope, PostOffice } from './post-office.js';

export interface MailTools extends WriterTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly clock: Clock;
  /** Null: this installation sends no letters. */
  readonly post: PostOffice | null;
}

/** Longer than a letter takes, shorter than the queue waits for a worker that died. */
const claimMs = 60_000;
/** As often as the queue tries. */
const mostAttempts = 30;

/**
 * Sends one letter, once as far as SMTP can tell: it is claimed and written in one transaction, sent outside of any, and
 * noted in another. A worker that dies between sending and noting makes it go out again, under the same Message-ID.
 * @throws MAIL_DELAYED so that the queue tries again
 */
export async function sendMail(tools: MailTools, job: { readonly portalId: string; readonly mailId: string }): Promise<void> {
  const { source, clock, post } = tools;
  const claimed = await inPortal(source, job.portalId, (scope) => claim(scope, tools, job.mailId, clock.now()));
  if (!claimed || !post) return;
  try {
    await post(claimed.envelope);
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'INTERNAL';
    const isOver = code === 'MAIL_REFUSED' || claimed.attempts >= mostAttempts;
    await inPortal(source, job.portalId, (scope) => note(scope, job.mailId, isOver ? 'failed' : 'queued', code, null));
    if (isOver) return;
    throw error;
  }
  await inPortal(source, job.portalId, (scope) => note(scope, job.mailId, 'sent', null, clock.now()));
}

interface Claimed {
  readonly envelope: Envelope;
  readonly attempts: number;
}

/** The letter to send now; null when there is none (any more). @throws MAIL_DELAYED while another worker is at it */
async function claim(scope: OpenScope, tools: MailTools, id: string, at: Date): Promise<Claimed | null> {
  const rows: { kind: MailKind; subjectId: string; attempts: number; isFree: boolean }[] = await scope.manager.query(
    `select kind, subject_id as "subjectId", attempt_count as attempts, claimed_until is null or claimed_until <= $2 as "isFree"
     from mail where portal_id = scope.portal() and id = $1 and state = 'queued' for update`,
    [id, at],
  );
  const [mail] = rows;
  if (!mail) return null;
  if (!mail.isFree) throw peopleErrors.MAIL_DELAYED();
  const outgoing = tools.post ? await writerOf(mail.kind)(scope, tools, mail.subjectId, at) : 'MAIL_OFF';
  const to = typeof outgoing === 'string' ? null : await readDatum(scope, tools.key, outgoing.personId, 'email');
  if (typeof outgoing === 'string' || to === null) {
    await note(scope, id, 'failed', typeof outgoing === 'string' ? outgoing : 'MAIL_NO_ADDRESS', null);
    return null;
  }
  await scope.manager.query('update mail set attempt_count = attempt_count + 1, claimed_until = $2 where portal_id = scope.portal() and id = $1', [
    id,
    new Date(at.getTime() + claimMs),
  ]);
  return { envelope: { id, to, letter: outgoing.letter }, attempts: mail.attempts + 1 };
}

async function note(scope: OpenScope, id: string, state: 'queued' | 'sent' | 'failed', code: string | null, sentAt: Date | null): Promise<void> {
  await scope.manager.query(
    `update mail set state = $2, error_code = $3, sent_at = $4, claimed_until = null where portal_id = scope.portal() and id = $1 and state = 'queued'`,
    [id, state, code, sentAt],
  );
}
