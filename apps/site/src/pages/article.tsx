import { encode } from 'uqr';
import { eventsOf } from '../calendar/events.js';
import { calendarPath } from '../calendar/paths.js';
import type { ItemQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { RatingForm } from '../rating/rating-form.js';
import { nameIn, siteName, type Page, type View } from '../view.js';
import { kindWordsIn } from '../words/kind-words.js';
import { tagWordsIn } from '../words/tag-words.js';
import { Cards, hasExpired, Time } from './cards.js';

export type Article = Extract<NonNullable<ItemQuery['item']>, { __typename: 'Item' }>;

/** An item as the board approved it; or, before that, as it will be. */
export function articlePage(view: View, item: Article, isPreview = false): Page {
  const { origin, words, paths } = view;
  // the one address of the item, in whichever language the frame is
  const path = `/tin/${item.slug}`;
  const source = item.source ? `${view.originOf(item.source.host)}/tin/${item.source.slug}` : null;
  const isCorrected = item.updatedAt > item.publishedAt;
  const ofFrame = { lang: words.lang };
  const html = writePage(view, {
    title: item.title,
    path,
    ...(source ? { canonical: source } : {}),
    description: item.summary,
    current: item.section.slug,
    facts: { type: 'article', item },
    unlisted: isPreview,
    children: (
      <>
        <nav class="way" aria-label={words.way}>
          <ol>
            <li>
              <a href={paths.home}>{words.home}</a>
            </li>
            <li>
              <a href={paths.section(item.section.slug)} {...nameIn(view, item.section).mark}>
                {nameIn(view, item.section).text}
              </a>
            </li>
          </ol>
        </nav>
        <div class="reading">
          <article class="panel article" {...(item.locale === words.lang ? {} : { lang: item.locale })}>
            <header>
              <h1>{item.title}</h1>
              <p class="meta" {...ofFrame}>
                {words.postedAt} <Time view={view} at={item.publishedAt} />
                {isCorrected ? (
                  <>
                    {' '}
                    · {words.updatedAt} <Time view={view} at={item.updatedAt} />
                  </>
                ) : null}
              </p>
              {isCorrected ? (
                <p class="corrected" {...ofFrame}>
                  {words.corrected}
                </p>
              ) : null}
              {item.source && source ? (
                <p class="reposted" {...ofFrame}>
                  {words.reposted} <a href={source}>{item.source.portalName}</a>
                </p>
              ) : null}
              {isPreview ? (
                <p class="corrected" role="status" {...ofFrame}>
                  {words.preview}
                </p>
              ) : (
                <Tools view={view} address={origin + path} />
              )}
              {item.validUntil && hasExpired(view, item.validUntil) ? (
                <p class="expired" {...ofFrame}>
                  {kindWordsIn(words.lang).expired(words.date(item.validUntil))}
                </p>
              ) : null}
              {item.summary ? <p class="intro">{item.summary}</p> : null}
            </header>
            <div class="body" dangerouslySetInnerHTML={{ __html: boxTables(item.html, words.table) }} />
            {eventsOf(item).length > 0 ? (
              <p class="attachment" {...ofFrame}>
                <a href={calendarPath(item.slug)}>{kindWordsIn(words.lang).calendarFile}</a>
              </p>
            ) : null}
            {item.tags.length > 0 ? (
              <p class="tags" {...ofFrame}>
                {tagWordsIn(words.lang).ofItem}{' '}
                {item.tags.map((tag, index) => (
                  <>
                    {index > 0 ? ' · ' : null}
                    <a href={paths.tag(tag.slug)} {...nameIn(view, tag).mark}>
                      {nameIn(view, tag).text}
                    </a>
                  </>
                ))}
              </p>
            ) : null}
            {item.author ? <p class="signed">{item.author}</p> : null}
            {isPreview ? null : (
              <div class="address" {...ofFrame}>
                <p>
                  {words.source(item.source?.portalName ?? siteName(view))} {words.itemAddress} <a href={origin + path}>{origin + path}</a>
                </p>
                <Qr text={origin + path} label={words.qr} />
              </div>
            )}
          </article>
          {isPreview ? null : <RatingForm view={view} path={path} />}
          {item.related.length > 0 ? (
            <section class="panel related" aria-labelledby="tin-lien-quan">
              <h2 id="tin-lien-quan">{words.related}</h2>
              <Cards view={view} cards={item.related} />
            </section>
          ) : null}
        </div>
      </>
    ),
  });
  return { status: 200, html };
}

/** Reading aloud, printing, sharing: shown by the script, as each needs it; each only where the browser can. */
function Tools({ view: { words }, address }: { view: View; address: string }) {
  return (
    <div class="tools" role="group" aria-label={words.tools} lang={words.lang} data-tools data-address={address} hidden>
      <button type="button" data-tool="listen" data-silent={words.listen} data-speaking={words.pause} data-paused={words.resume} hidden>
        {words.listen}
      </button>
      <button type="button" data-tool="stop" hidden>
        {words.stop}
      </button>
      <button type="button" data-tool="pace" data-label={words.pace} data-paces={JSON.stringify(words.paces)} hidden>
        {words.pace} {words.paces[0]}
      </button>
      <button type="button" data-tool="print">
        {words.print}
      </button>
      <button type="button" data-tool="share" hidden>
        {words.share}
      </button>
      <button type="button" data-tool="copy" data-done={words.copied} hidden>
        {words.copy}
      </button>
      <a href={`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`} rel="noopener noreferrer">
        {words.shareFacebook}
      </a>
      <span role="status" data-tool="said" />
    </div>
  );
}

/**
 * On paper alone: the address for whoever holds the sheet. Rows of squares become strokes, so it weighs little. The mask is fixed: readers
 * take any, and to try all eight would cost more than the rest of the page.
 */
function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2, maskPattern: 2 });
  const strokes = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`);
  });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={strokes.join('')} />
    </svg>
  );
}

/**
 * Wide tables scroll in a box of their own, which the keyboard reaches too. The text itself stays as approved; in sealed HTML a
 * `<` that is no tag is always written as an entity, so these are tags and nothing else.
 */
function boxTables(html: string, label: string): string {
  return html.replace(/<table(?=[\s>])/g, `<section class="scroll" aria-label="${label}" tabindex="0"><table`).replaceAll('</table>', '</table></section>');
}
