import type { SearchQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { searchPath, type Asked, type SearchAnswer } from '../search.js';
import { inLanguage, type Page, type View } from '../view.js';
import { searchWordsIn, type SearchWords } from '../words/search-words.js';
import { SectionName, Time } from './cards.js';
import { Paging } from './paging.js';
import { SearchForm } from './search-form.js';

type Found = SearchQuery['search'];
type Hit = Found['edges'][number]['node'];

/** What each part of the page needs. */
interface Props {
  readonly view: View;
  readonly asked: Asked;
  readonly text: SearchWords;
}

/** Search of a portal or its province, twenty hits at a time. */
export function searchPage(view: View, asked: Asked, { found, fault }: SearchAnswer): Page {
  const text = searchWordsIn(view.words.lang === 'en' ? 'en' : 'vi');
  const html = writePage(view, {
    title: asked.words && !fault ? text.titled(asked.words) : view.words.search,
    path: view.paths.search,
    hasSearch: true,
    isRated: true,
    // what is found moves with every item; search engines keep the articles
    unlisted: true,
    children: (
      <div class="panel search">
        <h1>{view.words.search}</h1>
        <SearchForm view={view} asked={asked} text={text} error={fault ? text.faults[fault] : null} />
        {found ? <Results view={view} asked={asked} text={text} found={found} /> : null}
      </div>
    ),
  });
  return { status: fault ? 400 : 200, html };
}

function Results({ view, asked, text, found }: Props & { found: Found }) {
  const { edges, corrected, totalCount, capped } = found;
  if (totalCount === 0) return <Nothing view={view} asked={asked} text={text} />;
  return (
    <section class="results" aria-labelledby="ket-qua">
      <h2 id="ket-qua">{text.found(totalCount, capped, corrected ?? asked.words)}</h2>
      {corrected ? (
        <p class="notice">
          {text.nothingLike(asked.words)}{' '}
          <a href={searchPath({ ...asked, words: corrected, after: '' }, view.paths.search)}>
            <strong>{corrected}</strong>
          </a>
          ? {text.resultsOfOther}
        </p>
      ) : null}
      {capped ? <p class="meta">{text.capped}</p> : null}
      {edges.length > 0 ? (
        <ol class="cards hits">
          {edges.map(({ node }) => (
            <li>
              <HitCard view={view} hit={node} />
            </li>
          ))}
        </ol>
      ) : (
        <p>{text.noMore}</p>
      )}
      <Paging
        words={{ label: text.pages, older: text.next, newest: text.first }}
        next={found.pageInfo}
        after={asked.after}
        at={(after) => searchPath({ ...asked, after }, view.paths.search)}
      />
    </section>
  );
}

function HitCard({ view, hit }: { view: View; hit: Hit }) {
  const isOwn = hit.host === view.portal.host;
  const path = `${isOwn ? '' : view.originOf(hit.host)}${view.paths.item(hit.slug)}`;
  // browsers that know how go to the article itself; others open the top of the text
  const place = hit.article ? `#:~:text=${encodeURIComponent(hit.article)}.` : '';
  return (
    <article class="card">
      <h3 class="title">
        <a href={path + place} {...inLanguage(view, hit.locale)}>
          <Runs runs={hit.titleRuns} />
        </a>
      </h3>
      <p class="meta">
        {hit.article ? <strong {...inLanguage(view, hit.locale)}>{hit.article} · </strong> : null}
        <Time view={view} at={hit.publishedAt} /> · <SectionName view={view} section={hit.section} />
        {isOwn ? null : ` · ${hit.portalName}`}
        {hit.source ? ` · ${view.words.repostedFrom(hit.source.portalName)}` : null}
      </p>
      <p class="excerpt" {...inLanguage(view, hit.locale)}>
        <Runs runs={hit.excerptRuns} />
      </p>
    </article>
  );
}

/** Plain text with what was sought marked: nothing of it is ever HTML. */
function Runs({ runs }: { runs: Hit['titleRuns'] }) {
  return <>{runs.map(({ words, isMatch }) => (isMatch ? <mark>{words}</mark> : words))}</>;
}

function Nothing({ view, asked, text }: Props) {
  const isFiltered = asked.section !== '' || asked.from !== '' || asked.to !== '';
  return (
    <section class="results" aria-labelledby="ket-qua">
      <h2 id="ket-qua">{text.nothing(asked.words)}</h2>
      <p>{text.youMay}</p>
      <ul class="hints">
        {text.hints.map((hint) => (
          <li>{hint}</li>
        ))}
        {isFiltered ? (
          <li>
            <a href={searchPath({ words: asked.words, isProvince: asked.isProvince }, view.paths.search)}>{text.dropFilters}</a>
          </li>
        ) : null}
        {asked.isProvince ? null : (
          <li>
            <a href={searchPath({ words: asked.words, isProvince: true }, view.paths.search)}>{text.searchEverywhere}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
