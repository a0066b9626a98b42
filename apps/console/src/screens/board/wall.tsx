import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dateTimeText, lapseText, numberText } from '#web';
import { percentOf, percentText } from '#web/figures';
import type { Board, BoardAsked } from '../../api/board.js';
import { Trend } from '../../ui/chart/trend.js';
import { Page } from '../../ui/page.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { pointsOf } from './charts.js';
import { PlanBar } from './plan-bar.js';
import { useBoardAddress } from './use-board-address.js';
import { useLiveBoard } from './use-live-board.js';
import { shortReason } from './words.js';

/** As many as are read from the other end of a room. */
const worst = 10;

/**
 * The board for a screen on a wall: nothing to touch, renewed by itself. Who hangs it up means it to stay: its requests count
 * as work, so that the session lasts to its longest.
 */
export function Wall() {
  const { period, unitId } = useBoardAddress();
  const asked: BoardAsked = { period, unitId, unitKind: null, only: null, search: null, order: 'WORST', first: worst };
  const board = useLiveBoard(asked, 'person');
  const now = useNow();
  return (
    <div className="lc-wall">
      <Page title="Bảng theo dõi" office="Giám sát các trang" lead={board.data && `${board.data.period.label}. Số liệu lúc ${dateTimeText(board.data.asOf)}`}>
        {board.isPending && <Loading text="Đang đếm…" />}
        {board.isError && !board.data && <Failure error={board.error} onRetry={() => void board.refetch()} />}
        {board.data && <Shown board={board.data} now={now} />}
      </Page>
      <p className="lc-wall-ways">
        <Link to="/bang-theo-doi">Thoát màn hình lớn</Link>
        <Link to="/ban-do">Bản đồ</Link>
      </p>
    </div>
  );
}

function Shown({ board: { sum, portals, period }, now }: { readonly board: Board; readonly now: Date }) {
  const percent = percentOf(sum.done, sum.target);
  return (
    <>
      <dl className="lc-wall-figures">
        <BigFigure name="Trang đúng hạn" number={`${numberText(sum.open - sum.late)}/${numberText(sum.open)}`} also={`${numberText(sum.late)} trang chậm`} />
        <BigFigure
          name="Tin, bài trong kỳ"
          number={numberText(sum.published)}
          also={percent === null ? '' : `${percentText(percent)} kế hoạch năm`}
          bar={percent !== null && <PlanBar target={sum.target} done={sum.done} expected={sum.expected} />}
        />
        <BigFigure
          name="Việc đang chờ"
          number={numberText(sum.waiting)}
          also={sum.waitingSince ? `lâu nhất ${lapseText(sum.waitingSince, now)}` : 'không có việc chờ'}
        />
        <BigFigure name="Trang im lặng" number={numberText(sum.silent)} also="quá lâu chưa có tin mới" />
      </dl>
      <div className="lc-wall-body">
        <section aria-labelledby="can-chu-y">
          <h2 id="can-chu-y">Cần chú ý nhất</h2>
          <ol>
            {portals.edges.map(({ node: { portal, reasons, daysSilent } }) => (
              <li key={portal.id}>
                <span>{portal.name}</span>
                {reasons.length > 0 ? (
                  reasons.map((reason) => <Tag key={reason.measure} tone="danger" text={shortReason(reason)} />)
                ) : (
                  <span className="lc-muted">{daysSilent === 0 ? 'có tin hôm nay' : `có tin ${numberText(daysSilent)} ngày trước`}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
        <Trend title="Tin, bài 12 tháng" unit="tin, bài" points={pointsOf(sum.trend, period.lastDay)} />
      </div>
    </>
  );
}

interface BigFigureProps {
  readonly name: string;
  readonly number: string;
  readonly also: string;
  readonly bar?: ReactNode;
}

function BigFigure({ name, number, also, bar }: BigFigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{number}</strong>
        {bar}
        <span>{also}</span>
      </dd>
    </div>
  );
}
