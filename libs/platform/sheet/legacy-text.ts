import { legacyReading as readingOf } from '#web/legacy';
import type { SheetNoteCode } from './sheet.js';

/** How the doubtful texts of a file were written, or null when they read best as they are. */
export function legacyReading(texts: readonly string[]): { readonly code: SheetNoteCode; readonly convert: (text: string) => string } | null {
  const reading = readingOf(texts);
  return reading && { code: `SHEET_${reading.code}`, convert: reading.convert };
}
