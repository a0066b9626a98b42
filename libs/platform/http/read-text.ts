import { defineErrors, FaultsError, type Fault } from '#platform/errors';
import { isReadable, shownText, worthReading } from './readable.js';

/** What can be wrong with a text that a person typed. */
export const textErrors = defineErrors({
  TEXT_TOO_LONG: { kind: 'invalid', vi: 'Dài quá: nhiều nhất {most} ký tự. Hãy rút gọn.', en: 'Too long: at most {most} characters. Shorten it.' },
  TEXT_UNREADABLE: {
    kind: 'invalid',
    vi: 'Có ký tự hỏng không đọc được. Hãy chép lại đoạn chữ từ bản gốc.',
    en: 'It holds broken characters. Copy the passage again from its source.',
  },
  TEXT_MISSING: { kind: 'invalid', vi: 'Ô này còn trống. Hãy điền vào.', en: 'This field is empty. Fill it in.' },
});

/**
 * A line or paragraph as it is kept: NFC, trimmed, nothing unseen; a line has its spaces folded.
 * @throws FaultsError at `field` when it is too long, unreadable, or empty though it must not be
 */
export function readText(field: string, given: string, rule: { readonly most: number; readonly required?: boolean; readonly line?: boolean }): string {
  const refuse = (error: ReturnType<(typeof textErrors)['TEXT_MISSING']>): never => {
    throw new FaultsError([{ field, error }]);
  };
  if (!worthReading(given, rule.most)) return refuse(textErrors.TEXT_TOO_LONG({ most: rule.most }));
  if (!isReadable(given)) return refuse(textErrors.TEXT_UNREADABLE());
  const shown = shownText(given);
  const text = rule.line ? shown.replace(/\s+/g, ' ') : shown;
  if (text.length > rule.most) return refuse(textErrors.TEXT_TOO_LONG({ most: rule.most }));
  return text === '' && rule.required ? refuse(textErrors.TEXT_MISSING()) : text;
}

/** Reads every part of a form, so that all that is wrong with it is said at once. @throws FaultsError with the faults of all parts */
export function readAll<Parts extends Readonly<Record<string, () => unknown>>>(parts: Parts): { [Name in keyof Parts]: ReturnType<Parts[Name]> } {
  const read = readEach(Object.entries(parts), ([name, part]) => [name, part()] as const);
  return Object.fromEntries(read) as { [Name in keyof Parts]: ReturnType<Parts[Name]> };
}

/** The same for the rows of a list. */
export function readEach<Given, Read>(rows: readonly Given[], read: (row: Given, place: number) => Read): Read[] {
  const faults: Fault[] = [];
  const all = rows.flatMap((row, place) => {
    try {
      return [read(row, place)];
    } catch (error) {
      if (!(error instanceof FaultsError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new FaultsError(faults);
  return all;
}
