import type { HomeQuery } from '../gql/documents.js';
import { Cover, Time } from '../pages/cards.js';
import { inLanguage, type View } from '../view.js';
import { mediaWordsIn } from '../words/media-words.js';
import { sortOf } from './media-sorts.js';

export type MediaCard = NonNullable<HomeQuery['home']>['blocks'][number]['cards'][number];

interface Props {
  readonly view: View;
  readonly cards: readonly MediaCard[];
  /** Heading above, one level up. */
  readonly under: 'h1' | 'h2';
}

/** Pictures side by side, each with what it is in words. */
export function MediaCards({ view, cards, under }: Props) {
  const Title = under === 'h1' ? 'h2' : 'h3';
  const { one } = mediaWordsIn(view.words.lang);
  return (
    <ul class="media">
      {cards.map((card) => {
        const sort = sortOf(card.kind);
        return (
          <li>
            <article>
              {card.cover ? <Cover cover={card.cover} sizes="(min-width: 62rem) 17rem, (min-width: 30rem) 50vw, 100vw" /> : <span class="cover none" />}
              {sort ? <p class={`sort ${sort.name}`}>{one[sort.name]}</p> : null}
              <Title class="title">
                <a href={view.paths.item(card.slug)} {...inLanguage(view, card.locale)}>
                  {card.title}
                </a>
              </Title>
              <p class="meta">
                <Time view={view} at={card.publishedAt} />
              </p>
            </article>
          </li>
        );
      })}
    </ul>
  );
}
