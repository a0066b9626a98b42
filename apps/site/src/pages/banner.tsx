import { addressOf, siteKind, translationsOf, type Look, type View } from '../view.js';
import { Mark } from './mark.js';
import { openWordsIn } from '../words/open-words.js';
import { SearchBox } from './search-box.js';

/** The line above the banner: the day, ways to help pages, how text looks, the other language. */
export function Top({ view }: { view: View }) {
  const { words, paths, now, path } = view;
  const there = translationsOf(path);
  const other = words.lang === 'vi' ? { lang: 'en', href: there.en } : { lang: 'vi', href: there.vi };
  return (
    <div class="today" id="dau-trang">
      <div class="wide">
        <p>
          {words.today(now)}
          <span class="clock" data-clock hidden />
        </p>
        <ul class="helps">
          <li>
            <a href={paths.contact}>{words.contact}</a>
          </li>
          <li class="below-too">
            <a href={paths.siteMap}>{words.siteMap}</a>
          </li>
          <li class="below-too">
            <a href={paths.feeds}>{openWordsIn(words.lang).feeds}</a>
          </li>
          <li>
            <a href={other.href} lang={other.lang} hreflang={other.lang}>
              {words.otherLanguage}
            </a>
          </li>
          {view.signInAddress === '' ? null : (
            <li>
              <a href={view.signInAddress} rel="nofollow">
                {words.signIn}
              </a>
            </li>
          )}
          <li data-aids hidden>
            <div role="group" aria-label={words.textSize}>
              {words.sizes.map((name, index) => (
                <button type="button" data-set-size={String(index + 1)} aria-label={name} aria-pressed={index === 0}>
                  A
                </button>
              ))}
            </div>
          </li>
          <li data-aids hidden>
            <button type="button" data-set-contrast aria-pressed={false}>
              {words.contrast}
            </button>
          </li>
        </ul>
      </div>
    </div>
  );
}

/** Emblem, kind of site and name; on every page but those that have one of their own, a box to search with. */
export function Banner({ view, isHome, hasSearch }: { view: View; isHome: boolean; hasSearch: boolean }) {
  const { portal, paths } = view;
  const Name = isHome ? 'h1' : 'div';
  return (
    <div class="banner">
      <div class="wide">
        <a href={paths.home}>
          {portal.emblem === 'NATIONAL' ? <Mark /> : null}
          <div {...(view.words.lang === 'vi' ? {} : { lang: 'vi' })}>
            <div class="kind" lang={view.words.lang}>
              {siteKind(view)}
            </div>
            {portal.superiorName ? <div class="superior">{portal.superiorName}</div> : null}
            <Name class="name">{portal.name}</Name>
            {portal.bannerLine ? <div class="line">{portal.bannerLine}</div> : null}
          </div>
        </a>
        {hasSearch || portal.state === 'SUSPENDED' ? null : <SearchBox view={view} id="tim-o-dau-trang" />}
      </div>
    </div>
  );
}

/** A line of celebration, on its days. */
export function Festival({ view, banner }: { view: View; banner: NonNullable<Look['banner']> }) {
  const href = addressOf(view.paths, banner);
  return (
    <div class={`festival f-${banner.theme.toLowerCase()}`}>
      <p class="wide" lang="vi">
        {href === null ? banner.title : <a href={href}>{banner.title}</a>}
      </p>
    </div>
  );
}

/** The urgent line: only when there is one. */
export function Urgent({ view, notice }: { view: View; notice: NonNullable<Look['notice']> }) {
  const href = addressOf(view.paths, notice);
  return (
    <div class="urgent">
      <p class="wide">
        <strong>{view.words.urgent}</strong> <span lang="vi">{href === null ? notice.text : <a href={href}>{notice.text}</a>}</span>
      </p>
    </div>
  );
}
