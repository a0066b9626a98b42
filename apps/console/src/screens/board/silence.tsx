import { numberText } from '#web';
import type { Overview } from '../../api/queries.js';
import { silenceOf, spans, type Span } from './sums.js';

interface SilenceProps {
  readonly rows: readonly Overview[];
  readonly now: Date;
  readonly chosen: Span | null;
  readonly onChoose: (span: Span | null) => void;
}

/** How long portals have been silent, as bars that are also the way to them. */
export function Silence({ rows, now, chosen, onChoose }: SilenceProps) {
  return (
    <section className="lc-silence" aria-labelledby="lan-dang-gan-nhat">
      <h2 id="lan-dang-gan-nhat">Lần đăng gần nhất</h2>
      <ul>
        {spans.map(([span, name]) => {
          const count = rows.filter((row) => silenceOf(row, now) === span).length;
          return (
            <li key={span}>
              <button
                type="button"
                aria-pressed={chosen === span}
                onClick={() => {
                  onChoose(chosen === span ? null : span);
                }}
              >
                <span>{name}</span>
                <Bar part={count} whole={rows.length} tone={span} />
                <span className="lc-bar-number">{numberText(count)} trang</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A bar beside its number; says nothing by itself to who does not see it. */
export function Bar({ part, whole, tone }: { readonly part: number; readonly whole: number; readonly tone: Span | 'items' }) {
  const share = whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
  return (
    <span className="lc-bar" aria-hidden>
      <span className={`lc-bar-fill lc-bar-${tone}`} style={{ inlineSize: `${String(share * 100)}%` }} />
    </span>
  );
}
