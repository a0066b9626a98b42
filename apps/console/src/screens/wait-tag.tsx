import { dateText, waitText } from '#web';
import { Tag } from '../ui/state-tag.js';

interface WaitTagProps {
  readonly since: string;
  readonly dueAt: string | null;
  readonly now: Date;
}

/** How long it waits; with a deadline until when, and that it is late. */
export function WaitTag({ since, dueAt, now }: WaitTagProps) {
  if (dueAt === null) return <Tag tone="waiting" text={waitText(since, now)} />;
  // the deadline is the end of a day: midnight belongs to the next
  const last = dateText(new Date(Date.parse(dueAt) - 1));
  return Date.parse(dueAt) <= now.getTime() ? <Tag tone="danger" text={`Quá hạn ${last}`} /> : <Tag tone="waiting" text={`Hạn ${last}`} />;
}
