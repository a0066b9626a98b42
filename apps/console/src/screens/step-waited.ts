import { waitWords, type StepName } from '#web';

/** What an item of the queue waits for, in words. */
export function stepWaited(step: StepName): string {
  return step in waitWords ? waitWords[step as keyof typeof waitWords] : 'Chờ xử lý';
}
