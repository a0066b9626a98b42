import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { keptKey, takeIn, usableFiles, type TakeInTools } from '#media';
import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { JobQueue } from '#platform/jobs';
import type { CivilDate } from '#platform/time';
import type { Process } from '#process';
import { portalState } from '../placement/placement.subject.js';
import { receive } from '../request/receive.js';
import { requestSubject } from '../request/request.subject.js';
import { deliverLetterJob, takeAnswerJob, type DeliveredJob, type LetterFile } from './jobs.js';

export interface DeliverTools extends Omit<TakeInTools, 'store'> {
  readonly process: Process;
  /** Null where no store is set: letters arrive without their files. */
  readonly store: TakeInTools['store'] | null;
}

/** Handler of the job `send-letter`: the job of the portal that is asked. May run twice: what has arrived does not arrive again. */
export async function sendOn(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, job: { portalId: string; letterId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const rows: { toPortalId: string; fileId: string | null }[] = await scope.manager.query(
      `select to_portal_id as "toPortalId", file_id as "fileId" from sent_letter where portal_id = scope.portal() and id = $1 and state = 'sent'`,
      [job.letterId],
    );
    const [letter] = rows;
    if (!letter) return;
    const file = await fileOf(scope, job.portalId, letter.fileId);
    await queue.enqueue(deliverLetterJob, { portalId: letter.toPortalId, fromPortalId: job.portalId, letterId: job.letterId, file });
  });
}

/** Where the bytes lie: of a document the file itself, of a picture its widest form. */
async function fileOf(scope: OpenScope, portalId: string, fileId: string | null): Promise<LetterFile | null> {
  if (fileId === null) return null;
  const file = (await usableFiles(scope, [fileId])).get(fileId);
  const form = file?.renditions.findLast(({ type }) => type !== 'image/avif');
  return file && form ? { name: file.name, key: keptKey(portalId, form.name) } : null;
}

interface Letter {
  readonly sender: string;
  readonly letterNumber: string;
  readonly letterDate: CivilDate | null;
  readonly subject: string;
  readonly words: string;
  readonly wantedOn: CivilDate | null;
  readonly itemId: string | null;
  readonly createdBy: string;
  readonly reply: string | null;
  readonly replies: number;
}

/**
 * Handler of the job `deliver-letter`: a request is made of the letter, or the reply is brought to what was asked. The file becomes one of the
 * portal's own, by the checks of everything that people send. May run twice.
 * @throws SCANNER_UNREACHABLE, DISK_FULL: then it is tried again
 */
export async function deliverLetter(tools: DeliverTools, job: DeliveredJob): Promise<void> {
  const { source, queue } = tools;
  const found = await inPortal(source, job.portalId, async (scope) => {
    const letter = await readLetter(scope, job);
    if (!letter) return null;
    const request = await readArrived(scope, job);
    if (request || (await portalState(scope)) === 'open') return { letter, request };
    await queue.enqueue(takeAnswerJob, { portalId: job.fromPortalId, letterId: job.letterId, isUndelivered: true });
    return null;
  });
  if (!found) return;
  if (found.request) await bringReply(tools, job);
  else await arrive(tools, job, await takeFile(tools, job, found.letter.createdBy));
}

/** A letter that is on its way to the scope's portal. */
async function readLetter(scope: OpenScope, { fromPortalId, letterId }: DeliveredJob): Promise<Letter | null> {
  const rows: Letter[] = await scope.manager.query(
    `select sender, letter_number as "letterNumber", letter_date::text as "letterDate", subject, words, wanted_on::text as "wantedOn", item_id as "itemId",
            created_by as "createdBy", reply, replies
     from sent_letter where portal_id = $1 and id = $2 and to_portal_id = scope.portal() and state = 'sent'`,
    [fromPortalId, letterId],
  );
  return rows[0] ?? null;
}

interface Arrived {
  readonly id: string;
  readonly state: string;
  readonly questions: number;
}

async function readArrived(scope: OpenScope, { fromPortalId, letterId }: DeliveredJob): Promise<Arrived | null> {
  const rows: Arrived[] = await scope.manager.query(
    'select id, state, questions from posting_request where portal_id = scope.portal() and from_portal_id = $1 and letter_id = $2',
    [fromPortalId, letterId],
  );
  return rows[0] ?? null;
}

async function arrive({ source, process }: DeliverTools, job: DeliveredJob, { fileId, missing }: Taken): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const letter = await readLetter(scope, job);
    if (!letter || (await readArrived(scope, job))) return;
    const { words, itemId, ...asking } = letter;
    const id = newId();
    const of = { fromPortalId: job.fromPortalId, letterId: job.letterId, words, originItemId: itemId, missingFile: missing };
    await process.begin(scope, 'request', id, null, ({ at, today }) =>
      receive(scope, { id, today, at, recordedBy: null, asking: { ...asking, fileId }, letter: of }),
    );
  });
}

/** A reply belongs to the question that was put last: one that was brought already, or that was overtaken by another question, changes nothing. */
async function bringReply({ source, process }: DeliverTools, job: DeliveredJob): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const [letter, request] = [await readLetter(scope, job), await readArrived(scope, job)];
    if (request?.state !== 'asked' || letter?.reply == null || letter.replies !== request.questions) return;
    await process.transition(scope, requestSubject, request.id, 'resume', { reply: letter.reply });
  });
}

interface Taken {
  readonly fileId: string | null;
  /** Name of the file that could not be taken in. */
  readonly missing: string | null;
}

/** No transaction is open while bytes are copied and checked. */
async function takeFile({ store, ...tools }: DeliverTools, { portalId, file }: DeliveredJob, sentBy: string): Promise<Taken> {
  if (!file) return { fileId: null, missing: null };
  const stream = await store?.read(file.key);
  if (!store || !stream) return { fileId: null, missing: file.name };
  try {
    const bytes = Buffer.concat(await stream.toArray());
    const taken = await takeIn({ ...tools, store }, portalId, sentBy, { name: file.name, bytes });
    const isThere = taken.state === 'clean' || taken.state === 'duplicate';
    return isThere ? { fileId: taken.fileId, missing: null } : { fileId: null, missing: file.name };
  } catch (error) {
    // a full library does not keep the letter out: whoever reads it is told which file is missing
    if (error instanceof AppError && error.kind !== 'unavailable' && error.kind !== 'rate_limited') return { fileId: null, missing: file.name };
    throw error;
  }
}
