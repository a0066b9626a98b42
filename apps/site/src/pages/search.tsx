import type { SearchQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { searchPath, type Asked, type SearchAnswer, type SearchFault } from '../search.js';
import type { Page, View } from '../view.js';
import { Time } from './cards.js';
import { SearchForm } from './search-form.js';

type Found = SearchQuery['search'];
type Hit = Found['edges'][number]['node'];

const faultTexts: Readonly<Record<SearchFault, string>> = {
  SEARCH_TOO_SHORT: 'Từ khóa quá ngắn. Hãy gõ ít nhất một từ có 2 chữ hoặc số.',
  SEARCH_TOO_LONG: 'Từ khóa quá dài: nhiều nhất 300 ký tự và 40 từ. Hãy chỉ gõ những từ chính.',
  SEARCH_UNREADABLE: 'Từ khóa có ký tự hỏng không đọc được. Hãy gõ lại.',
  SEARCH_DATES_CROSSED: 'Ngày bắt đầu sau ngày kết thúc. Hãy đổi lại hai ngày.',
};

/** Search of a portal or its province, twenty hits at a time. */
export function searchPage(view: View, asked: Asked, { found, fault }: Pick<SearchAnswer, 'found' | 'fault'>): Page {
  const html = writePage(view, {
    title: asked.words && !fault ? `Tìm kiếm: ${asked.words}` : 'Tìm kiếm',
    path: '/tim-kiem',
    // what is found moves with every item; search engines keep the articles
    unlisted: true,
    children: (
      <div class="panel search">
        <h1>Tìm kiếm</h1>
        <SearchForm sections={view.portal.sections} asked={asked} error={fault ? faultTexts[fault] : null} />
        {found ? <Results view={view} asked={asked} found={found} /> : null}
      </div>
    ),
  });
  return { status: fault ? 400 : 200, html };
}

function Results({ view, asked, found }: { view: View; asked: Asked; found: Found }) {
  const { edges, corrected, totalCount, capped, pageInfo } = found;
  if (totalCount === 0) return <Nothing asked={asked} />;
  return (
    <section class="results" aria-labelledby="ket-qua">
      <h2 id="ket-qua">
        {capped ? 'Hơn ' : ''}
        {totalCount.toLocaleString('vi-VN')} kết quả cho “{corrected ?? asked.words}”
      </h2>
      {corrected ? (
        <p class="notice">
          Không có bài nào khớp với “{asked.words}”. Có phải bạn tìm{' '}
          <a href={searchPath({ ...asked, words: corrected, after: '' })}>
            <strong>{corrected}</strong>
          </a>
          ? Dưới đây là kết quả của từ khóa này.
        </p>
      ) : null}
      {capped ? <p class="meta">Có rất nhiều bài khớp; chỉ 2.000 bài mới nhất được xếp hạng. Hãy thêm từ hoặc chọn khoảng ngày để tìm bài cũ hơn.</p> : null}
      {edges.length > 0 ? (
        <ol class="cards hits">
          {edges.map(({ node }) => (
            <li>
              <HitCard view={view} hit={node} />
            </li>
          ))}
        </ol>
      ) : (
        <p>Không còn kết quả nào nữa.</p>
      )}
      {asked.after || pageInfo.hasNextPage ? (
        <nav class="paging" aria-label="Trang của kết quả">
          {pageInfo.hasNextPage && pageInfo.endCursor ? (
            <a class="button" rel="next" href={searchPath({ ...asked, after: pageInfo.endCursor })}>
              Kết quả tiếp theo
            </a>
          ) : null}
          {asked.after ? <a href={searchPath({ ...asked, after: '' })}>Về kết quả đầu</a> : null}
        </nav>
      ) : null}
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
        <a href={path + place}>
          <Runs runs={hit.titleRuns} />
        </a>
      </h3>
      <p class="meta">
        {hit.article ? <strong>{hit.article} · </strong> : null}
        <Time view={view} at={hit.publishedAt} /> · {hit.section.name}
        {isOwn ? null : ` · ${hit.portalName}`}
      </p>
      <p class="excerpt">
        <Runs runs={hit.excerptRuns} />
      </p>
    </article>
  );
}

/** Plain text with what was sought marked: nothing of it is ever HTML. */
function Runs({ runs }: { runs: Hit['titleRuns'] }) {
  return <>{runs.map(({ words, isMatch }) => (isMatch ? <mark>{words}</mark> : words))}</>;
}

function Nothing({ asked }: { asked: Asked }) {
  const isFiltered = asked.section !== '' || asked.from !== '' || asked.to !== '';
  return (
    <section class="results" aria-labelledby="ket-qua">
      <h2 id="ket-qua">Không tìm thấy bài nào cho “{asked.words}”</h2>
      <p>Bạn có thể:</p>
      <ul class="hints">
        <li>kiểm tra lại chữ đã gõ, hoặc gõ ít từ hơn;</li>
        <li>gõ có dấu hay không dấu đều được; với văn bản, gõ số ký hiệu như 15/2020/QĐ-UBND;</li>
        {isFiltered ? (
          <li>
            <a href={searchPath({ words: asked.words, isProvince: asked.isProvince })}>bỏ chuyên mục và khoảng ngày đã chọn</a>;
          </li>
        ) : null}
        {asked.isProvince ? null : (
          <li>
            <a href={searchPath({ words: asked.words, isProvince: true })}>tìm trên mọi trang của tỉnh, thành phố</a>.
          </li>
        )}
      </ul>
    </section>
  );
}
