import { daysOfMonth } from '../days.js';
import type { ListedQuery } from '../gql/documents.js';
import { nameIn, type View } from '../view.js';
import { listWordsIn, type ListWords } from '../words/list-words.js';
import { areCrossed, isNarrowed, listPath, type Asked } from './asked.js';

interface Props {
  readonly view: View;
  readonly asked: Asked;
  /** The list without any choice. */
  readonly page: string;
  readonly months: ListedQuery['archive'];
  readonly isOfSection: boolean;
}

/** Chooses days, or a month, of a list; without script, each choice has an address of its own. */
export function ByDate({ view, asked, page, months, isOfSection }: Props) {
  const text = listWordsIn(view.words.lang);
  const isWrong = areCrossed(asked);
  return (
    <details class="by-date" open={isNarrowed(asked)}>
      <summary>{isOfSection ? text.byDate : text.bySectionAndDate}</summary>
      <form action={page} method="get" aria-label={isOfSection ? text.byDate : text.bySectionAndDate}>
        {isWrong ? (
          <p class="error" id="loi-ngay">
            {text.crossed}
          </p>
        ) : null}
        <div class="fields">
          {isOfSection ? null : <Sections view={view} chosen={asked.section} text={text} />}
          <p>
            <label for="tu-ngay">{text.from}</label>
            <input id="tu-ngay" name="tu" type="date" value={asked.from} {...(isWrong ? wrong : {})} />
          </p>
          <p>
            <label for="den-ngay">{text.to}</label>
            <input id="den-ngay" name="den" type="date" value={asked.to} {...(isWrong ? wrong : {})} />
          </p>
          <p>
            <button type="submit" class="button">
              {text.show}
            </button>
          </p>
        </div>
      </form>
      {[...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, ofYear]) => (
        <section class="months" aria-labelledby={`nam-${year}`}>
          <h2 id={`nam-${year}`}>{text.year(year)}</h2>
          <ul>
            {ofYear.map(({ month, count }) => (
              <li>
                <a href={listPath(page, daysOfMonth(month))}>{text.month(Number(month.slice(5)), year)}</a> ({count})
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

const wrong = { 'aria-invalid': 'true', 'aria-describedby': 'loi-ngay' } as const;

function Sections({ view, chosen, text }: { view: View; chosen: string; text: ListWords }) {
  return (
    <p>
      <label for="chuyen-muc">{text.section}</label>
      <select id="chuyen-muc" name="muc">
        <option value="">{text.anySection}</option>
        {view.portal.sections.map((section) => {
          const { text: name, mark } = nameIn(view, section);
          return (
            <option value={section.slug} selected={section.slug === chosen} {...mark}>
              {name}
            </option>
          );
        })}
      </select>
    </p>
  );
}
