import type { ListedQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { Card, Cards } from '../pages/cards.js';
import { Paging } from '../pages/paging.js';
import { nameIn, type Page, type Portal, type View } from '../view.js';
import { listWordsIn } from '../words/list-words.js';
import { areCrossed, isNarrowed, listPath, type Asked } from './asked.js';
import { ByDate } from './by-date.js';

export interface Listed {
  readonly items: ListedQuery['items'];
  /** Months of the whole list with how many items; none on other than its first page. */
  readonly months: ListedQuery['archive'];
}

/** Items of a section, or of the whole portal, twenty at a time; all of them or those of some days. */
export function listPage(view: View, section: Portal['sections'][number] | null, asked: Asked, { items, months }: Listed): Page {
  const { words, paths, portal } = view;
  const text = listWordsIn(words.lang);
  const page = section ? paths.section(section.slug) : paths.list;
  const { text: name, mark } = section ? nameIn(view, section) : { text: text.everything, mark: {} };
  const isWhole = !isNarrowed(asked) && asked.after === '';
  const { pinned, closedOn } = isWhole ? items : { pinned: null, closedOn: null };
  const cards = items.edges.map(({ node }) => node).filter(({ slug }) => slug !== pinned?.slug);
  const chosen = section ?? portal.sections.find(({ slug }) => slug === asked.section);
  const days = areCrossed(asked) ? '' : text.days(asked.from && words.date(asked.from), asked.to && words.date(asked.to));
  const narrowed = [section || !chosen ? '' : nameIn(view, chosen).text, days].filter((part) => part !== '').join(', ');
  const html = writePage(view, {
    title: asked.after ? words.olderTitle(name) : narrowed ? `${name}: ${narrowed}` : name,
    path: listPath(page, asked),
    description: words.ofPortal(name, portal.name),
    ...(section ? { current: section.slug, facts: { type: 'section' as const, section, cards } } : {}),
    // pages behind a cursor move as items come, and those of some days repeat the others; search engines keep the articles
    unlisted: !isWhole,
    isRated: isWhole,
    children: (
      <div class="panel">
        <h1 {...mark}>{name}</h1>
        <ByDate view={view} asked={asked} page={page} months={months} isOfSection={section !== null} />
        {closedOn ? <p class="notice">{text.closed(words.date(closedOn))}</p> : null}
        {pinned ? (
          <section class="pinned" aria-label={text.pinned}>
            <Card view={view} card={pinned} withSummary under="h1" />
          </section>
        ) : null}
        {narrowed ? (
          <p class="narrowed">
            <strong>{narrowed}.</strong> <a href={page}>{text.showAll}</a>
          </p>
        ) : null}
        {cards.length > 0 || pinned ? (
          <Cards view={view} cards={cards} withSection={section === null} withSummary under="h1" />
        ) : (
          <p>{asked.after ? words.noOlder : narrowed ? text.nothing : section ? words.sectionEmpty : words.noItems}</p>
        )}
        <Paging
          words={{ label: words.pagesOfList, older: words.older, newest: words.newest }}
          next={items.pageInfo}
          after={asked.after}
          at={(after) => listPath(page, { ...asked, after })}
        />
      </div>
    ),
  });
  return { status: areCrossed(asked) ? 400 : 200, html };
}
