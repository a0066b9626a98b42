import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import type { PersonalDataKey } from '../personal-data.js';
import type { MailKind } from './enqueue-mail.js';
import { invitationLetter, type Outgoing } from './invitation-letter.js';

/** What the writer of a letter may use. */
export interface WriterTools {
  readonly key: PersonalDataKey;
  readonly settings: Pick<Config, 'API_PUBLIC_URL'>;
}

/** Writes a letter when it is sent, so that it says what is so then; answers with a code when there is none to send any more. */
export type LetterWriter = (scope: OpenScope, tools: WriterTools, subjectId: string, at: Date) => Promise<Outgoing>;

const writers = new Map<MailKind, LetterWriter>([
  ['invitation', (scope, { key, settings }, subjectId, at) => invitationLetter(scope, key, settings.API_PUBLIC_URL, subjectId, at)],
]);

/** Registers who writes a kind of letter; called at start-up by the lib that owns it. */
export function registerLetterWriter(kind: MailKind, writer: LetterWriter): void {
  writers.set(kind, writer);
}

/** @throws Error for a kind that nobody writes in this process: the letter is tried again */
export function writerOf(kind: MailKind): LetterWriter {
  const writer = writers.get(kind);
  if (!writer) throw new Error(`no writer of letters of the kind ${kind}`);
  return writer;
}
