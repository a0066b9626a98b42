import { setTimeout as wait } from 'node:timers/promises';

/** Longest wait for a database, in ms: whoever asks how a process is waits a little longer. */
const patience = 3_000;

/** Whether a database answers a question, for those who tell how a process is. */
export function answers(question: Promise<unknown>): Promise<boolean> {
  const asked = question.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, wait(patience, false, { ref: false })]);
}
