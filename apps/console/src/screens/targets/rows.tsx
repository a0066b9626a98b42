import { Button } from '@mantine/core';
import { numberText } from '#web';
import { percentText } from '#web/figures';
import type { HowFar, TargetLine } from '../../api/targets.js';
import { Tag } from '../../ui/state-tag.js';
import { stateWords } from './words.js';

interface TargetRowsProps {
  readonly lines: readonly TargetLine[];
  /** Null for who may only look. */
  readonly onSet: ((line: TargetLine) => void) | null;
}

/** A table on a wide screen, cards on a phone: the same rows. */
export function TargetRows({ lines, onSet }: TargetRowsProps) {
  return (
    <table className="lc-table lc-targets">
      <caption className="lc-unseen">Chỉ tiêu và kết quả của từng trang, chậm nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">Trang</th>
          <th scope="col">Đã thực hiện</th>
          <th scope="col">Theo kế hoạch đến nay</th>
          <th scope="col">Dự báo cả năm</th>
          <th scope="col">Tiến độ</th>
          {onSet && (
            <th scope="col">
              <span className="lc-unseen">Giao chỉ tiêu</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.portal.id} line={line} onSet={onSet} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line, onSet }: { readonly line: TargetLine; readonly onSet: TargetRowsProps['onSet'] }) {
  const { portal, target, progress, done } = line;
  return (
    <tr>
      <th scope="row">
        {portal.name}
        <span className="lc-cell-small">
          {target ? `Chỉ tiêu ${numberText(target.amount)} tin, bài${target.months ? ', chia theo tháng' : ''}` : 'Chưa giao chỉ tiêu'}
        </span>
        {target?.because && <span className="lc-cell-small">{target.because}</span>}
      </th>
      <td data-label="Đã thực hiện">{progress ? <Done progress={progress} /> : <strong>{numberText(done)}</strong>}</td>
      <td data-label="Theo kế hoạch đến nay">{progress ? <Expected progress={progress} /> : '–'}</td>
      <td data-label="Dự báo cả năm">{progress ? <Forecast progress={progress} /> : '–'}</td>
      <td data-label="Tiến độ">{progress ? <Tag {...stateWords[progress.state]} /> : '–'}</td>
      {onSet && (
        <td>
          <Button
            variant="default"
            onClick={() => {
              onSet(line);
            }}
          >
            {target ? 'Sửa' : 'Giao'}
            <span className="lc-unseen"> chỉ tiêu cho {portal.name}</span>
          </Button>
        </td>
      )}
    </tr>
  );
}

/** What is done beside the whole, with a mark where the plan is by now. */
function Done({ progress: { done, percent, target, expected, state } }: { readonly progress: HowFar }) {
  const share = (part: number): number => Math.max(0, Math.min(100, (100 * part) / Math.max(1, target)));
  return (
    <div className="lc-target-done">
      <span>
        <strong>{numberText(done)}</strong> {percent !== null && `(${percentText(percent)})`}
      </span>
      <svg className="lc-target-bar" data-state={state} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="lc-target-all" width="100" height="8" />
        <rect className="lc-target-part" width={share(done)} height="8" />
        <rect className="lc-target-mark" x={Math.min(99, share(expected))} width="1" height="8" />
      </svg>
    </div>
  );
}

function Expected({ progress: { expected, pace, needed } }: { readonly progress: HowFar }) {
  return (
    <div>
      {numberText(expected)}
      <span className="lc-cell-small">
        {pace !== null && `đang ${numberText(pace)} tin mỗi ngày`}
        {pace !== null && needed !== null && ', '}
        {needed !== null && (needed === 0 ? 'đã đạt chỉ tiêu' : `cần ${numberText(needed)}`)}
      </span>
    </div>
  );
}

function Forecast({ progress: { forecastByYear, forecastByRecent, daysLeft } }: { readonly progress: HowFar }) {
  if (forecastByYear === null) return <span className="lc-muted">chưa đủ số liệu</span>;
  return (
    <div>
      {numberText(forecastByYear)}
      <span className="lc-cell-small">{daysLeft === 0 ? 'kết quả cả năm' : 'theo nhịp từ đầu năm'}</span>
      {daysLeft > 0 && forecastByRecent !== null && <span className="lc-cell-small">{numberText(forecastByRecent)} theo 3 tháng gần nhất</span>}
    </div>
  );
}
