import type { CalendarEvent } from './events.js';

interface Calendar {
  readonly name: string;
  /** Address of the item; each event is known by it and its place. */
  readonly address: string;
  readonly host: string;
  /** RFC 3339: when the item was last published. */
  readonly updatedAt: string;
  readonly events: readonly CalendarEvent[];
}

/** A calendar as RFC 5545 writes it; hours are given in UTC, so no zone has to be described. */
export function writeCalendar({ name, address, host, updatedAt, events }: Calendar): string {
  const stamp = instant(new Date(updatedAt));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//LienCong//Portal//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...events.flatMap((event, index) => [
      'BEGIN:VEVENT',
      `UID:${String(index + 1)}-${event.starts.replace(/\D/g, '')}-${address.split('/').at(-1) ?? ''}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${local(event.starts)}`,
      ...(event.ends > event.starts ? [`DTEND:${local(event.ends)}`] : []),
      `SUMMARY:${escaped(event.name)}`,
      ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
      ...(event.more === '' ? [] : [`DESCRIPTION:${escaped(event.more)}`]),
      `URL:${address}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

const instant = (at: Date): string => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** Hours of Asia/Ho_Chi_Minh, which has no summer time. */
const local = (hour: string): string => instant(new Date(`${hour}:00+07:00`));

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** At most 75 bytes a line, never inside a letter. */
function folded(line: string): string {
  let made = '';
  let length = 0;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (length + bytes > 75) {
      made += '\r\n ';
      length = 1;
    }
    made += letter;
    length += bytes;
  }
  return made;
}
