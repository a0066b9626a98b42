import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateTimeText, dayOf, numberText } from '#web';
import { advertsBelowQuery, type AdvertsBelow } from '../../api/adverts.js';
import { Bars } from '../../ui/chart/bars.js';
import { MoreLines } from '../../ui/more-lines.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices, withChoice } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { AgainstEstimate, barWords } from '../adverts/against-estimate.js';
import { YearChoice, yearIn } from '../adverts/year-choice.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { Downloads } from './downloads.js';

type Line = AdvertsBelow['portals']['edges'][number]['node'];

/** Years that are offered beside the asked one. */
const offered = 6;

/** Contracts, money and estimates of paid banners over all portals of who supervises. */
export default function AdvertsBelowScreen() {
  const [address, choose] = useChoices();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const year = Math.min(yearIn(address.get('nam')) ?? yearIn(address.get('ky')?.slice(0, 4) ?? null) ?? thisYear, thisYear);
  const unitId = address.get('don-vi');
  const list = useInfiniteQuery(advertsBelowQuery(year, unitId));
  const data = list.data?.pages.at(-1);
  const lines = list.data?.pages.flatMap(({ portals }) => portals.edges.map(({ node }) => node)) ?? [];
  const ofYear = (each: number): string => `?${withChoice(address, 'nam', String(each)).toString()}`;
  return (
    <div className="lc-board">
      <Breadcrumbs steps={[{ to: `/bang-theo-doi?${withChoice(address, 'nam', '').toString()}`, name: 'Bảng theo dõi' }]} here="Thu quảng cáo" />
      <Page
        title="Thu quảng cáo"
        office="Bảng theo dõi"
        lead={<>Hợp đồng, tiền đã thu và dự toán của banner quảng cáo ở các trang. {data && `Số liệu lúc ${dateTimeText(data.asOf)}.`}</>}
      >
        <div className="lc-board-tools">
          <YearChoice
            year={year}
            years={Array.from({ length: offered }, (_, back) => thisYear - back)}
            onYear={(chosen) => {
              choose('nam', chosen);
            }}
          />
          {lines.length > 0 && (
            <div className="lc-board-acts">
              <Downloads path="/manage/figures/adverts" query={{ period: String(year), unitId }} name={`thu-quang-cao-${String(year)}`} />
            </div>
          )}
        </div>
        {list.isPending && <Loading text="Đang đếm…" />}
        {list.isError && !data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {data && lines.length === 0 && (
          <Empty title="Chưa trang nào đăng quảng cáo.">
            <p>Trang có quyết định cho phép đăng quảng cáo, hợp đồng hoặc dự toán thu sẽ hiện ở đây.</p>
          </Empty>
        )}
        {data && lines.length > 0 && (
          <>
            <Portals lines={lines} data={data} year={year} />
            <MoreLines list={list} />
            <div className="lc-board-charts lc-portal-charts lc-advert-charts">
              <Bars
                title="Đã thu theo năm"
                lead="Tất cả các trang, theo ngày tiền về"
                of="Năm"
                unit="đồng"
                rows={data.years.toReversed().map(({ year: each, revenue }) => ({ id: String(each), name: String(each), value: revenue, to: ofYear(each) }))}
              />
            </div>
          </>
        )}
      </Page>
    </div>
  );
}

function Portals({
  lines,
  data: { sum, contracts, running, portals },
  year,
}: {
  readonly lines: readonly Line[];
  readonly data: AdvertsBelow;
  readonly year: number;
}) {
  // of all money against the estimates of some nothing can be said
  const isWhole = lines.length === portals.totalCount && lines.every(({ revenue, estimate }) => estimate !== null || revenue === 0);
  const most = Math.max(1, ...lines.flatMap(({ revenue, estimate }) => [revenue, estimate ?? 0]));
  return (
    <>
      <table className="lc-table">
        <caption className="lc-unseen">Thu quảng cáo năm {year} của từng trang, nhiều nhất ở trên cùng</caption>
        <thead>
          <tr>
            <th scope="col">Trang</th>
            <th scope="col">Hợp đồng trong năm</th>
            <th scope="col">Đã thu (đồng)</th>
            <th scope="col">Dự toán (đồng)</th>
            <th scope="col">So với dự toán</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ portalId, name, isOn, contracts: own, running: now, revenue, estimate }) => {
            const rows = (xem: string): string => `/bang-theo-doi/trang/${portalId}?ky=${String(year)}&xem=${xem}#dong`;
            return (
              <tr key={portalId}>
                <th scope="row">
                  {name}
                  {!isOn && <span className="lc-cell-small">không còn đăng quảng cáo</span>}
                </th>
                <td data-label="Hợp đồng trong năm">
                  <span>
                    <Rows to={rows('hop-dong')} of={`hợp đồng của ${name}`}>
                      {own}
                    </Rows>
                    {own > 0 && <span className="lc-cell-small">{numberText(now)} đang hiệu lực</span>}
                  </span>
                </td>
                <td data-label="Đã thu (đồng)">
                  <Rows to={rows('thu')} of={`đồng, các khoản thu của ${name}`}>
                    {revenue}
                  </Rows>
                </td>
                <td data-label="Dự toán (đồng)">
                  {estimate === null ? (
                    'Chưa ghi'
                  ) : (
                    <Rows to={rows('du-toan')} of={`đồng, dự toán của ${name}`}>
                      {estimate}
                    </Rows>
                  )}
                </td>
                <td data-label="So với dự toán">
                  <AgainstEstimate revenue={revenue} estimate={estimate} most={most} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng {numberText(portals.totalCount)} trang</th>
            <td data-label="Hợp đồng trong năm">
              <span>
                <strong>{numberText(contracts)}</strong>
                <span className="lc-cell-small">{numberText(running)} đang hiệu lực</span>
              </span>
            </td>
            <td data-label="Đã thu (đồng)">
              <strong>{numberText(sum.revenue)}</strong>
            </td>
            <td data-label="Dự toán (đồng)">
              <strong>{sum.estimate === null ? 'Chưa ghi' : numberText(sum.estimate)}</strong>
            </td>
            <td data-label="So với dự toán">{isWhole ? <AgainstEstimate {...sum} most={Math.max(1, sum.revenue, sum.estimate ?? 0)} /> : '–'}</td>
          </tr>
        </tfoot>
      </table>
      <p className="lc-small">
        {barWords}{' '}
        {lines.length < portals.totalCount && `Đang hiện ${numberText(lines.length)} trong ${numberText(portals.totalCount)} trang; dòng cộng là của tất cả.`}
      </p>
    </>
  );
}

/** A number that opens its rows; there is nothing behind none. */
function Rows({ to, of, children }: { readonly to: string; readonly of: string; readonly children: number }) {
  if (children === 0) return '0';
  return (
    <Link to={to} className="lc-rows-link">
      {numberText(children)}
      <span className="lc-unseen"> {of}</span>
    </Link>
  );
}
