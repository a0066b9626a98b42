import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { subtreeReadersQuery, type PortalReading, type SubtreeReaders } from '../../api/readers.js';
import { Bars } from '../../ui/chart/bars.js';
import { Trend } from '../../ui/chart/trend.js';
import { MoreLines } from '../../ui/more-lines.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Box, durationText, HowCounted, pointOf } from '../readers/reader-parts.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { monthName, monthPoint } from './charts.js';
import { PeriodPicker } from './period-picker.js';
import { useBoardAddress } from './use-board-address.js';

/** Who reads the portals of a subtree: all together, and each by itself. */
export default function ReadersBelowScreen() {
  const { period, unitId, search, go, to } = useBoardAddress();
  const readers = useInfiniteQuery(subtreeReadersQuery(period, unitId, search || null));
  const data = readers.data?.pages.at(-1);
  const portals = readers.data?.pages.flatMap((page) => page.portals.edges.map(({ node }) => node)) ?? [];
  const toPortal = (portalId: string): string => `${to({ search: '' }, `/bang-theo-doi/trang/${portalId}`)}#nguoi-doc`;
  return (
    <div className="lc-board">
      <Breadcrumbs steps={[{ to: to({ search: '' }, '/bang-theo-doi'), name: 'Bảng theo dõi' }]} here="Người đọc" />
      <Page
        title="Người đọc các trang"
        office="Bảng theo dõi"
        lead={
          <>
            {data && `${data.period}. Số liệu lúc ${dateTimeText(data.asOf)}. `}
            Đếm không dùng cookie, không lưu thông tin về người đọc.
          </>
        }
      >
        <div className="lc-board-tools">
          <PeriodPicker
            value={period}
            onChange={(chosen) => {
              go('period', chosen);
            }}
          />
        </div>
        {data ? (
          <>
            <Sums data={data} />
            <Lists data={data} toPortal={toPortal} />
            <HowCounted words={data.definitions} />
            <section aria-labelledby="tung-trang">
              <div className="lc-board-list-head">
                <h2 id="tung-trang">Từng trang</h2>
                <SearchBox
                  label="Tìm trang theo tên"
                  value={search}
                  onSearch={(typed) => {
                    go('search', typed, true);
                  }}
                />
              </div>
              <Portals portals={portals} toPortal={toPortal} />
              {portals.length < data.portals.totalCount && (
                <p className="lc-small">
                  Đang hiện {numberText(portals.length)} trong {numberText(data.portals.totalCount)} trang, nhiều lượt truy cập nhất ở trên cùng.
                </p>
              )}
              <MoreLines list={readers} />
            </section>
          </>
        ) : readers.isError ? (
          <Failure error={readers.error} onRetry={() => void readers.refetch()} />
        ) : (
          <Loading text="Đang đếm…" />
        )}
      </Page>
    </div>
  );
}

const average = (seconds: number | null): string => (seconds === null ? '–' : durationText(seconds));

function Sums({ data }: { readonly data: SubtreeReaders }) {
  const { period, visits, views, averageSeconds, leftOut, online, portalCount } = data;
  return (
    <div className="lc-figures" role="group" aria-label={`Người đọc, ${period}`}>
      <Box name="Lượt truy cập" number={numberText(visits)} meaning={`${numberText(portalCount)} trang, ${period}`} />
      <Box
        name="Lượt xem trang"
        number={numberText(views)}
        meaning={leftOut > 0 ? `không tính ${numberText(leftOut)} lượt xem dồn dập` : 'không tính máy tìm kiếm'}
      />
      <Box name="Thời gian trung bình" number={average(averageSeconds)} meaning="mỗi lượt truy cập" />
      <Box name="Đang truy cập" number={numberText(online)} meaning="trong 5 phút gần nhất" />
    </div>
  );
}

function Lists({ data, toPortal }: { readonly data: SubtreeReaders; readonly toPortal: (portalId: string) => string }) {
  const month = `${monthName(data.listedMonth)}.`;
  return (
    <div className="lc-board-charts lc-portal-charts">
      <Trend
        title={`Lượt truy cập theo ${data.byMonth ? 'tháng' : 'ngày'}`}
        unit="lượt"
        by={data.byMonth ? 'month' : 'day'}
        points={data.days.map(({ day, visits: value }) => (data.byMonth ? monthPoint(day, value) : pointOf(day, value)))}
      />
      {data.items.length > 0 && (
        <Bars
          title="Được đọc nhiều"
          lead={month}
          of="Tin, bài"
          unit="lượt xem"
          rows={data.items.map(({ id, portalId, portal, title, views: value }) => ({ id, name: `${title} (${portal})`, value, to: toPortal(portalId) }))}
        />
      )}
      {data.referrers.length > 0 && (
        <Bars
          title="Đến từ trang khác"
          lead={month}
          of="Trang"
          unit="lượt"
          rows={data.referrers.map(({ host, visits: value }) => ({ id: host, name: host, value }))}
        />
      )}
    </div>
  );
}

/** The rows that the sums are of. */
function Portals({ portals, toPortal }: { readonly portals: readonly PortalReading[]; readonly toPortal: (portalId: string) => string }) {
  if (portals.length === 0) return <Empty title="Không có trang nào như vậy." />;
  return (
    <table className="lc-table">
      <caption className="lc-unseen">Người đọc từng trang, trang có nhiều lượt truy cập nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">Trang</th>
          <th scope="col">Lượt truy cập</th>
          <th scope="col">Lượt xem</th>
          <th scope="col">Thời gian trung bình</th>
          <th scope="col">Đang truy cập</th>
        </tr>
      </thead>
      <tbody>
        {portals.map(({ portalId, name, visits, views, averageSeconds, online }) => (
          <tr key={portalId}>
            <th scope="row">
              <Link to={toPortal(portalId)}>{name}</Link>
            </th>
            <td data-label="Lượt truy cập">{numberText(visits)}</td>
            <td data-label="Lượt xem">{numberText(views)}</td>
            <td data-label="Thời gian trung bình">{average(averageSeconds)}</td>
            <td data-label="Đang truy cập">{numberText(online)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
