import type { SectionQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { paths, type Page, type Portal, type View } from '../view.js';
import { Cards } from './cards.js';

/** Items of a section, twenty at a time. */
export function sectionPage(view: View, section: Portal['sections'][number], items: SectionQuery['items'], after: string | null): Page {
  const { hasNextPage, endCursor } = items.pageInfo;
  const html = writePage(view, {
    title: after ? `${section.name} (tin cũ hơn)` : section.name,
    path: after ? paths.older(section.slug, after) : paths.section(section.slug),
    description: `${section.name} của ${view.portal.name}.`,
    current: section.slug,
    facts: { type: 'section', section, cards: items.edges.map(({ node }) => node) },
    // pages behind a cursor move as items come; search engines keep the articles
    unlisted: after !== null,
    children: (
      <div class="panel">
        <h1>{section.name}</h1>
        {items.edges.length > 0 ? (
          <Cards cards={items.edges.map(({ node }) => node)} withSummary under="h1" />
        ) : (
          <p>{after ? 'Không còn tin nào cũ hơn.' : 'Chuyên mục này chưa có tin.'}</p>
        )}
        {after || hasNextPage ? (
          <nav class="paging" aria-label="Trang của danh sách">
            {hasNextPage && endCursor ? (
              <a class="button" rel="next" href={paths.older(section.slug, endCursor)}>
                Tin cũ hơn
              </a>
            ) : null}
            {after ? <a href={paths.section(section.slug)}>Về tin mới nhất</a> : null}
          </nav>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}
