import type { CardPartsFragment, VisitPartsFragment } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { paths, siteKind, type Page, type Portal, type View } from '../view.js';
import { VisitBlock } from '../visits/visit-block.js';
import { Card, Cards } from './cards.js';

/** Items of a section that stand on the home page. */
export interface Block {
  readonly section: Portal['sections'][number];
  readonly cards: readonly CardPartsFragment[];
}

/** Home: five highlights, then the latest of a few sections. */
export function homePage(view: View, highlights: readonly CardPartsFragment[], blocks: readonly Block[], visits: VisitPartsFragment | null): Page {
  const { portal } = view;
  const [lead, ...others] = highlights;
  const html = writePage(view, {
    title: 'Trang chủ',
    path: paths.home,
    description: `${siteKind(portal)} ${portal.name}${portal.superiorName ? `, ${portal.superiorName}` : ''}.`,
    isHome: true,
    children: (
      <>
        <section class="panel highlights" aria-labelledby="tin-noi-bat">
          <h2 id="tin-noi-bat">Tin nổi bật</h2>
          {lead ? (
            <div class={others.length > 0 ? 'both' : ''}>
              <div class="lead">
                <Card card={lead} withSection withSummary />
              </div>
              {others.length > 0 ? <Cards cards={others} withSection /> : null}
            </div>
          ) : (
            <p>Chưa có tin nào được đăng.</p>
          )}
        </section>
        {blocks.length > 0 ? (
          <div class="blocks">
            {blocks.map(({ section, cards }) => (
              <section class="panel" aria-labelledby={`muc-${section.slug}`}>
                <h2 id={`muc-${section.slug}`}>
                  <a href={paths.section(section.slug)}>{section.name}</a>
                </h2>
                <Cards cards={cards} />
              </section>
            ))}
          </div>
        ) : null}
        <VisitBlock visits={visits} />
      </>
    ),
  });
  return { status: 200, html };
}
