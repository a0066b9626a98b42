import { IconAlertTriangle, IconCheck, IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { dateTimeText } from '#web';
import { stateOf, type Line } from '../../api/portals.js';
import { publicAddress } from '../../api/public-address.js';
import { PortalStateTag } from '../../ui/portal-state.js';
import type { Selection } from './use-selection.js';

interface RowsProps {
  readonly lines: readonly Line[];
  /** Null for who may only look: nothing is chosen, and no settings are opened. */
  readonly selection: Selection | null;
}

/** A table on a wide screen, cards on a phone: the same rows. */
export function Rows({ lines, selection }: RowsProps) {
  return (
    <table className="lc-table lc-directory">
      <caption className="lc-unseen">Các trang theo cấp và theo tên</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col">
              <span className="lc-unseen">Chọn</span>
            </th>
          )}
          <th scope="col">Trang</th>
          <th scope="col">Trạng thái</th>
          <th scope="col">Còn thiếu để mở</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.portal.id} line={line} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, selection }: { readonly line: Line; readonly selection: Selection | null }) {
  const { portal, missing, suspendsAt } = line;
  const state = stateOf(portal);
  return (
    <tr data-chosen={selection?.has(line) || undefined}>
      {selection && (
        <td className="lc-pick">
          <label>
            <input
              type="checkbox"
              checked={selection.has(line)}
              onChange={() => {
                selection.toggle(line);
              }}
            />
            <span className="lc-unseen">Chọn {portal.name}</span>
          </label>
        </td>
      )}
      <th scope="row">
        {selection ? <Link to={`/trang/${portal.id}`}>{portal.name}</Link> : portal.name}
        <span className="lc-cell-small">
          <Host host={portal.host} isPublic={state !== 'PLANNED'} />
        </span>
      </th>
      <td data-label="Trạng thái">
        <PortalStateTag state={state} />
        {suspendsAt && <span className="lc-cell-small">{`${state === 'SUSPENDED' ? 'từ' : 'sẽ tạm ngừng từ'} ${dateTimeText(suspendsAt)}`}</span>}
      </td>
      <td data-label="Còn thiếu để mở">
        <Missing missing={missing} matters={state === 'PLANNED'} />
      </td>
    </tr>
  );
}

function Host({ host, isPublic }: { readonly host: string; readonly isPublic: boolean }) {
  if (!host) return <>chưa có tên miền</>;
  if (!isPublic) return <>{host}</>;
  return (
    <a href={publicAddress(host)} target="_blank" rel="noopener">
      {host}
      <IconExternalLink aria-hidden size={16} />
      <span className="lc-unseen"> (mở trang trong cửa sổ mới)</span>
    </a>
  );
}

function Missing({ missing, matters }: { readonly missing: readonly string[]; readonly matters: boolean }) {
  if (missing.length === 0)
    return (
      <span className="lc-with-icon lc-muted">
        <IconCheck aria-hidden size={18} /> {matters ? 'Đủ điều kiện mở' : 'Đủ'}
      </span>
    );
  return (
    <span className={matters ? 'lc-with-icon lc-missing' : 'lc-with-icon lc-muted'}>
      <IconAlertTriangle aria-hidden size={18} /> {missing.join(', ')}
    </span>
  );
}
