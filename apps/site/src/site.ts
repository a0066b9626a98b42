import { domainToASCII } from 'node:url';
import { ApiRefusal, type PublicApi } from './api.js';
import { channelsPage } from './channels/channels-page.js';
import { BlocksDocument, ChannelsDocument, HomeDocument, ItemDocument, PortalDocument, SectionDocument, type CardPartsFragment } from './gql/documents.js';
import type { Config } from '#platform/config';
import { admit, monitoringOf } from './monitoring.js';
import { articlePage } from './pages/article.js';
import { homePage, type Block } from './pages/home.js';
import { missingPage, movedPage, suspendedPage, unknownHostPage, withdrawnPage } from './pages/notices.js';
import { sectionPage } from './pages/section.js';
import type { Page, Portal, View } from './view.js';

/** A request as the pages need it. */
export interface Visit {
  /** Host name with port, as the visitor typed it. */
  readonly host: string;
  /** Path and query as asked for. */
  readonly path: string;
  readonly now: Date;
}

/** How many sections with items the home page shows, and how many items of each. */
const shown = 4;
const linesOfBlock = 4;
/** Sections that one question asks for, see `Blocks` of documents.graphql. */
const asked = 8;

/** Answers with the page of a path; every page is made from what the public schema says at this moment. */
export class Site {
  constructor(
    private readonly api: PublicApi,
    /** In production pages are reached by https at the portal's own name; elsewhere as they were asked for. */
    private readonly isProduction: boolean,
    /** Measuring systems that the installation allows. */
    private readonly measuring: Pick<Config, 'MONITORING_SCRIPTS'> = { MONITORING_SCRIPTS: [] },
  ) {}

  async home(visit: Visit, isArchive = false): Promise<Page> {
    const { host } = visit;
    const { portal, items, visits } = await this.api.ask(HomeDocument, { host });
    const heir = portal?.heirs.length === 1 ? portal.heirs[0] : undefined;
    // Who comes for the unit is led to the one that goes on; what was published stays readable here.
    if (heir && !isArchive) return movedPage(`${this.origin(visit, heir.host)}/`, 302);
    return this.onPortal(visit, portal, async (view) => {
      const highlights = items.edges.map(({ node }) => node);
      return homePage(view, highlights, await this.blocks(host, view.portal, highlights), visits);
    });
  }

  async section(visit: Visit, slug: string, after: string | null): Promise<Page> {
    try {
      const { portal, items } = await this.api.ask(SectionDocument, { host: visit.host, section: slug, after });
      return await this.onPortal(visit, portal, (view) => {
        // One that has closed left the menu, but what stands in it stays readable.
        const section = view.portal.sections.find((one) => one.slug === slug) ?? items.edges[0]?.node.section;
        return section ? sectionPage(view, section, items, after) : missingPage(view);
      });
    } catch (error) {
      // a cursor that was cut off or made up: a place that does not exist
      if (error instanceof ApiRefusal && error.code === 'CURSOR_INVALID') return this.missing(visit);
      throw error;
    }
  }

  async item(visit: Visit, slug: string): Promise<Page> {
    const { portal, item } = await this.api.ask(ItemDocument, { host: visit.host, slug });
    return this.onPortal(visit, portal, (view) => {
      if (!item) return missingPage(view);
      return item.__typename === 'Item' ? articlePage(view, item) : withdrawnPage(view, item.withdrawnAt);
    });
  }

  async channels(visit: Visit): Promise<Page> {
    const { portal, channels } = await this.api.ask(ChannelsDocument, { host: visit.host });
    return this.onPortal(visit, portal, (view) => channelsPage(view, channels));
  }

  missing(visit: Visit): Promise<Page> {
    return this.page(visit, missingPage);
  }

  /** A page that needs nothing but the portal itself. */
  async page(visit: Visit, make: (view: View) => Page): Promise<Page> {
    const { portal } = await this.api.ask(PortalDocument, { host: visit.host });
    return this.onPortal(visit, portal, make);
  }

  /** What robots may read: everything of a readable portal. */
  async robots(visit: Visit): Promise<string> {
    const { portal } = await this.api.ask(PortalDocument, { host: visit.host });
    return portal && portal.state !== 'SUSPENDED' ? 'User-agent: *\nAllow: /\n' : 'User-agent: *\nDisallow: /\n';
  }

  private async onPortal(visit: Visit, portal: Portal | null, page: (view: View) => Page | Promise<Page>): Promise<Page> {
    if (!portal) return unknownHostPage();
    const origin = this.origin(visit, portal.host);
    if (bareHost(visit.host) !== portal.host) return movedPage(origin + visit.path, 301);
    const monitoring = monitoringOf(this.measuring, portal);
    const view = { portal, origin, now: visit.now, originOf: (host: string) => this.origin(visit, host), monitoring };
    return admit(portal.state === 'SUSPENDED' ? suspendedPage(view) : await page(view), monitoring);
  }

  private origin(visit: Visit, host: string): string {
    if (this.isProduction) return `https://${host}`;
    const port = /:\d+$/.exec(visit.host)?.[0] ?? '';
    return `http://${host}${port}`;
  }

  /** The first sections that have items beyond the highlights: one question, and more only where most sections are empty. */
  private async blocks(host: string, portal: Portal, highlights: readonly CardPartsFragment[]): Promise<Block[]> {
    const above = new Set(highlights.map(({ slug }) => slug));
    const blocks: Block[] = [];
    for (let from = 0; from < portal.sections.length && blocks.length < shown; from += asked) {
      const sections = portal.sections.slice(from, from + asked);
      const [s1 = '', s2 = '', s3 = '', s4 = '', s5 = '', s6 = '', s7 = '', s8 = ''] = sections.map(({ slug }) => slug);
      // some of a section may already stand above
      const first = linesOfBlock + highlights.length;
      const lists = Object.values(await this.api.ask(BlocksDocument, { host, first, s1, s2, s3, s4, s5, s6, s7, s8 }));
      for (const [index, section] of sections.entries()) {
        const cards = lists[index]?.edges.map(({ node }) => node).filter(({ slug }) => !above.has(slug)) ?? [];
        if (cards.length > 0) blocks.push({ section, cards: cards.slice(0, linesOfBlock) });
      }
    }
    return blocks.slice(0, shown);
  }
}

/** A host name as the directory writes it: lower case, without port and final dot, other letters in punycode. */
function bareHost(host: string): string {
  return domainToASCII(host.replace(/:\d*$/, '').replace(/\.$/, '')).toLowerCase();
}
