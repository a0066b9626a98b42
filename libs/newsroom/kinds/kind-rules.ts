import type { JSONContent } from '@tiptap/core';
import { mediaErrors, type UsableFile } from '#media';
import type { CivilDate } from '#platform/time';
import { figuresIn, filmsIn } from '../files/cover.js';
import { itemErrors, type Fault } from '../item.js';
import { isEmpty } from '../text.js';
import { fieldErrors } from './field-errors.js';
import { isFile, isRows, type FieldValue, type FieldValues } from './field-values.js';
import type { KindField, KindOfItem, KindRule } from './kind-data.js';

/** Rules of a kind that hold on a day. */
export function rulesOn({ rules }: KindOfItem, day: CivilDate): KindRule[] {
  return rules.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** What keeps the fields from being handed in: what is missing, and what the law of the day asks. */
export function fieldFaults(kind: KindOfItem, values: FieldValues, day: CivilDate, files: ReadonlyMap<string, UsableFile>): Fault[] {
  return [
    ...kind.fields.flatMap((field) => (field.required && values[field.name] === undefined ? [missing(field)] : [])),
    ...kind.fields.flatMap((field) => fileFaults(field, values[field.name], files)),
    ...rulesOn(kind, day).flatMap((rule) => ruleFaults(kind, rule, values)),
  ];
}

const missing = ({ name, label }: KindField): Fault => ({ field: `fields.${name}`, error: fieldErrors.FIELD_MISSING({ label }) });

/** A picture is never shown without words for those who do not see it. */
function fileFaults({ name, label, accepts }: KindField, value: FieldValue | undefined, files: ReadonlyMap<string, UsableFile>): Fault[] {
  const file = isFile(value) ? files.get(value.fileId) : undefined;
  if (!isFile(value) || !file) return [];
  const field = `fields.${name}`;
  if (file.kind !== accepts) return [{ field, error: fieldErrors.FIELD_FILE({ label }) }];
  return accepts === 'picture' && value.alt === '' ? [{ field, error: mediaErrors.ALT_MISSING({ name: file.name }) }] : [];
}

function ruleFaults(kind: KindOfItem, { rule, fields, when, words }: KindRule, values: FieldValues): Fault[] {
  if (when && !when.some((name) => values[name] !== undefined)) return [];
  const labelOf = (name: string): string => kind.fields.find((field) => field.name === name)?.label ?? name;
  const at = (name: string): string => `fields.${name}`;
  switch (rule) {
    case 'require':
      return fields.flatMap((name) =>
        values[name] === undefined ? [{ field: at(name), error: fieldErrors.FIELD_REQUIRED_BY_LAW({ label: labelOf(name), words }) }] : [],
      );
    case 'one': {
      const [first = ''] = fields;
      if (fields.some((name) => values[name] !== undefined)) return [];
      return [{ field: at(first), error: fieldErrors.FIELD_ONE_OF({ labels: fields.map(labelOf).join(', '), words }) }];
    }
    case 'order':
      return fields.flatMap((name, index) => {
        const before = fields[index - 1];
        const [earlier, later] = [before === undefined ? undefined : values[before], values[name]];
        if (before === undefined || typeof earlier !== 'string' || typeof later !== 'string' || earlier <= later) return [];
        return [{ field: at(name), error: fieldErrors.FIELD_ORDER({ label: labelOf(name), before: labelOf(before) }) }];
      });
    case 'anonymous':
      return fields.flatMap((name) =>
        textsIn(kind, name, values[name]).some(looksLikeIdentity)
          ? [{ field: at(name), error: fieldErrors.FIELD_IDENTITY({ label: labelOf(name), words }) }]
          : [],
      );
    default:
      return [];
  }
}

/** Whether the text itself holds what such a rule asks for. */
const standsInText: Partial<Record<string, (body: JSONContent) => boolean>> = {
  picture: (body) => figuresIn(body).length > 0,
  film: (body) => filmsIn(body).length > 0,
  text: (body) => !isEmpty(body),
};

/** What keeps an item from being handed in that lacks what its kind is named after: an album without a photo, a video without a film. */
export function shownFaults(kind: KindOfItem, values: FieldValues, body: JSONContent, day: CivilDate): Fault[] {
  return rulesOn(kind, day).flatMap(({ rule, fields }) => {
    const inText = standsInText[rule];
    if (!inText || inText(body) || fields.some((name) => values[name] !== undefined)) return [];
    if (rule === 'text') return [{ field: 'body', error: itemErrors.BODY_MISSING() }];
    const [first] = fields;
    const error = rule === 'picture' ? fieldErrors.PICTURE_MISSING({ kind: kind.name }) : fieldErrors.FILM_MISSING({ kind: kind.name });
    return [{ field: first === undefined ? 'body' : `fields.${first}`, error }];
  });
}

/** Words of a field; amounts are none. */
function textsIn({ fields }: KindOfItem, name: string, value: FieldValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  const columns = fields.find((field) => field.name === name)?.columns ?? [];
  const worded = columns.filter(({ type }) => type === 'text' || type === 'paragraph' || type === 'person');
  return isRows(value) ? value.flatMap((row) => worded.map((column) => row[column.name] ?? '')) : [];
}

/** Nine or twelve digits that stand alone: an identity card or the number of a citizen. */
const looksLikeIdentity = (text: string): boolean => /(?<!\d)(?:\d{9}|\d{12})(?!\d)/.test(text.replace(/(?<=\d)[ .](?=\d)/g, ''));

/** Last day on which it holds; null: for good. */
export function lastDay(kind: KindOfItem, values: FieldValues, day: CivilDate): string | null {
  const name = rulesOn(kind, day).find(({ rule }) => rule === 'expire')?.fields[0];
  const value = name === undefined ? undefined : values[name];
  return typeof value === 'string' ? value : null;
}
