import { Button, NativeSelect } from '@mantine/core';
import { IconCoins, IconLayoutGrid, IconMap2, IconPresentation, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { boardQuery, type BoardAsked } from '../../api/board.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading, sentenceOf } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { Escalated } from '../directives/escalated.js';
import { LateSteps } from '../directives/late-steps.js';
import { UrgeButton } from '../directives/urge-button.js';
import { BoardCharts } from './charts.js';
import { Definitions } from './definitions.js';
import { Downloads } from './downloads.js';
import { BoardFigures } from './figures.js';
import { League } from './league.js';
import { PeriodPicker } from './period-picker.js';
import { Provinces } from './provinces.js';
import { useBoardAddress, type BoardAddress } from './use-board-address.js';
import { useLiveBoard } from './use-live-board.js';
import { Wall } from './wall.js';
import { onlys, orders, unitKinds } from './words.js';

/** Lines at first, and how many each "more" adds. */
const page = 50;
const most = 500;

/** The home screen of who supervises: what lags is on top, before anything is chosen. */
export default function BoardScreen() {
  const [address] = useSearchParams();
  return address.get('man') === 'tuong' ? <Wall /> : <Board />;
}

function Board() {
  const address = useBoardAddress();
  const { period, unitId, unitKind, only, search, order } = address;
  const [first, setFirst] = useState(page);
  const asked: BoardAsked = { period, unitId, unitKind, only, search: search || null, order, first };
  const board = useLiveBoard(asked);
  const now = useNow();
  const data = board.data;
  const lateIds = useLateIds(address);
  const sum = data?.classes.find((each) => each.unitKind === unitKind)?.sum ?? data?.sum;

  return (
    <Page
      title="Bảng theo dõi"
      office="Giám sát các trang"
      lead={data && <AsOf asOf={data.asOf} label={data.period.label} />}
      aside={sum && sum.late > 0 && <UrgeButton count={sum.late} portalIds={lateIds} />}
    >
      <Escalated />
      <LateSteps />
      {board.isPending && <Loading text="Đang đếm…" />}
      {board.isError && !data && <Failure error={board.error} onRetry={() => void board.refetch()} />}
      {data && sum && (
        <div className="lc-board" aria-busy={board.isPlaceholderData}>
          {board.isError && (
            <Callout tone="waiting" role="status">
              {sentenceOf(board.error)} Đang hiện số liệu đọc được lần trước.
            </Callout>
          )}
          <Tools address={address} />
          <BoardFigures sum={sum} address={address} now={now} />
          {unitId === null && <Provinces address={address} />}
          <div className="lc-board-body">
            <section aria-labelledby="cac-trang">
              <div className="lc-board-list-head">
                <div>
                  <h2 id="cac-trang">Các trang</h2>
                  <Count address={address} shown={board.isPlaceholderData ? null : data.portals.totalCount} all={data.sum.portals} />
                </div>
                <SearchBox
                  label="Tìm trang theo tên"
                  value={search}
                  onSearch={(words) => {
                    address.go('search', words, true);
                  }}
                />
                <NativeSelect
                  label="Xếp theo"
                  value={orders[order].address}
                  data={Object.values(orders).map(({ address: value, word: label }) => ({ value, label }))}
                  onChange={({ currentTarget }) => {
                    address.go('order', currentTarget.value);
                  }}
                />
              </div>
              {data.portals.edges.length === 0 ? (
                <Empty title="Không có trang nào như vậy." />
              ) : (
                <League
                  lines={data.portals.edges.map(({ node }) => node)}
                  now={now}
                  toPortal={(portalId, part) => `/bang-theo-doi/trang/${portalId}${query({ ky: period, xem: part })}`}
                />
              )}
              {data.portals.totalCount > first && first < most && (
                <Button
                  fullWidth
                  variant="default"
                  className="lc-more-lines"
                  onClick={() => {
                    setFirst(Math.min(most, first + 2 * page));
                  }}
                >
                  Xem thêm ({numberText(data.portals.totalCount - first)} trang nữa)
                </Button>
              )}
              {data.portals.totalCount > most && first >= most && <p className="lc-small">Còn trang khác: hãy tìm theo tên, chọn loại đơn vị, hoặc tải tệp.</p>}
            </section>
            <BoardCharts sum={sum} classes={data.classes} lastDay={data.period.lastDay} label={data.period.label} address={address} />
          </div>
          {data.closedPortals > 0 && (
            <p className="lc-small">
              Ngoài ra có {numberText(data.closedPortals)} trang lưu trữ của đơn vị đã kết thúc, đăng {numberText(data.closedPublished)} tin, bài trong kỳ;
              không tính vào số liệu trên.
            </p>
          )}
          <Definitions />
        </div>
      )}
    </Page>
  );
}

/** Which portals are late where only a part of them is looked at; undefined: all of the viewer's. */
function useLateIds({ period, unitId, unitKind }: BoardAddress): readonly string[] | undefined {
  const isPart = unitId !== null || unitKind !== null;
  const late = useQuery({ ...boardQuery({ period, unitId, unitKind, only: 'LATE', search: null, order: 'WORST', first: most }), enabled: isPart });
  return isPart ? (late.data?.portals.edges.map(({ node }) => node.portal.id) ?? []) : undefined;
}

function query(parts: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

function AsOf({ asOf, label }: { readonly asOf: string; readonly label: string }) {
  return (
    <>
      {label}. Số liệu lúc {dateTimeText(asOf)}, hệ thống tự đếm từ tin, bài đã đăng và tự cập nhật.
    </>
  );
}

function Tools({ address }: { readonly address: BoardAddress }) {
  const { period, unitId, unitKind, only, search } = address;
  return (
    <div className="lc-board-tools">
      <PeriodPicker
        value={period}
        onChange={(chosen) => {
          address.go('period', chosen);
        }}
      />
      <div className="lc-board-acts">
        <Button component={Link} to={address.to({}, '/ban-do')} variant="default" leftSection={<IconMap2 aria-hidden size={20} />}>
          Bản đồ
        </Button>
        <Button component={Link} to={address.to({}, '/bang-theo-doi/chuyen-muc')} variant="default" leftSection={<IconLayoutGrid aria-hidden size={20} />}>
          Chuyên mục
        </Button>
        <Button component={Link} to={address.to({}, '/bang-theo-doi/thu-quang-cao')} variant="default" leftSection={<IconCoins aria-hidden size={20} />}>
          Thu quảng cáo
        </Button>
        <Button
          component={Link}
          to={address.to({ search: '' }, '/bang-theo-doi/nguoi-doc')}
          variant="default"
          leftSection={<IconUsers aria-hidden size={20} />}
        >
          Người đọc
        </Button>
        <Button
          component={Link}
          to="/bang-theo-doi?man=tuong"
          variant="default"
          leftSection={<IconPresentation aria-hidden size={20} />}
          className="lc-only-wide"
        >
          Màn hình lớn
        </Button>
        <Downloads
          path="/manage/figures/board"
          query={{ period, unitId, unitKind: unitKind && unitKind.toLowerCase(), only: only && only.toLowerCase(), search }}
          name="bang-theo-doi"
        />
      </div>
    </div>
  );
}

/** What is listed, in words, and the way back to all of it. */
function Count({ address, shown, all }: { readonly address: BoardAddress; readonly shown: number | null; readonly all: number }) {
  const { only, unitKind, search } = address;
  const filtered = only !== null || unitKind !== null || search !== '';
  const parts = [only ? onlys[only].word : '', unitKind ? unitKinds[unitKind].word : '', search ? `tên có “${search}”` : ''].filter(Boolean);
  return (
    <p role="status" className="lc-count">
      {shown === null ? (
        'Đang đếm…'
      ) : filtered ? (
        <>
          {numberText(shown)} trong {numberText(all)} trang: {parts.join(', ')}.{' '}
          <Link to={address.to({ only: '', unitKind: '', search: '' })} state={{ stays: true }}>
            Xem tất cả
          </Link>
        </>
      ) : (
        `${numberText(all)} trang, trang cần chú ý nhất ở trên cùng.`
      )}
    </p>
  );
}
