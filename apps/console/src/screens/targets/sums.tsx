import type { ReactNode } from 'react';
import { numberText } from '#web';
import { percentText } from '#web/figures';
import type { HowFar } from '../../api/targets.js';

/** All targets together. */
export function TargetSums({ total }: { readonly total: HowFar }) {
  return (
    <dl className="lc-target-sums">
      <Sum name="Tổng chỉ tiêu" number={numberText(total.target)}>
        {total.needed === null ? 'năm đã hết' : `còn ${numberText(total.daysLeft)} ngày, cần ${numberText(total.needed)} tin, bài mỗi ngày`}
      </Sum>
      <Sum name="Đã thực hiện" number={numberText(total.done)}>
        {total.percent === null ? 'chưa có chỉ tiêu' : `đạt ${percentText(total.percent)} chỉ tiêu`}
      </Sum>
      <Sum name="Theo kế hoạch đến nay" number={numberText(total.expected)}>
        {gap(total)}
      </Sum>
      <Sum name="Dự báo cả năm" number={total.forecastByYear === null ? '–' : numberText(total.forecastByYear)}>
        {total.forecastByYear === null ? 'chưa đủ số liệu' : 'theo nhịp từ đầu năm'}
      </Sum>
    </dl>
  );
}

function gap({ done, expected }: HowFar): string {
  if (done === expected) return 'vừa đúng kế hoạch';
  return done > expected ? `đang vượt ${numberText(done - expected)}` : `đang thiếu ${numberText(expected - done)}`;
}

function Sum({ name, number, children }: { readonly name: string; readonly number: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="lc-figure-number">{number}</span>
        <span className="lc-figure-meaning">{children}</span>
      </dd>
    </div>
  );
}
