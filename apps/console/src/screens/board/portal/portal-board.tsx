import { useQuery } from '@tanstack/react-query';
import { IconExternalLink } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../../../api/desk.js';
import { boardPortalQuery, figureQuery } from '../../../api/figures.js';
import { publicAddress } from '../../../api/public-address.js';
import { Trend } from '../../../ui/chart/trend.js';
import { Page } from '../../../ui/page.js';
import { Failure, Loading } from '../../../ui/states.js';
import { useNow } from '../../../ui/use-now.js';
import { UrgeButton } from '../../directives/urge-button.js';
import { Breadcrumbs } from '../breadcrumbs.js';
import { pointsOf } from '../charts.js';
import { PeriodPicker } from '../period-picker.js';
import { useBoardAddress } from '../use-board-address.js';
import { unitKinds } from '../words.js';
import { Parts } from './parts.js';
import { PortalFigures } from './portal-figures.js';
import { PortalReaders } from './portal-readers.js';
import { PortalRows } from './portal-rows.js';

/** One portal as its supervisors see it: figures, what they are made of, and the rows behind each. */
export default function PortalBoard() {
  const { portalId = '' } = useParams();
  const { administers } = useViewer();
  const [address] = useSearchParams();
  const { period, go } = useBoardAddress();
  const line = useQuery(boardPortalQuery(portalId, period));
  const published = useQuery(figureQuery(portalId, 'items_published', period, null));
  const now = useNow();
  const data = line.data;
  if (!data)
    return (
      <Page title="Số liệu của trang" office="Giám sát các trang">
        {line.isError ? <Failure error={line.error} onRetry={() => void line.refetch()} /> : <Loading text="Đang đếm…" />}
      </Page>
    );

  const { portal, unitKind } = data;
  const board = `/bang-theo-doi${period === null ? '' : `?ky=${period}`}`;
  const ofClass = `${board}${period === null ? '?' : '&'}lop=${unitKinds[unitKind].address}`;
  return (
    <div className="lc-board lc-portal-board">
      <Breadcrumbs
        steps={[
          { to: board, name: 'Bảng theo dõi' },
          { to: ofClass, name: unitKinds[unitKind].word },
        ]}
        here={portal.name}
      />
      <Page
        title={portal.name}
        office="Bảng theo dõi"
        lead={
          portal.host && (
            <a href={publicAddress(portal.host)} target="_blank" rel="noopener" className="lc-with-icon">
              {portal.host}
              <IconExternalLink aria-hidden size={16} />
              <span className="lc-unseen"> (mở trang trong cửa sổ mới)</span>
            </a>
          )
        }
        aside={data.reasons.length > 0 && <UrgeButton portalIds={[portal.id]} />}
      >
        <div className="lc-board-tools">
          <PeriodPicker
            value={period}
            onChange={(chosen) => {
              go('period', chosen);
            }}
          />
          <p className="lc-board-acts">
            <Link to={`/don-doc?trang=${portal.id}`}>Đôn đốc của trang này</Link>
            <Link to="/chi-tieu">Chỉ tiêu</Link>
            {administers && <Link to={`/trang/${portal.id}`}>Thông tin, tên miền</Link>}
          </p>
        </div>
        <PortalFigures line={data} published={published.data} now={now} toRows={(rows) => `?${withRows(address, rows)}#dong`} />
        <div className="lc-board-charts lc-portal-charts">
          <Trend title="Tin, bài 12 tháng" unit="tin, bài" points={pointsOf(data.trend, published.data?.period.lastDay ?? now.toISOString())} />
          <Parts portalId={portal.id} period={period} to={(theo, khoa) => `?${withRows(address, 'tin', { theo, khoa })}#dong`} />
        </div>
        <PortalReaders portalId={portal.id} period={period} />
        <PortalRows portalId={portal.id} line={data} now={now} />
      </Page>
    </div>
  );
}

/** The address with the rows that it shows, and of which part of the figure they are. */
function withRows(address: URLSearchParams, rows: string, part: Readonly<Record<string, string>> = {}): string {
  const after = new URLSearchParams(address);
  after.delete('theo');
  after.delete('khoa');
  for (const [name, value] of Object.entries({ xem: rows, ...part })) after.set(name, value);
  return after.toString();
}
