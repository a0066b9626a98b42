import type { CivilDate } from '#platform/time';
import { lawWords } from '#province';
import { kindGroups, type KindColumn as Column, type KindField as FieldOfKind, type KindOfItem } from './kind-data.js';
import { rulesOn } from './kind-rules.js';
import type { ItemKind, KindChoice } from './kind.types.js';

/** What the portal has to choose from, by the names of fields. */
export type Suggestions = ReadonlyMap<string, KindChoice[]>;

/** A kind as the form needs it, with the rules of a day. */
export function shownKind(kind: KindOfItem, today: CivilDate, suggestions: Suggestions): ItemKind {
  const { code, name, nameEn, group, needsText = true, fields } = kind;
  return {
    code,
    name,
    nameEn,
    group: kindGroups[group],
    hasFields: fields.length > 0,
    needsText,
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      type: field.type,
      help: field.help ?? '',
      isRequired: field.required ?? false,
      choices: choicesOf(field),
      suggestions: suggestions.get(field.name) ?? null,
      accepts: field.accepts ?? null,
      columns: (field.columns ?? []).map((column) => ({ name: column.name, label: column.label, type: column.type, choices: choicesOf(column) })),
    })),
    rules: rulesOn(kind, today).map(({ words, law }) => ({ words, law: law.map(({ instrument, article }) => lawWords(instrument, article)) })),
  };
}

const choicesOf = ({ choices = [] }: FieldOfKind | Column): KindChoice[] => choices.map(({ code, name }) => ({ code, name }));
