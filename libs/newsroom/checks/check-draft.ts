import type { JSONContent } from '@tiptap/core';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { sealableFiles } from '../files/item-files.js';
import { draftOf } from '../queries.js';
import { readableItem } from '../readable-item.js';
import type { DraftCheck } from './check.types.js';
import { findings } from './run-checks.js';

/** Everything that is found in the draft of an item as it was saved last. @throws NOT_FOUND */
export async function checkDraft(scope: OpenScope, today: CivilDate, itemId: string): Promise<DraftCheck[]> {
  const item = await readableItem(scope, today, itemId);
  const { title, summary, body } = await draftOf(scope, item.id);
  const text = { title, summary, body: body as JSONContent };
  const { files } = await sealableFiles(scope, text.body);
  const found = await findings(scope, { kind: item.kind, text, files, today });
  return found.map(({ check, error, field, from, to, quote, better }) => ({
    id: `${error.code} ${field} ${String(from)}`,
    code: error.code,
    rule: check.rule,
    refuses: check.refuses,
    message: error.vi,
    messageEn: error.en,
    field,
    from,
    to,
    quote,
    better,
  }));
}
