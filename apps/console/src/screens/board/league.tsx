import { Link } from 'react-router';
import { civilDateText, lapseText, numberText } from '#web';
import { percentText } from '#web/figures';
import type { BoardLine } from '../../api/board.js';
import { Spark } from '../../ui/chart/trend.js';
import { Tag } from '../../ui/state-tag.js';
import { UrgeButton } from '../directives/urge-button.js';
import { PlanBar } from './plan-bar.js';
import { minutesText, shortReason, unitKinds } from './words.js';

interface LeagueProps {
  readonly lines: readonly BoardLine[];
  readonly now: Date;
  /** Address of a portal's own screen, and of a part of it. */
  readonly toPortal: (portalId: string, part?: string) => string;
}

/** Every portal with what it did and where it lags. A table on a wide screen, cards on a phone: the same lines. */
export function League({ lines, now, toPortal }: LeagueProps) {
  return (
    <table className="lc-table lc-league">
      <caption className="lc-unseen">Các trang với số liệu trong kỳ, theo thứ tự đã chọn</caption>
      <thead>
        <tr>
          <th scope="col">Trang</th>
          <th scope="col">Lý do</th>
          <th scope="col">Tin trong kỳ</th>
          <th scope="col">So với kế hoạch</th>
          <th scope="col">Đăng gần nhất</th>
          <th scope="col">Đang chờ</th>
          <th scope="col">Thời gian duyệt</th>
          <th scope="col">
            <span className="lc-unseen">Đôn đốc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.portal.id} line={line} now={now} toPortal={toPortal} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, now, toPortal }: Omit<LeagueProps, 'lines'> & { readonly line: BoardLine }) {
  const { portal, unitKind, reasons, published, trend, plan, approvalMinutes, lastPublishedOn, daysSilent, waiting, waitingSince, overdue } = line;
  return (
    <tr data-late={reasons.length > 0 || undefined}>
      <th scope="row">
        <Link to={toPortal(portal.id)}>{portal.name}</Link>
        <span className="lc-cell-small">{unitKinds[unitKind].word}</span>
      </th>
      <td data-label="Lý do">
        <span className="lc-reasons">
          {reasons.map((reason) => (
            <Tag key={reason.measure} tone="danger" text={shortReason(reason)} />
          ))}
          {reasons.length === 0 && (portal.state === 'open' ? <Tag tone="done" text="Đúng hạn" /> : <Tag tone="plain" text="Chưa hoạt động" />)}
        </span>
      </td>
      <td data-label="Tin trong kỳ">
        <span className="lc-league-items">
          <Link to={toPortal(portal.id, 'tin')}>
            {numberText(published)}
            <span className="lc-unseen"> tin, bài của {portal.name}</span>
          </Link>
          <Spark points={trend} />
        </span>
      </td>
      <td data-label="So với kế hoạch">
        {plan ? (
          <span className="lc-league-plan">
            <span>{plan.percent === null ? '–' : percentText(plan.percent)}</span>
            <PlanBar target={plan.target} done={plan.done} expected={plan.expected} />
          </span>
        ) : (
          <span className="lc-muted">chưa có chỉ tiêu</span>
        )}
      </td>
      <td data-label="Đăng gần nhất">
        <span>
          {lastPublishedOn ? civilDateText(lastPublishedOn) : 'chưa có tin nào'}
          <span className="lc-cell-small">{daysSilent === 0 ? 'hôm nay' : `${numberText(daysSilent)} ngày trước`}</span>
        </span>
      </td>
      <td data-label="Đang chờ">
        {waiting > 0 || overdue > 0 ? (
          <span>
            {waiting > 0 && (
              <Link to={toPortal(portal.id, 'cho')}>
                {numberText(waiting)} việc<span className="lc-unseen"> của {portal.name}</span>
              </Link>
            )}
            {waitingSince && <span className="lc-cell-small">lâu nhất {lapseText(waitingSince, now)}</span>}
            {overdue > 0 && (
              <span className="lc-cell-small">
                <Link to={toPortal(portal.id, 'qua-han')}>
                  {numberText(overdue)} bước quá hạn<span className="lc-unseen"> của {portal.name}</span>
                </Link>
              </span>
            )}
          </span>
        ) : (
          <span className="lc-muted">0</span>
        )}
      </td>
      <td data-label="Thời gian duyệt">{approvalMinutes === null ? <span className="lc-muted">–</span> : minutesText(approvalMinutes)}</td>
      <td className="lc-league-act">{reasons.length > 0 && <UrgeButton portalIds={[portal.id]} of={portal.name} />}</td>
    </tr>
  );
}
