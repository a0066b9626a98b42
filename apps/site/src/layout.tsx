import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dateTimeText, weekdayDateText } from '#web';
import { iconPath, preloaded, stylePath } from './assets.js';
import { Foot } from './pages/foot.js';
import { Mark } from './pages/mark.js';
import { Menu } from './pages/menu.js';
import { paths, siteKind, type Portal, type View } from './view.js';

interface Frame {
  /** Title of the page without the agency. */
  readonly title: string;
  readonly path?: string;
  readonly description?: string;
  /** Pages that search engines should not keep. */
  readonly unlisted?: boolean;
  /** Section that the page belongs to. */
  readonly current?: string;
  /** The home page: its heading is the name in the banner. */
  readonly isHome?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page of a portal as HTML. */
export function writePage(view: View, { title, path, description, unlisted = false, current, isHome = false, children }: Frame): string {
  const { portal, origin, now, monitoring } = view;
  const head = (
    <>
      {description ? <meta name="description" content={description} /> : null}
      {unlisted ? <meta name="robots" content="noindex" /> : null}
      {path === undefined ? null : <link rel="canonical" href={origin + path} />}
      <meta property="og:site_name" content={`${siteKind(portal)} ${portal.name}`} />
      <meta property="og:title" content={title} />
      {monitoring ? <script async src={monitoring.script} /> : null}
    </>
  );
  return write(
    `${title} – ${portal.name}`,
    head,
    <body class={`p-${portal.palette.toLowerCase()}`}>
      <a class="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header>
        <div class="today">
          <div class="wide">
            <p>{weekdayDateText(now)}</p>
            <a href="#lien-he">Liên hệ</a>
          </div>
        </div>
        <Banner portal={portal} isHome={isHome} />
        {portal.sections.length > 0 ? <Menu portal={portal} current={current ?? (isHome ? '' : undefined)} /> : null}
      </header>
      <main id="noi-dung" class="wide" tabIndex={-1}>
        <StateNotice view={view} />
        {children}
      </main>
      <Foot portal={portal} />
    </body>,
  );
}

/** A page that belongs to no portal: an unknown host name, a fault. */
export function writeBarePage(title: string, children: ComponentChildren): string {
  return write(
    title,
    <meta name="robots" content="noindex" />,
    <body class="p-blue">
      <main class="wide" id="noi-dung">
        {children}
      </main>
    </body>,
  );
}

function write(title: string, head: ComponentChildren, body: ComponentChildren): string {
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {preloaded.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={stylePath} />
        <link rel="icon" href={iconPath} type="image/svg+xml" />
        {head}
      </head>
      {body}
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

/** What a reader should know of the portal before reading on: a stop that is announced, or that it is an archive. */
function StateNotice({ view: { portal, originOf } }: { view: View }) {
  const { state, suspension, heirs } = portal;
  if (state === 'OPEN' && suspension) {
    return (
      <p class="notice">
        <strong>Thông báo tạm ngừng:</strong> trang sẽ tạm ngừng từ <time dateTime={suspension.startsAt}>{dateTimeText(suspension.startsAt)}</time>, dự kiến
        hoạt động lại lúc <time dateTime={suspension.expectedUntil}>{dateTimeText(suspension.expectedUntil)}</time>. {suspension.reason}
      </p>
    );
  }
  if (state !== 'CLOSED') return null;
  return (
    <p class="notice">
      <strong>Trang lưu trữ.</strong> Nội dung được giữ lại để tra cứu và không còn được cập nhật.
      {heirs.length > 0 ? (
        <>
          {' '}
          Nay xem tại:{' '}
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

function Banner({ portal, isHome }: { portal: Portal; isHome: boolean }) {
  const Name = isHome ? 'h1' : 'span';
  return (
    <div class="banner">
      <div class="wide">
        <a href={paths.home}>
          {portal.emblem === 'NATIONAL' ? <Mark /> : null}
          <span>
            <span class="kind">{siteKind(portal)}</span>
            {portal.superiorName ? <span class="superior">{portal.superiorName}</span> : null}
            <Name class="name">{portal.name}</Name>
            {portal.bannerLine ? <span class="line">{portal.bannerLine}</span> : null}
          </span>
        </a>
      </div>
    </div>
  );
}
