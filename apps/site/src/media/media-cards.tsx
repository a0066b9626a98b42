import type { HomeQuery } from '../gql/documents.js';
import { Cover, Time } from '../pages/cards.js';
import { inLanguage, type View } from '../view.js';
import { mediaWordsIn } from '../words/media-words.js';
import { sortOf, type MediaSort } from './media-sorts.js';

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
              {card.cover ? <Cover cover={card.cover} sizes="(min-width: 62rem) 17rem, (min-width: 30rem) 50vw, 100vw" /> : <Drawn sort={sort} />}
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

const drawings: Readonly<Record<MediaSort['name'], string>> = {
  photos: 'M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 5M15.5 9.5h.01',
  videos: 'M3 5h18v14H3zM10 9v6l5-3z',
  graphics: 'M3 5h18v14H3zM7.5 15.5v-3M12 15.5v-7M16.5 15.5v-5',
};

/** What stands for a card without a picture: the sign of its sort. The word for it stands below. */
function Drawn({ sort }: { readonly sort: MediaSort | null }) {
  return (
    <span class="cover none">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={drawings[sort?.name ?? 'photos']} />
      </svg>
    </span>
  );
}
