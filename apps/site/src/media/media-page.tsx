import type { MediaQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { Paging, placeOf } from '../pages/paging.js';
import { siteName, type Page, type View } from '../view.js';
import { mediaWordsIn } from '../words/media-words.js';
import { MediaCards } from './media-cards.js';
import { mediaSorts, type MediaSort } from './media-sorts.js';

interface Listed {
  /** One sort; null: all of them. */
  readonly sort: MediaSort | null;
  readonly items: MediaQuery['items'];
  /** Place after which the list goes on; the empty text on its first page. */
  readonly after: string;
}

/** Photos, films and infographics of a portal, newest first; each sort has an address of its own. */
export function mediaPage(view: View, { sort, items, after }: Listed): Page {
  const { words, paths } = view;
  const text = mediaWordsIn(words.lang);
  const page = sort ? paths.mediaOf(sort.slug) : paths.media;
  const name = sort ? `${text.title}: ${text.sorts[sort.name]}` : text.title;
  const cards = items.edges.map(({ node }) => node);
  const html = writePage(view, {
    title: after ? words.olderTitle(name) : name,
    path: placeOf(page, after),
    description: text.of(siteName(view)),
    unlisted: after !== '',
    isRated: after === '',
    children: (
      <div class="panel">
        <h1>{text.title}</h1>
        <nav class="tabs" aria-label={text.choose}>
          <ul>
            {[null, ...mediaSorts].map((one) => (
              <li>
                <a href={one ? paths.mediaOf(one.slug) : paths.media} {...(one?.slug === sort?.slug ? { 'aria-current': 'page' as const } : {})}>
                  {one ? text.sorts[one.name] : text.everything}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="meta">{text.inWords}</p>
        {cards.length > 0 ? <MediaCards view={view} cards={cards} under="h1" /> : <p>{after ? words.noOlder : text.empty}</p>}
        <Paging
          words={{ label: words.pagesOfList, older: words.older, newest: words.newest }}
          next={items.pageInfo}
          after={after}
          at={(place) => placeOf(page, place)}
        />
      </div>
    ),
  });
  return { status: 200, html };
}
