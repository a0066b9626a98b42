import { defineErrors } from '#platform/errors';

export const pageErrors = defineErrors({
  CURSOR_INVALID: {
    kind: 'invalid',
    vi: 'Mốc trang không đúng. Hãy mở lại danh sách từ đầu.',
    en: 'The cursor is not one that this list gave. Start again from the first page.',
  },
  FIRST_OUT_OF_RANGE: {
    kind: 'invalid',
    vi: 'Số dòng mỗi lần phải từ 1 đến {most}.',
    en: 'first must be from 1 to {most}.',
  },
});

/** Opaque cursor of the values by which a list is ordered. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws CURSOR_INVALID unless it is a cursor of `length` values that `valid` accepts */
export function decodeCursor(cursor: string, length: number, valid: (values: readonly string[]) => boolean = () => true): string[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw pageErrors.CURSOR_INVALID();
  }
  if (!Array.isArray(values) || values.length !== length || !values.every((value) => typeof value === 'string') || !valid(values)) {
    throw pageErrors.CURSOR_INVALID();
  }
  return values;
}

/** True for an instant as the lists write it into a cursor: `yyyy-mm-ddThh:mm:ss.ffffffZ`, a day of the calendar. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
}

/** @throws FIRST_OUT_OF_RANGE outside 1..most */
export function checkFirst(first: number, most: number): number {
  if (!Number.isInteger(first) || first < 1 || first > most) throw pageErrors.FIRST_OUT_OF_RANGE({ most });
  return first;
}
