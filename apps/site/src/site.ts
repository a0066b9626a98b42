import { domainToASCII } from 'node:url';
import type { Config } from '#platform/config';
import { ApiRefusal, type PublicApi } from './api.js';
import { boardPage } from './board/board-page.js';
import { channelsPage } from './channels/channels-page.js';
import { BoardDocument, ChannelsDocument, ContactDocument, HomeDocument, ItemDocument, MissingDocument, PortalDocument } from './gql/documents.js';
import { admit, monitoringOf } from './monitoring.js';
import { articlePage } from './pages/article.js';
import { accessPage, contactPage } from './pages/help.js';
import { homePage } from './pages/home.js';
import { missingPage, movedPage, suspendedPage, unknownHostPage, withdrawnPage } from './pages/notices.js';
import { searchPage } from './pages/search.js';
import { ReadyPages } from './ready-pages.js';
import { thanksPage } from './rating/rating.js';
import { askSearch, type Asked } from './search.js';
import { siteMapLines } from './sitemap/paths.js';
import { addressOf, pathsIn, translationsOf, type Framed, type Look, type Page, type View } from './view.js';
import { wordsIn } from './words/words-in.js';
import type { Lang } from './words/words.js';

/** A request as the pages need it. */
export interface Visit {
  /** Host name with port, as the visitor typed it. */
  readonly host: string;
  /** Path and query as asked for, with what chooses the language. */
  readonly path: string;
  readonly lang: Lang;
  readonly now: Date;
}

export interface SiteSettings extends Pick<Config, 'MONITORING_SCRIPTS'> {
  /** In production pages are reached by https at the portal's own name; elsewhere as they were asked for. */
  readonly isProduction: boolean;
  /** Line of the platform in the foot; may be empty. */
  readonly platformLabel: string;
  /** Where those who work on the portal sign in; empty: no link. */
  readonly signInAddress: string;
}

const noLook: Look = { menu: [], banner: null, notice: null, trustLabel: null, banners: [] };

/** Answers with the page of a path; every page is made from what the public schema says at this moment. */
export class Site {
  private readonly ready = new ReadyPages();

  constructor(
    private readonly api: PublicApi,
    private readonly settings: SiteSettings,
  ) {}

  async home(visit: Visit, isArchive = false): Promise<Page> {
    const answer = await this.api.ask(HomeDocument, { host: visit.host });
    const { portal, home, visits } = answer;
    const heir = portal?.heirs.length === 1 ? portal.heirs[0] : undefined;
    // Who comes for the unit is led to the one that goes on; what was published stays readable here.
    if (heir && !isArchive) return movedPage(`${this.origin(visit, heir.host)}/`, 302);
    return this.kept(visit, answer, (view) => homePage(view, home?.blocks ?? [], visits));
  }

  async item(visit: Visit, slug: string): Promise<Page> {
    const answer = await this.api.ask(ItemDocument, { host: visit.host, slug });
    const { item } = answer;
    // a page of the site before may have stood there
    if (!item) return this.missing(visit);
    // a text in English has its frame in English too
    const lang = item.__typename === 'Item' && item.locale === 'en' ? 'en' : visit.lang;
    return this.kept({ ...visit, lang }, answer, (view) => (item.__typename === 'Item' ? articlePage(view, item) : withdrawnPage(view, item.withdrawnAt)));
  }

  async search(visit: Visit, asked: Asked): Promise<Page> {
    try {
      const { framed, ...answer } = await askSearch(this.api, visit.host, asked);
      return await this.kept(visit, framed, (view) => searchPage(view, asked, answer));
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'CURSOR_INVALID') return this.missing(visit);
      throw error;
    }
  }

  /** The pages that tell whom to turn to, and how the site can be read. */
  async help(visit: Visit, which: 'contact' | 'access'): Promise<Page> {
    const answer = await this.api.ask(ContactDocument, { host: visit.host });
    const known = answer.contacts ?? { lines: [], accessibility: null };
    return this.kept(visit, answer, (view) => {
      return which === 'contact' ? contactPage(view, known) : accessPage(view, known);
    });
  }

  async channels(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(ChannelsDocument, { host: visit.host });
    return this.kept(visit, answer, (view) => channelsPage(view, answer.channels));
  }

  async board(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(BoardDocument, { host: visit.host });
    return this.kept(visit, answer, (view) => boardPage(view, answer.editorialBoard));
  }

  /** A page that needs to know nothing but the portal and its own address. */
  async plain(visit: Visit, page: (view: View) => Page): Promise<Page> {
    return this.kept(visit, await this.framed(visit), page);
  }

  /** Thanks for a rating, and the way back to the page that was rated. */
  async thanks(visit: Visit, from: string): Promise<Page> {
    return this.plain(visit, (view) => thanksPage(view, from));
  }

  /** No page has this path; if the portal's site before had one, that leads on for good. */
  async missing(visit: Visit): Promise<Page> {
    const { movedAddress, ...framed } = await this.api.ask(MissingDocument, { host: visit.host, path: visit.path.slice(0, 500) });
    return this.onPortal(visit, framed, (view) => {
      const to = movedAddress && addressOf(view.paths, movedAddress);
      if (to == null) return missingPage(view);
      return movedPage(to.startsWith('/') ? view.origin + to : to, 301);
    });
  }

  /** The portal of a visit with its look, for pages that ask for nothing else. */
  framed({ host }: Visit): Promise<Framed> {
    return this.api.ask(PortalDocument, { host });
  }

  /** What robots may read: everything of a readable portal, and where its addresses are listed. */
  async robots(visit: Visit): Promise<string> {
    const { portal } = await this.framed(visit);
    if (!portal || portal.state === 'SUSPENDED') return 'User-agent: *\nDisallow: /\n';
    return `User-agent: *\nAllow: /\n\n${siteMapLines(this.origin(visit, portal.host))}`;
  }

  /**
   * The same for a page that follows from the api's answer, its own address and the hour alone: while the answer stands it is made once.
   * @param answer the very object that the api's client gave
   * @param more what else it follows from, as a text
   */
  async kept(visit: Visit, answer: Framed, page: (view: View) => Page | Promise<Page>, more = ''): Promise<Page> {
    if (answer.portal?.state === 'SUSPENDED') return this.onPortal(visit, answer, page);
    // whole hours: days begin with one, here and in Greenwich
    const hour = Math.floor(visit.now.getTime() / 3_600_000);
    return this.ready.of(answer, `${String(hour)} ${visit.lang} ${visit.path} ${more}`, () =>
      this.onPortal({ ...visit, now: new Date(hour * 3_600_000) }, answer, page),
    );
  }

  /** The page that `page` makes of a portal that serves; else the word that there is none, that it moved, or that it stands still. */
  async onPortal(visit: Visit, { portal, look }: Framed, page: (view: View) => Page | Promise<Page>): Promise<Page> {
    if (!portal) return unknownHostPage();
    const origin = this.origin(visit, portal.host);
    if (bareHost(visit.host) !== portal.host) return movedPage(origin + visit.path, 301);
    const monitoring = monitoringOf(this.settings, portal);
    const view: View = {
      portal,
      look: look ?? noLook,
      origin,
      now: visit.now,
      originOf: (host) => this.origin(visit, host),
      words: wordsIn(visit.lang),
      paths: pathsIn(visit.lang),
      path: translationsOf(visit.path).vi,
      platformLabel: this.settings.platformLabel,
      signInAddress: this.settings.signInAddress,
      monitoring,
    };
    return admit(portal.state === 'SUSPENDED' ? suspendedPage(view) : await page(view), monitoring);
  }

  private origin(visit: Visit, host: string): string {
    if (this.settings.isProduction) return `https://${host}`;
    const port = /:\d+$/.exec(visit.host)?.[0] ?? '';
    return `http://${host}${port}`;
  }
}

/** A host name as the directory writes it: lower case, without port and final dot, other letters in punycode. */
function bareHost(host: string): string {
  return domainToASCII(host.replace(/:\d*$/, '').replace(/\.$/, '')).toLowerCase();
}
