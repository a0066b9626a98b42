import type { UsableFile } from '#media';
import type { CivilDate } from '#platform/time';
import type { ItemRow } from '../item.js';
import { kindOf } from '../item-kinds.js';
import { seal, type Sealed, type Text } from '../text.js';
import { arrangeKind } from './arrange-kind.js';
import type { FieldValues } from './field-values.js';
import { lastDay } from './kind-rules.js';

/** What somebody writes: the text, and the fields of its kind. */
export interface WholeDraft extends Text {
  readonly fields: FieldValues;
}

/** A draft as its page will be, fields and all: what is approved, and what a preview shows. @param files those that it holds */
export function sealDraft(
  { kind: code, locale }: Pick<ItemRow, 'kind' | 'locale'>,
  draft: WholeDraft,
  files: ReadonlyMap<string, UsableFile>,
  day: CivilDate,
): Sealed {
  const kind = kindOf(code);
  const { fields: values } = draft;
  return seal(draft, files, arrangeKind({ kind, values, files, locale, validUntil: lastDay(kind, values, day) }));
}
