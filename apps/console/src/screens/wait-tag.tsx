import { dueText, waitText } from '#web';
import { Tag } from '../ui/state-tag.js';

interface WaitTagProps {
  readonly since: string;
  readonly dueAt: string | null;
  readonly now: Date;
}

/** How long it waits; with a deadline until when, and that it is late. */
export function WaitTag({ since, dueAt, now }: WaitTagProps) {
  if (dueAt === null) return <Tag tone="waiting" text={waitText(since, now)} />;
  const last = dueText(dueAt);
  return Date.parse(dueAt) <= now.getTime() ? <Tag tone="danger" text={`Quá hạn ${last}`} /> : <Tag tone="waiting" text={`Hạn ${last}`} />;
}
