import { defineErrors, FaultsError } from '#platform/errors';
import { isReadable, worthReading } from './readable.js';

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
 * A line or paragraph as it is kept: NFC, trimmed; a line has its spaces folded.
 * @throws FaultsError at `field` when it is too long, unreadable, or empty though it must not be
 */
export function readText(field: string, given: string, rule: { readonly most: number; readonly required?: boolean; readonly line?: boolean }): string {
  const refuse = (error: ReturnType<(typeof textErrors)['TEXT_MISSING']>): never => {
    throw new FaultsError([{ field, error }]);
  };
  if (!worthReading(given, rule.most)) return refuse(textErrors.TEXT_TOO_LONG({ most: rule.most }));
  if (!isReadable(given)) return refuse(textErrors.TEXT_UNREADABLE());
  const text = (rule.line ? given.normalize('NFC').replace(/\s+/g, ' ') : given.normalize('NFC')).trim();
  if (text.length > rule.most) return refuse(textErrors.TEXT_TOO_LONG({ most: rule.most }));
  return text === '' && rule.required ? refuse(textErrors.TEXT_MISSING()) : text;
}
