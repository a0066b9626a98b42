import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lapseText, numberText } from '#web';
import { percentOf, percentText } from '#web/figures';
import type { BoardOnly, BoardSum } from '../../api/board.js';
import { PlanBar } from './plan-bar.js';
import type { BoardAddress } from './use-board-address.js';
import { onlys } from './words.js';

interface BoardFiguresProps {
  readonly sum: BoardSum;
  readonly address: BoardAddress;
  readonly now: Date;
}

/** The four figures on top of the board; each is a sum over its lines and opens those it counts. */
export function BoardFigures({ sum, address, now }: BoardFiguresProps) {
  const { open, late, silent, behind, published, waiting, overdue, waitingSince, target, done, expected } = sum;
  const percent = percentOf(done, target);
  const overdueTo = address.to({ only: address.only === 'OVERDUE' ? '' : onlys.OVERDUE.address });
  const behindTo = address.to({ only: address.only === 'BEHIND' ? '' : onlys.BEHIND.address });
  return (
    <div className="lc-figures" role="group" aria-label="Số liệu chung, chọn để xem các trang được tính">
      <Figure name="Trang đúng hạn" only="LATE" address={address} number={`${numberText(open - late)}/${numberText(open)}`} tone={late > 0 ? 'danger' : 'done'}>
        {late > 0 ? `${numberText(late)} trang chậm` : 'không trang nào chậm'}
      </Figure>
      <Figure
        name="Tin, bài trong kỳ"
        only={null}
        address={address}
        number={numberText(published)}
        below={
          percent !== null && (
            <>
              <PlanBar target={target} done={done} expected={expected} />
              <span className="lc-figure-meaning">
                {percentText(percent)} kế hoạch năm ({numberText(done)}/{numberText(target)})
              </span>
              {behind > 0 && (
                <Link className="lc-figure-second" to={behindTo} state={{ stays: true }} aria-current={address.only === 'BEHIND' || undefined}>
                  {numberText(behind)} trang chậm kế hoạch
                </Link>
              )}
            </>
          )
        }
      >
        {percent === null && 'chưa có chỉ tiêu năm'}
      </Figure>
      <Figure
        name="Việc đang chờ"
        only="WAITING"
        address={address}
        number={numberText(waiting)}
        below={
          overdue > 0 && (
            <Link className="lc-figure-second" to={overdueTo} state={{ stays: true }} aria-current={address.only === 'OVERDUE' || undefined}>
              {numberText(overdue)} bước quá hạn
            </Link>
          )
        }
      >
        {waitingSince ? `lâu nhất đã ${lapseText(waitingSince, now)}` : 'không có việc nào chờ'}
      </Figure>
      <Figure name="Trang im lặng" only="SILENT" address={address} number={numberText(silent)} tone={silent > 0 ? 'danger' : 'done'}>
        {silent > 0 ? 'quá lâu chưa có tin, bài mới' : 'trang nào cũng có tin mới'}
      </Figure>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  /** What it filters by; null: what is listed is all of it. */
  readonly only: BoardOnly | null;
  readonly address: BoardAddress;
  readonly number: string;
  readonly tone?: 'danger' | 'done';
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

function Figure({ name, only, address, number, tone, children, below }: FigureProps) {
  const isChosen = address.only === only && only !== null;
  const to = address.to({ only: only === null || isChosen ? '' : onlys[only].address, order: only === null ? 'tin' : '' });
  return (
    <div className="lc-figure" data-chosen={isChosen || undefined} data-tone={tone}>
      <Link to={to} state={{ stays: true }} aria-current={isChosen || undefined}>
        <span className="lc-figure-name">{name}</span>
        <span className="lc-figure-number">{number}</span>
        {children && <span className="lc-figure-meaning">{children}</span>}
      </Link>
      {below}
    </div>
  );
}
