import { dayOf } from '#web';
import type { CardPartsFragment, CoverPartsFragment } from '../gql/documents.js';
import { inLanguage, nameIn, type View } from '../view.js';
import { kindWordsIn } from '../words/kind-words.js';

/** An instant for people and for machines. */
export function Time({ view, at }: { view: View; at: string }) {
  return <time dateTime={at}>{view.words.dateTime(at)}</time>;
}

/** True after the last day on which something holds, by the calendar of Asia/Ho_Chi_Minh. */
export function hasExpired({ now }: Pick<View, 'now'>, validUntil: string): boolean {
  return dayOf(now) > validUntil;
}

interface Props {
  readonly view: View;
  readonly card: CardPartsFragment;
  /** Names the section too, where the list is of several. */
  readonly withSection?: boolean;
  readonly withSummary?: boolean;
  /** Heading above the list, one level up: the page's own, or that of a part of it. */
  readonly under?: 'h1' | 'h2';
}

/** The picture of an item in a list. Its title says what it leads to, so the picture is passed over by who is read to. */
export function Cover({ cover, sizes }: { readonly cover: CoverPartsFragment; readonly sizes: string }) {
  return (
    <picture class="cover">
      <source type="image/avif" srcset={cover.avif} sizes={sizes} />
      <source type="image/webp" srcset={cover.webp} sizes={sizes} />
      <img src={cover.path} alt="" width={cover.width} height={cover.height} loading="lazy" decoding="async" />
    </picture>
  );
}

/** The name of a section among words of the frame. */
export function SectionName({ view, section }: { readonly view: View; readonly section: Parameters<typeof nameIn>[1] }) {
  const { text, mark } = nameIn(view, section);
  return <span {...mark}>{text}</span>;
}

/** An item in a list. */
export function Card({ view, card, withSection = false, withSummary = false, under = 'h2' }: Props) {
  const Title = under === 'h1' ? 'h2' : 'h3';
  return (
    <article class={card.cover ? 'card with-cover' : 'card'}>
      {card.cover ? <Cover cover={card.cover} sizes={under === 'h1' ? '(min-width: 62rem) 40rem, 100vw' : '7.5rem'} /> : null}
      <Title class="title">
        <a href={view.paths.item(card.slug)} {...inLanguage(view, card.locale)}>
          {card.title}
        </a>
      </Title>
      <p class="meta">
        <Time view={view} at={card.publishedAt} />
        {card.updatedAt <= card.publishedAt ? null : (
          <>
            {' '}
            · {view.words.changedOn} <Time view={view} at={card.updatedAt} />
          </>
        )}
        {withSection ? (
          <>
            {' · '}
            <SectionName view={view} section={card.section} />
          </>
        ) : null}
        {card.source ? ` · ${view.words.repostedFrom(card.source.portalName)}` : null}
      </p>
      {card.fields.length > 0 ? (
        <p class="meta" {...inLanguage(view, card.locale)}>
          {card.fields.map(({ label, words }, index) => (
            <>
              {index > 0 ? ' · ' : null}
              {label}: <strong>{words}</strong>
            </>
          ))}
        </p>
      ) : null}
      {card.validUntil && hasExpired(view, card.validUntil) ? <p class="expired">{kindWordsIn(view.words.lang).expiredCard}</p> : null}
      {withSummary && card.summary ? (
        <p class="summary" {...inLanguage(view, card.locale)}>
          {card.summary}
        </p>
      ) : null}
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
