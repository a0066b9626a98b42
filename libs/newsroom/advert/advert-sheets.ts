import type { SheetTable } from '#platform/sheet';
import { shownDate } from '#platform/time';
import type { AdvertBook } from './advert-book.js';
import type { AdvertContract, advertReceipts } from './advert-lists.js';

/** The book of a year as a workbook: years against their estimates, all receipts and contracts of the year. */
export function advertSheets(
  { year, years }: AdvertBook,
  contracts: readonly AdvertContract[],
  { rows: receipts, sums }: Awaited<ReturnType<typeof advertReceipts>>,
): SheetTable[] {
  const percent = (done: number, whole: number | null): string => (whole === null ? '' : String(Math.round((1_000 * done) / whole) / 10));
  return [
    {
      name: 'Thu so với dự toán',
      rows: [
        ['Năm', 'Dự toán (đồng)', 'Đã thu (đồng)', 'So với dự toán (%)', 'Căn cứ'],
        ...years.map((each) => [
          String(each.year),
          each.estimate === null ? '' : String(each.estimate),
          String(each.revenue),
          percent(each.revenue, each.estimate),
          each.because,
        ]),
      ],
    },
    {
      name: `Khoản thu ${String(year)}`,
      rows: [
        ['Ngày thu', 'Số hợp đồng', 'Bên quảng cáo', 'Số tiền (đồng)', 'Số chứng từ', 'Ghi chú'],
        ...receipts.map(({ receivedOn, number, advertiser, amount, voucher, cancelledBecause }) => [
          shownDate(receivedOn),
          number,
          advertiser,
          String(amount),
          voucher,
          cancelledBecause === null ? '' : `Đã hủy, không tính: ${cancelledBecause}`,
        ]),
        ['Cộng các khoản được tính', '', '', String(sums.amount), '', ''],
      ],
    },
    {
      name: `Hợp đồng ${String(year)}`,
      rows: [
        ['Số hợp đồng', 'Bên quảng cáo', 'Từ ngày', 'Đến hết ngày', 'Giá trị (đồng)', 'Đã thu (đồng)', 'Còn phải thu (đồng)', 'Banner ghi số hợp đồng này'],
        ...contracts.map(({ number, advertiser, startsOn, endsOn, price, received, banners }) => [
          number,
          advertiser,
          shownDate(startsOn),
          shownDate(endsOn),
          String(price),
          String(received),
          String(price - received),
          banners.map(({ title }) => title).join('; '),
        ]),
      ],
    },
  ];
}
