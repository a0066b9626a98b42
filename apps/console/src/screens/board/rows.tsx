import { IconExternalLink } from '@tabler/icons-react';
import { lapseText, numberText, waitText, whenText } from '#web';
import { publicAddress } from '../../api/public-address.js';
import type { Overview } from '../../api/queries.js';
import { Tag } from '../../ui/state-tag.js';
import { Bar } from './silence.js';
import { silenceOf } from './sums.js';

interface BoardRowsProps {
  readonly rows: readonly Overview[];
  /** All rows, for the scale of the bars. */
  readonly all: readonly Overview[];
  readonly now: Date;
}

/** A table on a wide screen, cards on a phone: the same rows. */
export function BoardRows({ rows, all, now }: BoardRowsProps) {
  const most = Math.max(1, ...all.map(({ itemsThisMonth }) => itemsThisMonth));
  return (
    <table className="lc-table">
      <caption className="lc-unseen">Các trang, trang cần chú ý nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">Trang</th>
          <th scope="col">Đang chờ</th>
          <th scope="col">Đăng gần nhất</th>
          <th scope="col">Tin tháng này</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.portal.id} row={row} most={most} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, most, now }: { readonly row: Overview; readonly most: number; readonly now: Date }) {
  const { portal, waiting, waitingSince, lastPublishedAt, itemsThisMonth } = row;
  const silence = silenceOf(row, now);
  return (
    <tr>
      <th scope="row">
        <a href={publicAddress(portal.host)} target="_blank" rel="noopener">
          {portal.name}
          <IconExternalLink aria-hidden size={16} />
          <span className="lc-unseen"> (mở trang trong cửa sổ mới)</span>
        </a>
        <span className="lc-cell-small">{portal.host}</span>
      </th>
      <td data-label="Đang chờ">
        {waiting > 0 ? (
          <>
            <strong>{numberText(waiting)} việc</strong>
            {waitingSince && <Tag tone="waiting" text={waitText(waitingSince, now)} />}
          </>
        ) : (
          <span className="lc-muted">Không có</span>
        )}
      </td>
      <td data-label="Đăng gần nhất">
        {lastPublishedAt ? <span>{whenText(lastPublishedAt, now)}</span> : <Tag tone="danger" text="Chưa đăng tin nào" />}
        {silence === 'longer' && lastPublishedAt && <Tag tone="danger" text={`im ${lapseText(lastPublishedAt, now)}`} />}
      </td>
      <td data-label="Tin tháng này">
        <span className="lc-bar-cell">
          <strong className="lc-bar-number">{numberText(itemsThisMonth)}</strong>
          <Bar part={itemsThisMonth} whole={most} tone="items" />
        </span>
      </td>
    </tr>
  );
}
