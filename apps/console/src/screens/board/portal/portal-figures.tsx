import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { civilDateText, lapseText, numberText } from '#web';
import { percentText } from '#web/figures';
import type { BoardLine } from '../../../api/board.js';
import type { Figure } from '../../../api/figures.js';
import { Callout } from '../../../ui/callout.js';
import { PlanBar } from '../plan-bar.js';
import { minutesText } from '../words.js';

interface PortalFiguresProps {
  readonly line: BoardLine;
  /** With what it is compared; undefined while it is read. */
  readonly published: Figure | undefined;
  readonly now: Date;
  readonly toRows: (rows: 'tin' | 'cho' | 'qua-han') => string;
}

/** Why it is late, and its figures with what they are compared with; each opens its rows. */
export function PortalFigures({ line, published, now, toRows }: PortalFiguresProps) {
  const { reasons, plan, waiting, waitingSince, overdue, lastPublishedOn, daysSilent, approvalMinutes } = line;
  return (
    <>
      {reasons.map(({ measure, words }) => (
        <Callout key={measure} tone="danger">
          {words}.
        </Callout>
      ))}
      <div className="lc-figures" role="group" aria-label="Số liệu của trang">
        <Box name="Tin, bài trong kỳ" number={numberText(line.published)} to={toRows('tin')}>
          {published && <Compared figure={published} />}
        </Box>
        <Box name="Kế hoạch năm" number={plan?.percent == null ? '–' : percentText(plan.percent)}>
          {plan ? (
            <>
              <PlanBar target={plan.target} done={plan.done} expected={plan.expected} />
              <span className="lc-figure-meaning">
                {numberText(plan.done)}/{numberText(plan.target)} tin, đến nay cần {numberText(plan.expected)}
              </span>
            </>
          ) : (
            <span className="lc-figure-meaning">chưa có chỉ tiêu</span>
          )}
        </Box>
        <Box name="Việc đang chờ" number={numberText(waiting)} to={toRows('cho')}>
          <span className="lc-figure-meaning">{waitingSince ? `lâu nhất đã ${lapseText(waitingSince, now)}` : 'không có việc nào chờ'}</span>
          {overdue > 0 && (
            <Link className="lc-figure-second" to={toRows('qua-han')} state={{ stays: true }}>
              {numberText(overdue)} bước quá hạn
            </Link>
          )}
        </Box>
        <Box name="Đăng gần nhất" number={lastPublishedOn ? civilDateText(lastPublishedOn) : 'Chưa có'} isText>
          <span className="lc-figure-meaning">
            {daysSilent === 0 ? 'hôm nay' : `${numberText(daysSilent)} ngày trước`}
            {approvalMinutes !== null && `; duyệt mất trung bình ${minutesText(approvalMinutes)}`}
          </span>
        </Box>
      </div>
    </>
  );
}

function Compared({ figure: { previous, lastYear } }: { readonly figure: Figure }) {
  return (
    <>
      {[previous, lastYear].map(({ period, value, change }) => (
        <span key={period.label} className="lc-figure-meaning">
          {change === null
            ? `${period.label}: ${value === null ? 'chưa có số liệu' : numberText(value)}`
            : `${change} so với ${period.label} (${numberText(value ?? 0)})`}
        </span>
      ))}
    </>
  );
}

interface BoxProps {
  readonly name: string;
  readonly number: string;
  readonly to?: string;
  readonly isText?: boolean;
  readonly children: ReactNode;
}

function Box({ name, number, to, isText = false, children }: BoxProps) {
  const content = (
    <>
      <span className="lc-figure-name">{name}</span>
      <span className="lc-figure-number" data-text={isText || undefined}>
        {number}
      </span>
    </>
  );
  return (
    <div className="lc-figure">
      {to ? (
        <Link to={to} state={{ stays: true }}>
          {content}
        </Link>
      ) : (
        <div className="lc-figure-plain">{content}</div>
      )}
      {children}
    </div>
  );
}
