import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { iconPath, preloaded, scriptPath, stylePath } from './assets.js';
import { Banners } from './banners/banners.js';
import { Banner, Festival, Top, Urgent } from './pages/banner.js';
import { Foot } from './pages/foot.js';
import { Menu } from './pages/menu.js';
import { RatingForm } from './rating/rating-form.js';
import type { PageFacts } from './structured-data/facts.js';
import { MachineHead } from './structured-data/head.js';
import { siteName, translationsOf, type View } from './view.js';
import { vi } from './words/vi.js';

interface Frame {
  /** Title of the page without the agency. */
  readonly title: string;
  /** Canonical path. */
  readonly path?: string;
  /** Canonical address on another portal, of which this page is a repost. */
  readonly canonical?: string;
  readonly description?: string;
  /** Pages that search engines should not keep. */
  readonly unlisted?: boolean;
  /** Address of the section that the page belongs to. */
  readonly current?: string;
  /** The home page: its heading is the name in the banner. */
  readonly isHome?: boolean;
  /** What programs may know of the page. */
  readonly facts?: PageFacts;
  /** A box to search with stands in the text, so none does in the banner. */
  readonly hasSearch?: boolean;
  /** Readers are asked at the end whether the page was useful. */
  readonly isRated?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page of a portal as HTML. */
export function writePage(
  view: View,
  { title, path, canonical, description, unlisted = false, current, isHome = false, hasSearch = false, isRated = false, facts, children }: Frame,
): string {
  const { portal, look, origin, words, monitoring } = view;
  const head = (
    <>
      {description ? <meta name="description" content={description} /> : null}
      {unlisted ? <meta name="robots" content="noindex" /> : null}
      {path === undefined ? null : <link rel="canonical" href={canonical ?? origin + path} />}
      {path === undefined || unlisted || facts?.type === 'article' ? null : <InEachLanguage origin={origin} path={path} />}
      <meta property="og:site_name" content={siteName(view)} />
      <meta property="og:title" content={title} />
      {monitoring ? <script async src={monitoring.script} /> : null}
      <MachineHead view={view} words={{ title, path, description }} facts={unlisted || path === undefined ? undefined : (facts ?? { type: 'page' })} />
    </>
  );
  return write(
    { title: `${title} – ${portal.name}`, lang: words.lang, head },
    <body class={`p-${portal.palette.toLowerCase()}`}>
      <a class="skip" href="#noi-dung">
        {words.skip}
      </a>
      <header>
        <Top view={view} />
        <Banner view={view} isHome={isHome} hasSearch={hasSearch} />
        {look.banner ? <Festival view={view} banner={look.banner} /> : null}
        {portal.sections.length > 0 || look.menu.length > 0 ? <Menu view={view} current={current ?? (isHome ? '' : undefined)} /> : null}
        {look.notice ? <Urgent view={view} notice={look.notice} /> : null}
      </header>
      <Banners view={view} slot="HEAD" />
      <main id="noi-dung" class="wide" tabIndex={-1}>
        <StateNotice view={view} />
        {children}
        {isRated && path !== undefined ? <RatingForm view={view} path={path} /> : null}
      </main>
      <Banners view={view} slot="FOOT" />
      <Foot view={view} address={path === undefined || facts?.type === 'article' ? null : origin + path} />
    </body>,
  );
}

/** Tells search engines that a page is there with its frame in each language; an item has one language and one address. */
function InEachLanguage({ origin, path }: { origin: string; path: string }) {
  const { vi: inVietnamese, en: inEnglish } = translationsOf(path);
  return (
    <>
      <link rel="alternate" hreflang="vi" href={origin + inVietnamese} />
      <link rel="alternate" hreflang="en" href={origin + inEnglish} />
      <link rel="alternate" hreflang="x-default" href={origin + inVietnamese} />
    </>
  );
}

/** A page that belongs to no portal: an unknown host name, a fault. */
export function writeBarePage(title: string, children: ComponentChildren): string {
  return write(
    { title, lang: vi.lang, head: <meta name="robots" content="noindex" /> },
    <body class="p-blue">
      <main class="wide" id="noi-dung">
        {children}
      </main>
    </body>,
  );
}

function write({ title, lang, head }: { readonly title: string; readonly lang: string; readonly head: ComponentChildren }, body: ComponentChildren): string {
  const page = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {preloaded.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={stylePath} />
        <script src={scriptPath} />
        <link rel="icon" href={iconPath} type="image/svg+xml" />
        {head}
      </head>
      {body}
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

/** What a reader should know of the portal before reading on: a stop that is announced, or that it is an archive. */
function StateNotice({ view: { portal, originOf, words } }: { view: View }) {
  const { state, suspension, heirs } = portal;
  if (state === 'OPEN' && suspension) {
    return (
      <p class="notice">
        <strong>{words.stopNotice}</strong> {words.stopFrom} <time dateTime={suspension.startsAt}>{words.dateTime(suspension.startsAt)}</time>,{' '}
        {words.stopUntil} <time dateTime={suspension.expectedUntil}>{words.dateTime(suspension.expectedUntil)}</time>.{' '}
        <span lang="vi">{suspension.reason}</span>
      </p>
    );
  }
  if (state !== 'CLOSED') return null;
  return (
    <p class="notice">
      <strong>{words.archive}</strong> {words.archiveText}
      {heirs.length > 0 ? (
        <>
          {' '}
          {words.seeNow}{' '}
          {heirs.map(({ name, host }, index) => (
            <>
              {index > 0 ? '; ' : null}
              <a href={`${originOf(host)}/`}>{name}</a>
            </>
          ))}
          .
        </>
      ) : null}
    </p>
  );
}
