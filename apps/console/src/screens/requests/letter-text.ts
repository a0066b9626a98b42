import { dateText } from '#web';

/** Number and date of a letter in words; empty when it has neither. */
export function letterText({ letterNumber, letterDate }: { readonly letterNumber: string; readonly letterDate?: string | null }): string {
  const parts = [letterNumber && `số ${letterNumber}`, letterDate && `ngày ${dateText(letterDate)}`].filter(Boolean);
  return parts.length > 0 ? `công văn ${parts.join(' ')}` : '';
}
