import type { PublicApi } from '../api.js';
import { FeedDocument } from '../gql/documents.js';
import { missingPage } from '../pages/notices.js';
import type { Site, Visit } from '../site.js';
import type { Page } from '../view.js';
import { feedListPage } from './list.js';
import type { FeedFile } from './paths.js';
import { feedPage } from './write-feed.js';

export { feedFiles, isFeedFile, type FeedFile } from './paths.js';

/** Entries of a feed: what a reader that looks once a day should not miss. */
const entriesOfFeed = 30;

/** Feeds of the portals, from the public schema alone. */
export class Feeds {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  async feed(visit: Visit, section: string | null, file: FeedFile): Promise<Page> {
    const { portal, items } = await this.api.ask(FeedDocument, { host: visit.host, section, first: entriesOfFeed });
    return this.site.onPortal(visit, { portal, look: null }, (view) => {
      const nodes = items.edges.map(({ node }) => node);
      if (section === null) return feedPage(view, null, nodes, file);
      // one that has closed left the menu, but what stands in it stays readable
      const channel = view.portal.sections.find(({ slug }) => slug === section) ?? nodes[0]?.section;
      return channel ? feedPage(view, channel, nodes, file) : missingPage(view);
    });
  }

  async list(visit: Visit): Promise<Page> {
    return this.site.onPortal(visit, await this.site.framed(visit), feedListPage);
  }
}
