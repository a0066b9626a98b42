import { itemPath } from '#delivery';
import type { SheetTable } from '#platform/sheet';
import { shownDate, type CivilDate } from '#platform/time';
import { deadlines, dueOn, endOf, periods, type Deadline } from './deadlines.js';
import type { Disclosure } from './disclosures.js';

interface Year {
  readonly year: string;
  readonly today: CivilDate;
  /** Scheme and host of the portal. */
  readonly origin: string;
}

const date = (day: CivilDate | null): string => (day === null ? '' : shownDate(day));

/** What was disclosed in a year, its figures, and what is to be disclosed by when, as sheets. */
export function disclosureSheets(all: readonly Disclosure[], about: Year): SheetTable[] {
  return [disclosed(all, about), figures(all), calendar(all, about)];
}

function disclosed(all: readonly Disclosure[], { origin }: Year): SheetTable {
  const head = [
    'Loại công khai',
    'Năm',
    'Kỳ',
    'Biểu số',
    'Đơn vị công khai',
    'Quyết định công bố',
    'Ngày tính hạn',
    'Hạn công khai',
    'Ngày công khai',
    'Kết quả',
    'Cổng công khai ngân sách',
    'Tiêu đề',
    'Địa chỉ',
    'Mã kiểm tra nội dung (SHA-256)',
  ];
  const rows = all.map((one) => [
    ...['disclosure', 'year', 'period', 'form', 'publisher', 'decision', 'triggerOn'].map(one.words),
    date(one.dueOn),
    date(one.publishedOn),
    one.dueOn === null ? 'Chưa rõ hạn' : one.publishedOn <= one.dueOn ? 'Đúng hạn' : 'Quá hạn',
    one.words('sentToMinistry') || 'Chưa ghi',
    one.title,
    origin + itemPath(one.slug),
    one.hash,
  ]);
  return { name: 'Đã công khai', rows: [head, ...rows] };
}

function figures(all: readonly Disclosure[]): SheetTable {
  const head = ['Loại công khai', 'Kỳ', 'Biểu số', 'Nội dung', 'Dự toán', 'Thực hiện', 'So với dự toán (%)'];
  const rows = all.flatMap((one) => one.lines.map((line) => [...['disclosure', 'period', 'form'].map(one.words), ...line]));
  return { name: 'Số liệu', rows: [head, ...rows] };
}

/** One line for each thing that is to be disclosed; of a period its own, as the day is known beforehand. */
function calendar(all: readonly Disclosure[], about: Year): SheetTable {
  const head = ['Loại công khai', 'Kỳ', 'Thời hạn', 'Tính từ', 'Hạn công khai', 'Số lần đã công khai', 'Tình trạng'];
  const rows = deadlines.flatMap((rule) =>
    rule.disclosure === 'quarter' ? Object.keys(periods).map((period) => ofPeriod(all, rule, period, about)) : [ofSort(all, rule)],
  );
  return { name: 'Lịch công khai dự kiến', rows: [head, ...rows] };
}

const limit = ({ days, working }: Deadline): string => `${String(days).padStart(2, '0')} ngày${working ? ' làm việc' : ''}`;

function ofSort(all: readonly Disclosure[], rule: Deadline): string[] {
  const done = all.filter(({ sort }) => sort === rule.disclosure);
  const late = done.filter((one) => one.dueOn !== null && one.publishedOn > one.dueOn).length;
  const state = done.length === 0 ? 'Chưa công khai trong năm' : late > 0 ? `${String(late)} lần quá hạn` : 'Đã công khai';
  return [rule.name, '', limit(rule), rule.from, '', String(done.length), state];
}

function ofPeriod(all: readonly Disclosure[], rule: Deadline, period: string, { year, today }: Year): string[] {
  const due = dueOn(rule.disclosure, endOf(year, period));
  const done = all.filter((one) => one.sort === rule.disclosure && one.period === period);
  return [rule.name, periods[period]?.name ?? period, limit(rule), rule.from, date(due), String(done.length), stateOf(done, due, today)];
}

function stateOf(done: readonly Disclosure[], due: CivilDate | null, today: CivilDate): string {
  const [first] = done;
  if (first) return due !== null && first.publishedOn > due ? 'Đã công khai, quá hạn' : 'Đã công khai đúng hạn';
  return due !== null && today > due ? 'Quá hạn, chưa công khai' : 'Chưa đến hạn';
}
