import { v7 as newId } from 'uuid';
import { ownOrigin, type RelatedPortal } from '#delivery';
import { notUsable, usableFiles } from '#media';
import { demand } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { FaultsError, type Fault } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { portalOf } from '#units';
import { itemErrors } from '../item.js';
import { requestErrors } from '../request/request.js';
import { sendLetterJob } from './jobs.js';
import { letterErrors, longestWords } from './letter.js';

export interface LetterInput {
  readonly toPortalId: string;
  /** What is to be posted, in a line. */
  readonly subject: string;
  /** Text that is wanted. */
  readonly words: string;
  readonly letterNumber: string;
  readonly letterDate?: CivilDate | null;
  readonly wantedOn?: CivilDate | null;
  /** The letter, in the library of the portal. */
  readonly fileId?: string | null;
  /** A public item of the portal that the other may take over. */
  readonly itemId?: string | null;
}

/**
 * Sends a letter that asks another portal of the province to post something. Written here is what goes, with the job that carries it:
 * the other portal makes a request of it in a transaction of its own.
 * @param related portals of the province as seen from this one (relatedPortals)
 * @returns id of the letter
 * @throws FORBIDDEN, PORTAL_NOT_OPEN, FaultsError
 */
export async function sendLetter(scope: OpenScope, process: Process, clock: Clock, related: readonly RelatedPortal[], input: LetterInput): Promise<string> {
  const today = civilDateOf(clock.now());
  await demand(scope, today, 'letter', 'send');
  const own = await portalOf(scope);
  if (own?.state !== 'open') throw itemErrors.PORTAL_NOT_OPEN();
  const { letterDate = null, wantedOn = null, fileId = null, itemId = null } = input;
  const to = related.find(({ id, state }) => id === input.toPortalId && state === 'open');
  const others: Fault[] = [];
  if (letterDate !== null && letterDate > today) others.push({ field: 'letterDate', error: requestErrors.LETTER_AHEAD() });
  if (wantedOn !== null && wantedOn < today) others.push({ field: 'wantedOn', error: requestErrors.WANTED_PAST() });
  others.push(...(await fileFaults(scope, fileId)));
  if (itemId !== null && !(isId(itemId) && (await ownOrigin(scope, itemId)))) others.push({ field: 'itemId', error: letterErrors.LETTER_ITEM_NOT_PUBLIC() });
  const { target, subject, words, letterNumber } = readAll({
    target: () => {
      if (!to) throw new FaultsError([{ field: 'toPortalId', error: letterErrors.LETTER_TARGET_UNKNOWN() }]);
      return to;
    },
    subject: () => readText('subject', input.subject, { most: 300, required: true, line: true }),
    words: () => readText('words', input.words, { most: longestWords }),
    letterNumber: () => readText('letterNumber', input.letterNumber, { most: 60, line: true }),
    others: () => {
      if (others.length > 0) throw new FaultsError(others);
    },
  });

  const id = newId();
  await process.begin(scope, 'letter', id, ['send', 'letter'], async ({ personId }) => {
    await scope.manager.query(
      `insert into sent_letter (portal_id, id, state, sender, to_portal_id, to_name, letter_number, letter_date, subject, words, wanted_on, file_id, item_id, created_by, sent_on)
       values (scope.portal(), $1, 'sent', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, own.name, target.id, target.name, letterNumber, letterDate, subject, words, wantedOn, fileId, itemId, personId, today],
    );
    return {
      toState: 'sent',
      facts: [{ measure: 'letters_sent', belongsOn: today, amount: 1 }],
      jobs: [{ kind: sendLetterJob, data: { letterId: id } }],
    };
  });
  return id;
}

async function fileFaults(scope: OpenScope, fileId: string | null): Promise<Fault[]> {
  if (fileId === null) return [];
  const file = (await usableFiles(scope, [fileId])).get(fileId);
  if (notUsable(file) !== null) return [{ field: 'fileId', error: requestErrors.LETTER_UNKNOWN() }];
  return file?.kind === 'document' || file?.kind === 'picture' ? [] : [{ field: 'fileId', error: letterErrors.LETTER_FILE_UNFIT() }];
}
