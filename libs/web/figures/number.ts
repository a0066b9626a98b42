const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** `1.234,5`; two places at most. */
export function numberText(value: number): string {
  return plain.format(value);
}

/** `15,5 %`; one place unless more are asked for. */
export function percentText(percent: number, places = 1): string {
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: places }).format(percent)} %`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as reports say them: `05 phút 50 giây`, `01 giờ 02 phút 03 giây`. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const parts = [hours > 0 ? `${two(hours)} giờ` : '', hours > 0 || minutes > 0 ? `${two(minutes)} phút` : '', `${two(rest)} giây`];
  return parts.filter(Boolean).join(' ');
}

/**
 * Reads a count as people write it: `16500`, `16.500`, `365 629 073`, also `16,500` of programs set to English.
 * @returns null for anything that could be another number (`16.5`, `1,5`, a sign, a letter), or one too large to be exact
 */
export function parseCount(text: string): number | null {
  const typed = text.trim();
  if (!/^\d+$/.test(typed) && !/^\d{1,3}(?:([. \u00a0\u202f,])\d{3})(?:\1\d{3})*$/.test(typed)) return null;
  const count = Number(typed.replace(/\D/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}

/** Rounded to so many places, halves away from zero. */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}

/** Size of a file: `820 kB`, `1,2 MB`, `2 GB`; each 1,024 of the one before, as Windows and the settings of the installation count. */
export function bytesText(bytes: number): string {
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'kB'] : bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB'];
  return `${numberText(size >= 10 || unit === 'kB' ? Math.max(bytes > 0 ? 1 : 0, Math.round(size)) : Math.round(size * 10) / 10)} ${unit}`;
}
