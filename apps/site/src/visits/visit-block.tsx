import type { VisitPartsFragment } from '../gql/documents.js';
import type { View } from '../view.js';

/** Visits of the portal with what they count; nothing where nobody was counted yet. */
export function VisitBlock({ view: { words }, visits }: { readonly view: View; readonly visits: VisitPartsFragment | null }) {
  if (!visits) return null;
  const figures = [
    [words.visitsOnline, visits.online],
    [words.visitsToday, visits.today],
    [words.visitsTotal(words.date(visits.since)), visits.total],
  ] as const;
  return (
    <section class="panel visits" aria-labelledby="thong-ke-truy-cap">
      <h2 id="thong-ke-truy-cap">{words.visits}</h2>
      <dl>
        {figures.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{words.number(value)}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{words.visitsHow}</summary>
        <p>{words.lang === 'vi' ? visits.definition : visits.definitionEn}</p>
        <p>
          {words.visitsPrivate} <time dateTime={visits.countedAt}>{words.dateTime(visits.countedAt)}</time>.
        </p>
      </details>
    </section>
  );
}
