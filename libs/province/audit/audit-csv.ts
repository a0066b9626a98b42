import { parseCivilDate } from '#platform/time';
import type { AuditEntry, AuditFilter } from './audit.types.js';

/** Longest file; whoever needs more asks for shorter times. */
export const mostLines = 50_000;

const columns: readonly (readonly [string, (entry: AuditEntry) => string])[] = [
  ['Dòng số', ({ number }) => (number === null ? '' : String(number))],
  ['Thời điểm', ({ at }) => localTime(at)],
  ['Trang', ({ portalName }) => portalName],
  ['Người làm', ({ person }) => (person === null ? 'Hệ thống' : person.displayName || person.id)],
  ['Việc', ({ words }) => words],
  ['Mã việc', ({ act }) => act],
  ['Đối tượng', ({ subjectWords }) => subjectWords],
  ['Mã đối tượng', ({ subjectId }) => subjectId],
  ['Chi tiết', ({ details }) => details.map(({ label, value, personName }) => `${label}: ${personName ?? value ?? '(không có)'}`).join('; ')],
];

/** The mark that tells spreadsheets that it is UTF-8, and the heading. */
export const csvHead = `\uFEFF${row(columns.map(([title]) => title))}`;

export const csvLine = (entry: AuditEntry): string => row(columns.map(([, value]) => value(entry)));

/** Under the last line of a file that was cut. */
export const csvCut = row([`Chỉ có ${mostLines.toLocaleString('vi-VN')} dòng mới nhất. Hãy chọn khoảng thời gian ngắn hơn để lấy đủ.`]);

function row(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** A cell that begins like a formula would be worked out by the program that opens it. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function localTime(at: Date): string {
  const [date = '', time = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

/** The filter as the address carries it; null when a date in it is none. */
export function filterOf(query: Readonly<Record<string, unknown>>): (AuditFilter & { readonly portalId: string | null }) | null {
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const [from, to] = [text('from'), text('to')].map((date) => (date === null ? null : (parseCivilDate(date) ?? undefined)));
  if (from === undefined || to === undefined) return null;
  return { portalId: text('portalId'), act: text('act'), subjectType: text('subjectType'), subjectId: text('subjectId'), personId: text('personId'), from, to };
}
