import type { OpenScope } from '#platform/db';
import { shownDate, type CivilDate } from '#platform/time';
import { endOf, numberText, periodLabel, plusDays, samePeriodLastYear, shortDate } from '#web/figures';
import { readAdverts, yearOf } from '../advert/read-adverts.js';
import { boardList, type BoardOnly } from '../board/board.js';
import { readBoard } from '../board/read-board.js';
import { matching } from '../board/search.js';
import { reasonText } from '../directive/words.js';
import { figureRows } from '../figure/figure-rows.js';
import { readProvinces } from '../figure/read-provinces.js';
import { readGrid } from '../figure/section-grid.js';
import type { Measure } from '../measure/index.js';
import { parsePeriod, type Period } from '../period/index.js';

type Rows = readonly (readonly string[])[];

export interface TableAsked {
  readonly period: Period;
  readonly only: BoardOnly | null;
  readonly unitKind: string | null;
  readonly search: string | null;
  readonly measure: Measure;
}

/** Longest list of rows in one file; the last line says so when there is more. */
const mostRows = 50_000;

/** What each table holds, as text: a heading, lines, and at the end what the figures are and when they were read. */
export const tables: Readonly<Record<string, { readonly name: string; readonly read: (scope: OpenScope, now: Date, asked: TableAsked) => Promise<Rows> }>> = {
  board: { name: 'bang-theo-doi', read: board },
  sections: { name: 'chuyen-muc', read: sections },
  provinces: { name: 'cac-tinh', read: provinces },
  rows: { name: 'tin-bai', read: rowsOf },
  adverts: { name: 'thu-quang-cao', read: adverts },
};

const day = (date: CivilDate | null): string => (date === null ? '' : shownDate(date));
const count = (value: number | null | undefined): string => (value == null ? '' : numberText(value));
const hours = (minutes: number | null): string => (minutes === null ? '' : numberText(Math.round(minutes / 6) / 10));

async function board(scope: OpenScope, now: Date, { period, only, unitKind, search }: TableAsked): Promise<Rows> {
  const { lines } = await readBoard(scope, now, period);
  const found = await matching(scope, search);
  const listed = boardList(found ? lines.filter(({ portalId }) => found.has(portalId)) : lines, { only, unitKind, order: 'worst' });
  return [
    [
      'Trang',
      'Tên miền',
      'Tin trong kỳ',
      'Chỉ tiêu năm',
      'Đã đạt trong năm',
      'Tỷ lệ, %',
      'Ngày đăng gần nhất',
      'Số ngày im lặng',
      'Việc đang chờ',
      'Bước quá hạn',
      'Giờ duyệt trung bình',
      'Lý do chậm',
    ],
    ...listed.map((line) => [
      line.name,
      line.host,
      count(line.published),
      count(line.plan?.target),
      count(line.plan?.done),
      count(line.plan?.percent),
      day(line.lastDay),
      count(line.values.days_silent),
      count(line.waiting),
      count(line.overdue),
      hours(line.approvalMinutes),
      line.reasons.map(reasonText).join('; '),
    ]),
    [note(period, now)],
  ];
}

async function sections(scope: OpenScope, now: Date, { period }: TableAsked): Promise<Rows> {
  const { sections: columns, lines } = await readGrid(scope, now, period);
  return [
    ['Trang', 'Tên miền', ...columns.map(({ code, name }) => `${code} ${name}`)],
    ...lines.map(({ name, host, cells }) => {
      const published = new Map(cells.map((cell) => [cell.code, cell.published]));
      return [name, host, ...columns.map(({ code }) => count(published.get(code)))];
    }),
    [note(period, now)],
  ];
}

async function provinces(scope: OpenScope, now: Date, { period }: TableAsked): Promise<Rows> {
  const lines = await readProvinces(scope, now, period, samePeriodLastYear(period));
  return [
    [
      'Tỉnh, thành phố',
      'Số trang',
      'Trang im lặng',
      'Tin trong kỳ',
      'Tin của trang lưu trữ',
      'Cùng kỳ năm trước',
      'Việc đang chờ',
      'Chỉ tiêu năm',
      'Đã đạt trong năm',
    ],
    ...lines.map((line) => [
      line.name,
      count(line.portals),
      count(line.silent),
      count(line.published),
      count(line.publishedByClosed),
      count(line.publishedLastYear),
      count(line.waiting),
      count(line.target),
      count(line.done),
    ]),
    [note(period, now)],
  ];
}

/** The year in which the period begins. */
async function adverts(scope: OpenScope, now: Date, { period }: TableAsked): Promise<Rows> {
  const year = yearOf(Number(period.from.slice(0, 4)), now);
  const { lines, years } = await readAdverts(scope, now, year);
  const money = (amount: number | null): string => (amount === null ? '' : String(amount));
  const sum = years.find((each) => each.year === year);
  const total = (of: 'contracts' | 'running'): string => String(lines.reduce((all, line) => all + line[of], 0));
  return [
    ['Trang', 'Tên miền', 'Được đăng quảng cáo', 'Hợp đồng trong năm', 'Đang hiệu lực', 'Đã thu (đồng)', 'Dự toán (đồng)'],
    ...lines.map((line) => [
      line.name,
      line.host,
      line.isOn ? 'Có' : 'Không',
      String(line.contracts),
      String(line.running),
      money(line.revenue),
      money(line.estimate),
    ]),
    ['Cộng', '', '', total('contracts'), total('running'), money(sum?.revenue ?? 0), money(sum?.estimate ?? null)],
    [`Năm ${String(year)}: tiền đã về tính vào ngày về, khoản đã hủy không tính. ${note(parsePeriod(String(year)), now)}`],
  ];
}

async function rowsOf(scope: OpenScope, now: Date, { period, measure }: TableAsked): Promise<Rows> {
  const { rows, hasMore } = await figureRows(scope, now, { measure, period, dimension: null, value: null, asOf: null, first: mostRows, after: null });
  const work = measure.rows === 'work';
  return [
    work ? ['Trang', 'Chờ bước', 'Từ lúc'] : ['Trang', 'Thuộc ngày', 'Ghi nhận ngày', 'Cộng vào số liệu', 'Tiêu đề', 'Địa chỉ'],
    ...rows.map((row) =>
      work
        ? [row.portalName, row.step ?? '', row.since?.toISOString() ?? '']
        : [
            row.portalName,
            day(row.belongsOn),
            day(row.enteredOn),
            String(row.amount),
            row.title ?? '(đã gỡ)',
            row.slug === null ? '' : `https://${row.host}/tin/${row.slug}`,
          ],
    ),
    [
      hasMore
        ? `Còn nhiều hơn ${numberText(mostRows)} dòng; hãy chọn kỳ ngắn hơn hoặc một trang.`
        : `${measure.name.vi}: ${measure.counts.vi} ${note(period, now)}`,
    ],
  ];
}

function note(period: Period, now: Date): string {
  const last = plusDays(endOf(period), -1);
  const at = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  return `${periodLabel(period)} (đến hết ${shortDate(last)}); hệ thống tự đếm lúc ${at.slice(11, 16)} ngày ${shortDate(at.slice(0, 10))}.`;
}
