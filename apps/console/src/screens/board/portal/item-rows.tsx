import { civilDateText, numberText } from '#web';
import type { FigureRow } from '../../../api/figures.js';
import { publicAddress } from '../../../api/public-address.js';

interface RowWords {
  readonly caption: string;
  readonly of: string;
  readonly unit: string;
  readonly withKind: boolean;
  /** Where nothing says what the row is of. */
  readonly untitled: string;
  /** Before the day on which it was entered, where that is another one. */
  readonly later: string;
  /** What a row is that takes away. */
  readonly taken: string;
}

export const itemWords: RowWords = {
  caption: 'Tin, bài được đếm',
  of: 'Tin, bài',
  unit: 'Đếm',
  withKind: true,
  untitled: 'Tin, bài không còn trên trang',
  later: 'phát sinh sau, ghi ngày',
  taken: 'đã gỡ',
};

/** Rows of paid banners, by their part of the address. */
export const moneyRows = [
  {
    xem: 'thu',
    measure: 'advert_revenue',
    none: 'Không có khoản thu quảng cáo nào trong kỳ.',
    caption: 'Các khoản thu quảng cáo',
    of: 'Hợp đồng',
    unit: 'Đồng',
    withKind: false,
    untitled: 'Hợp đồng không còn trong sổ',
    later: 'ghi sổ ngày',
    taken: 'đã hủy',
  },
  {
    xem: 'du-toan',
    measure: 'advert_estimate',
    none: 'Trong kỳ chưa ghi dự toán; dự toán tính vào ngày 1 tháng 1.',
    caption: 'Các lần ghi dự toán thu quảng cáo',
    of: 'Căn cứ',
    unit: 'Đồng',
    withKind: false,
    untitled: 'Không ghi căn cứ',
    later: 'ghi ngày',
    taken: 'giảm',
  },
] as const satisfies readonly (RowWords & { readonly xem: string; readonly measure: string; readonly none: string })[];

/** Rows of the ledger: items as the public sees them, or money. */
export function ItemRows({ rows, words }: { readonly rows: readonly FigureRow[]; readonly words: RowWords }) {
  return (
    <table className="lc-table lc-figure-rows">
      <caption className="lc-unseen">{words.caption}, mới nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">{words.of}</th>
          {words.withKind && <th scope="col">Loại</th>}
          <th scope="col">Tính vào ngày</th>
          <th scope="col">{words.unit}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ host, title, slug, kind, belongsOn, enteredOn, amount }, index) => (
          // a row of the ledger has no name of its own, and rows never change places
          <tr key={index}>
            <th scope="row">
              {title !== null && slug === null && <span>{title}</span>}
              {title !== null && slug !== null && (
                <a href={`${publicAddress(host)}/tin/${slug}`} target="_blank" rel="noopener">
                  {title}
                </a>
              )}
              {title === null && <span className="lc-muted">{words.untitled}</span>}
            </th>
            {words.withKind && <td data-label="Loại">{kind ?? '–'}</td>}
            <td data-label="Tính vào ngày">
              <span>
                {belongsOn && civilDateText(belongsOn)}
                {enteredOn && enteredOn !== belongsOn && (
                  <span className="lc-cell-small">
                    {words.later} {civilDateText(enteredOn)}
                  </span>
                )}
              </span>
            </td>
            <td data-label={words.unit}>{amount > 0 ? `+${numberText(amount)}` : `−${numberText(-amount)} (${words.taken})`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
