import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { dateTimeText } from '#web';
import { Tag } from '../../ui/state-tag.js';

interface BeforeLine {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly createdAt: string;
  readonly tag: ComponentProps<typeof Tag>;
  readonly result: string;
}

/** Imports of before, the newest first. */
export function Before({ caption, what, lines }: { readonly caption: string; readonly what: string; readonly lines: readonly BeforeLine[] }) {
  return (
    <>
      <h2 className="lc-import-heading">Các lần nhập trước</h2>
      <table className="lc-table">
        <caption className="lc-unseen">{caption}, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">Lúc</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, to, name, createdAt, tag, result }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={to}>{name}</Link>
              </th>
              <td data-label="Lúc">{dateTimeText(createdAt)}</td>
              <td data-label="Trạng thái">
                <Tag {...tag} />
              </td>
              <td data-label="Kết quả">{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
