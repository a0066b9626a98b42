import { feedPath } from '../feeds/paths.js';
import type { TaggedQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { Paging, placeOf } from '../pages/paging.js';
import { Cards } from '../pages/cards.js';
import { plainPaths } from '../plain-paths.js';
import { inVietnamese, nameIn, type Page, type View } from '../view.js';
import { tagWordsIn } from '../words/tag-words.js';

interface Listed {
  readonly tag: TaggedQuery['tags'][number];
  readonly items: TaggedQuery['items'];
  /** Place after which the list goes on; the empty text on its first page. */
  readonly after: string;
}

/** Items of a campaign or programme, whatever their section and kind, newest first; of one that is over, as an archive. */
export function tagPage(view: View, { tag, items, after }: Listed): Page {
  const { words, paths, portal } = view;
  const text = tagWordsIn(words.lang);
  const page = paths.tag(tag.slug);
  const { text: name, mark } = nameIn(view, tag);
  const cards = items.edges.map(({ node }) => node);
  const days = text.days(tag.opensOn === null ? '' : words.date(tag.opensOn), tag.closesOn === null ? '' : words.date(tag.closesOn));
  const html = writePage(view, {
    title: after ? words.olderTitle(name) : name,
    path: placeOf(page, after),
    description: tag.summary || words.ofPortal(name, portal.name),
    unlisted: after !== '',
    isRated: after === '',
    children: (
      <>
        <nav class="way" aria-label={words.way}>
          <ol>
            <li>
              <a href={paths.home}>{words.home}</a>
            </li>
            <li>
              <a href={paths.tags}>{text.title}</a>
            </li>
          </ol>
        </nav>
        <div class="panel">
          <h1 {...mark}>{name}</h1>
          <p class="meta">{[text.sorts[tag.sort], tag.isClosed ? '' : days].filter((part) => part !== '').join(' · ')}</p>
          {tag.summary ? <p {...inVietnamese(view)}>{tag.summary}</p> : null}
          {tag.isClosed && tag.closesOn !== null ? <p class="notice">{text.closed(words.date(tag.closesOn))}</p> : null}
          {cards.length > 0 ? <Cards view={view} cards={cards} withSection withSummary under="h1" /> : <p>{after ? words.noOlder : text.empty}</p>}
          <Paging
            words={{ label: words.pagesOfList, older: words.older, newest: words.newest }}
            next={items.pageInfo}
            after={after}
            at={(place) => placeOf(page, place)}
          >
            <a href={feedPath('rss.xml', plainPaths.tag(tag.slug))} type="application/rss+xml">
              {text.feed}
            </a>
          </Paging>
        </div>
      </>
    ),
  });
  return { status: 200, html };
}
