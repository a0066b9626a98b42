import { Tag } from '../../ui/state-tag.js';

/** Whether a contract runs today. */
export function RunningTag({ startsOn, endsOn, today }: { readonly startsOn: string; readonly endsOn: string; readonly today: string }) {
  if (startsOn > today) return <Tag tone="waiting" text="Chưa đến ngày" />;
  return endsOn < today ? <Tag tone="plain" text="Đã hết hạn" /> : <Tag tone="done" text="Đang hiệu lực" />;
}
