/** Before this day no portal was on the net. */
const earliest = Date.UTC(1997, 10, 19);

/**
 * The instant that an old site wrote: ISO, RFC 822, or dd/mm/yyyy with or without an hour; what names no zone is Vietnam's hour.
 * @returns null when there is none; 'wrong' when it cannot be read or is not in the calendar
 */
export function readDate(text: string): Date | 'wrong' | null {
  const bare = text.trim();
  if (bare === '') return null;
  const at = vietnamese(bare) ?? iso(bare) ?? rfc822(bare);
  return at === null || Number.isNaN(at) || at < earliest ? 'wrong' : new Date(at);
}

const vietnamHours = 7;

function vietnamese(text: string): number | null {
  const [, day, month, year, hour = '0', minute = '0', second = '0'] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T|-]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  if (day === undefined) return null;
  return fromParts([year, month, day, hour, minute, second].map(Number));
}

function iso(text: string): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const local = fromParts([year, month, day, hour, minute, second].map(Number));
  if (zone === undefined) return local;
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return local + vietnamHours * 3_600_000 - offset * 60_000;
}

/** @param parts year, month, day, hour, minute, second in Vietnam @returns NaN for what is not in the calendar */
function fromParts(parts: readonly number[]): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? at.getTime() - vietnamHours * 3_600_000 : Number.NaN;
}

function rfc822(text: string): number | null {
  if (!/^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s/.test(text)) return null;
  return Date.parse(text);
}
