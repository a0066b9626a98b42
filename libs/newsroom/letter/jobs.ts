import type { JobKind, PortalJob } from '#platform/jobs';

/** Puts a letter, or the reply to a question, on its way. Runs in the portal that sends it. */
export const sendLetterJob: JobKind<PortalJob & { letterId: string }> = { name: 'send-letter' };

/** Where the bytes of a letter lie, in the store. */
export interface LetterFile {
  readonly name: string;
  readonly key: string;
}

export interface DeliveredJob extends PortalJob {
  readonly fromPortalId: string;
  readonly letterId: string;
  readonly file: LetterFile | null;
}

/** Makes a request of a letter, or brings the reply to what was asked. Runs in the portal that is asked. */
export const deliverLetterJob: JobKind<DeliveredJob> = { name: 'deliver-letter' };

/** Looks what came of a request, and has its sender told. Runs in the portal that is asked. */
export const lookAtAnswerJob: JobKind<PortalJob & { requestId: string }> = { name: 'look-at-answer' };

export interface AnswerJob extends PortalJob {
  readonly letterId: string;
  /** True when it could not be delivered. */
  readonly isUndelivered: boolean;
}

/** Notes the answer where the letter was sent. */
export const takeAnswerJob: JobKind<AnswerJob> = { name: 'take-answer' };
