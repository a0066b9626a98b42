import { numberText } from '#web';
import { percentText } from '#web/figures';

interface AgainstEstimateProps {
  readonly revenue: number;
  readonly estimate: number | null;
  /** The largest amount of the table: the whole width. */
  readonly most: number;
}

/** What the bars mean, to be written below the table. */
export const barWords = 'Thanh màu: đã thu. Vạch đứng: dự toán.';

/** What came in as a bar with a mark for the estimate, and in words. */
export function AgainstEstimate({ revenue, estimate, most }: AgainstEstimateProps) {
  if (revenue === 0 && estimate === null) return '–';
  const at = (amount: number): string => `${String((Math.max(0, amount) / most) * 100)}%`;
  return (
    <span className="lc-advert-year">
      <span className="lc-plan" aria-hidden>
        <span className="lc-plan-done" style={{ inlineSize: at(revenue) }} />
        {estimate !== null && <span className="lc-plan-mark" style={{ insetInlineStart: at(estimate) }} />}
      </span>
      {compared(revenue, estimate)}
    </span>
  );
}

/** As reports say it: how far it is, and by how much it is over or short. */
function compared(revenue: number, estimate: number | null): string {
  if (estimate === null) return '–';
  const percent = (100 * revenue) / estimate;
  if (revenue === estimate) return 'Đạt 100 %';
  return revenue > estimate ? `Vượt ${percentText(percent - 100)}` : `Đạt ${percentText(percent)}, còn thiếu ${numberText(estimate - revenue)} đồng`;
}
