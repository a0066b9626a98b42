import type { VNode } from 'preact';
import type { HomeQuery, VisitPartsFragment } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { Banners } from '../banners/banners.js';
import { addressOf, inVietnamese, nameIn, siteName, type Page, type View } from '../view.js';
import { Card, Cards } from './cards.js';
import { MediaCards } from '../media/media-cards.js';
import { listWordsIn } from '../words/list-words.js';
import { mediaWordsIn } from '../words/media-words.js';
import { VisitBlock } from '../visits/visit-block.js';
import { SearchBox } from './search-box.js';

export type Block = NonNullable<HomeQuery['home']>['blocks'][number];

interface Props {
  readonly view: View;
  readonly block: Block;
  readonly visits: VisitPartsFragment | null;
}

/** Home: the blocks that the portal arranged, from top to bottom; those of sections side by side. */
export function homePage(view: View, blocks: readonly Block[], visits: VisitPartsFragment | null = null): Page {
  const { portal, paths, words } = view;
  const [first, ...others] = runs(blocks).map((run) =>
    run[0]?.kind === 'SECTION' ? (
      <div class="blocks">
        {run.map((block) => (
          <OfSection view={view} block={block} visits={visits} />
        ))}
      </div>
    ) : (
      run.map((block) => show[block.kind]({ view, block, visits }))
    ),
  );
  const html = writePage(view, {
    title: words.home,
    path: paths.home,
    description: `${siteName(view)}${portal.superiorName ? `, ${portal.superiorName}` : ''}.`,
    isHome: true,
    facts: { type: 'home' },
    hasSearch: blocks.some(({ kind }) => kind === 'SEARCH'),
    children: [first, <Banners view={view} slot="HOME" />, ...others],
  });
  return { status: 200, html };
}

const show: Readonly<Record<Block['kind'], (props: Props) => VNode | null>> = {
  HIGHLIGHTS: (props) => <Highlights {...props} />,
  SEARCH: ({ view }) => <SearchBox view={view} id="tim-tren-trang-chu" />,
  SHORTCUTS: (props) => <Shortcuts {...props} />,
  SECTION: (props) => <OfSection {...props} />,
  PORTALS: (props) => <Portals {...props} />,
  MEDIA: (props) => <MediaBlock {...props} />,
  LINKS: (props) => <Links {...props} />,
  VISITS: (props) => <VisitBlock {...props} />,
};

/** Blocks of sections that follow one another, together; a section that has no items is left out. */
function runs(blocks: readonly Block[]): Block[][] {
  const made: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'SECTION' && block.cards.length === 0) continue;
    const last = made.at(-1);
    if (last?.[0]?.kind === 'SECTION' && block.kind === 'SECTION') last.push(block);
    else made.push([block]);
  }
  return made;
}

function Highlights({ view, block: { title, cards } }: Props) {
  const [lead, ...others] = cards;
  return (
    <section class="panel highlights" aria-labelledby="tin-noi-bat">
      <h2 id="tin-noi-bat">
        <Own view={view} title={title} usual={view.words.highlights} />
      </h2>
      {lead ? (
        <div class={others.length > 0 ? 'both' : ''}>
          <div class="lead">
            <Card view={view} card={lead} withSection withSummary />
          </div>
          {others.length > 0 ? <Cards view={view} cards={others} withSection /> : null}
        </div>
      ) : (
        <p>{view.words.noItems}</p>
      )}
      {lead ? (
        <p class="all">
          <a href={view.paths.list}>
            {view.words.all}
            <span class="unseen">: {listWordsIn(view.words.lang).everything}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The heading that the portal chose for a block, else the usual one. */
function Own({ view, title, usual }: { readonly view: View; readonly title: string; readonly usual: string }) {
  return title ? <span {...inVietnamese(view)}>{title}</span> : <>{usual}</>;
}

function OfSection({ view, block: { title, section, cards } }: Props) {
  if (!section) return null;
  const { slug } = section;
  // a heading of the portal's own is Vietnamese
  const { text, mark } = title ? { text: title, mark: inVietnamese(view) } : nameIn(view, section);
  return (
    <section class="panel" aria-labelledby={`muc-${slug}`}>
      <h2 id={`muc-${slug}`}>
        <a href={view.paths.section(slug)} {...mark}>
          {text}
        </a>
      </h2>
      <Cards view={view} cards={cards} />
      <p class="all">
        <a href={view.paths.section(slug)}>
          {view.words.all}
          <span class="unseen" {...mark}>
            : {text}
          </span>
        </a>
      </p>
    </section>
  );
}

function MediaBlock({ view, block: { title, cards } }: Props) {
  if (cards.length === 0) return null;
  const text = mediaWordsIn(view.words.lang);
  return (
    <section class="panel" aria-labelledby="da-phuong-tien">
      <h2 id="da-phuong-tien">
        <Own view={view} title={title} usual={text.title} />
      </h2>
      <MediaCards view={view} cards={cards} under="h2" />
      <p class="all">
        <a href={view.paths.media}>
          {view.words.all}
          <span class="unseen">: {text.title}</span>
        </a>
      </p>
    </section>
  );
}

function Shortcuts({ view, block: { title, shortcuts } }: Props) {
  if (shortcuts.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="loi-tat">
      <h2 id="loi-tat">
        <Own view={view} title={title} usual={view.words.shortcuts} />
      </h2>
      <ul class="shortcuts" {...inVietnamese(view)}>
        {shortcuts.map((link) => (
          <li>
            <a href={addressOf(view.paths, link) ?? ''}>{link.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ view, block: { title, links } }: Props) {
  if (links.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="lien-ket">
      <h2 id="lien-ket">
        <Own view={view} title={title} usual={view.words.links} />
      </h2>
      <div class="groups" {...inVietnamese(view)}>
        {links.map((group) => (
          <div>
            <h3>{group.name}</h3>
            <ul>
              {group.links.map((link) => (
                <li>
                  <a href={addressOf(view.paths, link) ?? ''}>{link.name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Portals of the units below, by level; the long list of communes behind a button. */
function Portals({ view, block: { title, portals } }: Props) {
  if (portals.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="trang-don-vi">
      <h2 id="trang-don-vi">
        <Own view={view} title={title} usual={view.words.portals} />
      </h2>
      {[...Map.groupBy(portals, ({ kind }) => kind)].map(([kind, group]) => (
        <details class="fold">
          <summary>
            {view.words.levels[kind]} ({group.length})
          </summary>
          <ul class="places" {...inVietnamese(view)}>
            {group.map(({ name, host }) => (
              <li>
                <a href={`${view.originOf(host)}/`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
