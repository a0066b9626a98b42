import { whenText } from '#web';
import type { Whole } from '../../api/queries.js';
import { Callout } from '../../ui/callout.js';

/** Why the item came back, in the words of who sent it. */
export function ReturnedReason({ item }: { readonly item: Whole }) {
  const record = item.history.findLast(({ step }) => step === 'RETURN');
  if (!record) return null;
  return (
    <Callout tone="danger">
      <strong>{record.person?.displayName ?? 'Ban biên tập'} trả lại</strong>, {whenText(record.at, new Date())}: {record.reason}
    </Callout>
  );
}
