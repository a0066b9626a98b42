import { v7 as newId } from 'uuid';
import { notUsable, usableFiles } from '#media';
import { demand } from '#people';
import type { OpenScope } from '#platform/db';
import { FaultsError, type Fault } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { receive } from './receive.js';
import { requestErrors } from './request.js';

export interface RecordInput {
  /** Unit that asks. */
  readonly sender: string;
  readonly letterNumber: string;
  readonly letterDate?: CivilDate | null;
  /** What it asks to post. */
  readonly subject: string;
  readonly wantedOn?: CivilDate | null;
  /** The letter, in the library of the portal. */
  readonly fileId?: string | null;
}

/** Records a letter that came in today: it waits for an answer, due by working days. @returns its id @throws FORBIDDEN, FaultsError */
export async function recordRequest(scope: OpenScope, process: Process, clock: Clock, input: RecordInput): Promise<string> {
  const today = civilDateOf(clock.now());
  await demand(scope, today, 'request', 'record');
  const { letterDate = null, wantedOn = null, fileId = null } = input;
  const letter = fileId === null ? null : (await usableFiles(scope, [fileId])).get(fileId);
  const { sender, subject, letterNumber } = readAll({
    sender: () => readText('sender', input.sender, { most: 200, required: true, line: true }),
    subject: () => readText('subject', input.subject, { most: 300, required: true, line: true }),
    letterNumber: () => readText('letterNumber', input.letterNumber, { most: 60, line: true }),
    rest: () => {
      const faults: Fault[] = [];
      if (letterDate !== null && letterDate > today) faults.push({ field: 'letterDate', error: requestErrors.LETTER_AHEAD() });
      if (wantedOn !== null && wantedOn < today) faults.push({ field: 'wantedOn', error: requestErrors.WANTED_PAST() });
      if (letter !== null && notUsable(letter) !== null) faults.push({ field: 'fileId', error: requestErrors.LETTER_UNKNOWN() });
      if (faults.length > 0) throw new FaultsError(faults);
    },
  });

  const id = newId();
  await process.begin(scope, 'request', id, ['record', 'request'], ({ personId, at }) =>
    receive(scope, { id, today, at, recordedBy: personId, asking: { sender, letterNumber, letterDate, subject, wantedOn, fileId } }),
  );
  return id;
}
