import type { SectionQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import type { Page, Portal, View } from '../view.js';
import { Cards } from './cards.js';

/** Items of a section, twenty at a time. */
export function sectionPage(view: View, section: Portal['sections'][number], items: SectionQuery['items'], after: string | null): Page {
  const { words, paths } = view;
  const { hasNextPage, endCursor } = items.pageInfo;
  const html = writePage(view, {
    title: after ? words.olderTitle(section.name) : section.name,
    path: after ? paths.older(section.slug, after) : paths.section(section.slug),
    description: words.ofPortal(section.name, view.portal.name),
    current: section.slug,
    facts: { type: 'section', section, cards: items.edges.map(({ node }) => node) },
    // pages behind a cursor move as items come; search engines keep the articles
    unlisted: after !== null,
    children: (
      <div class="panel">
        <h1>{section.name}</h1>
        {items.edges.length > 0 ? (
          <Cards view={view} cards={items.edges.map(({ node }) => node)} withSummary under="h1" />
        ) : (
          <p>{after ? words.noOlder : words.sectionEmpty}</p>
        )}
        {after || hasNextPage ? (
          <nav class="paging" aria-label={words.pagesOfList}>
            {hasNextPage && endCursor ? (
              <a class="button" rel="next" href={paths.older(section.slug, endCursor)}>
                {words.older}
              </a>
            ) : null}
            {after ? <a href={paths.section(section.slug)}>{words.newest}</a> : null}
          </nav>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}
