import { numberText } from '#web';

interface PlanBarProps {
  readonly target: number;
  readonly done: number;
  /** What the plan asks for by now. */
  readonly expected: number;
}

/** What is done of a plan as a bar, with a mark where it should be by now. */
export function PlanBar({ target, done, expected }: PlanBarProps) {
  const whole = Math.max(target, done, 1);
  const at = (amount: number): string => `${String(Math.min(100, Math.max(0, (amount / whole) * 100)))}%`;
  return (
    <span className="lc-plan" data-behind={done < expected || undefined}>
      <span className="lc-plan-done" style={{ inlineSize: at(done) }} />
      <span className="lc-plan-mark" style={{ insetInlineStart: at(expected) }} />
      <span className="lc-unseen">
        {numberText(done)} trong {numberText(target)}; đến nay kế hoạch cần {numberText(expected)}
      </span>
    </span>
  );
}
