import { isReadable, shownText } from '#platform/http';

/**
 * Text in the one form that is stored: NFC, nothing unseen. Text far over its limit stays as it is and is refused for its length: putting
 * long runs of combining marks into order takes time by the square of their number.
 * @param limit longest text allowed, in UTF-16 units; its decomposed form has up to four times as many
 */
export function oneForm(text: string, limit: number): string {
  return text.length > 4 * limit || !isReadable(text) ? text : shownText(text);
}
