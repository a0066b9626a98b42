import { dateTimeText } from '#web';
import type { CardPartsFragment } from '../gql/documents.js';
import { paths } from '../view.js';

/** An instant for people and for machines. */
export function Time({ at }: { at: string }) {
  return <time dateTime={at}>{dateTimeText(at)}</time>;
}

interface Props {
  readonly card: CardPartsFragment;
  /** Names the section too, where the list is of several. */
  readonly withSection?: boolean;
  readonly withSummary?: boolean;
}

/** An item in a list. */
export function Card({ card, withSection = false, withSummary = false }: Props) {
  return (
    <article class="card">
      <h3>
        <a href={paths.item(card.slug)}>{card.title}</a>
      </h3>
      <p class="meta">
        <Time at={card.publishedAt} />
        {withSection ? ` · ${card.section.name}` : null}
      </p>
      {withSummary && card.summary ? <p class="summary">{card.summary}</p> : null}
    </article>
  );
}

/** A list of items. */
export function Cards({ cards, ...how }: { readonly cards: readonly CardPartsFragment[] } & Omit<Props, 'card'>) {
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li>
          <Card card={card} {...how} />
        </li>
      ))}
    </ul>
  );
}
