import { numberText, type ValueClass } from '#web';

interface LegendProps {
  readonly classes: readonly ValueClass[];
  readonly unit: string;
  /** How many places have no number. */
  readonly missing: number;
  /** What is counted in each class, e.g. xã, phường. */
  readonly of: string;
}

/** What each shade means, and how many places wear it. */
export function Legend({ classes, unit, missing, of }: LegendProps) {
  return (
    <ul className="lc-legend" aria-label={`Chú giải, ${unit}`}>
      {classes.map(({ from, to, count, shade }) => (
        <li key={from}>
          <span className="lc-legend-shade" data-shade={shade} aria-hidden />
          <span>
            <strong>{from === to ? numberText(from) : `${numberText(from)} – ${numberText(to)}`}</strong> {unit}
            <span className="lc-legend-count">
              {numberText(count)} {of}
            </span>
          </span>
        </li>
      ))}
      {missing > 0 && (
        <li>
          <span className="lc-legend-shade" data-shade="none" aria-hidden />
          <span>
            <strong>Chưa có số liệu</strong>
            <span className="lc-legend-count">
              {numberText(missing)} {of}
            </span>
          </span>
        </li>
      )}
    </ul>
  );
}
