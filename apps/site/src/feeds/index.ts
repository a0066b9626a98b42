import type { PublicApi } from '../api.js';
import { FeedDocument, TagsDocument } from '../gql/documents.js';
import { missingPage } from '../pages/notices.js';
import { plainPaths } from '../plain-paths.js';
import type { Site, Visit } from '../site.js';
import type { Page, View } from '../view.js';
import { feedListPage } from './list.js';
import type { FeedFile } from './paths.js';
import { feedPage } from './write-feed.js';

export { feedFiles, type FeedFile } from './paths.js';

/** Entries of a feed: what a reader that looks once a day should not miss. */
const entriesOfFeed = 30;

/** Feeds of the portals, from the public schema alone. */
export class Feeds {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  async feed(visit: Visit, section: string | null, file: FeedFile): Promise<Page> {
    const answer = await this.api.ask(FeedDocument, { host: visit.host, section, first: entriesOfFeed });
    return this.site.kept(visit, answer, (view) => {
      const nodes = answer.items.edges.map(({ node }) => node);
      if (section === null) return feedPage(view, null, nodes, file);
      // one that has closed left the menu, but what stands in it stays readable
      const channel = view.portal.sections.find(({ slug }) => slug === section) ?? nodes[0]?.section;
      return channel ? feedPage(view, { name: channel.name, page: plainPaths.section(channel.slug) }, nodes, file) : missingPage(view);
    });
  }

  /** Of a campaign or programme. */
  async ofTag(visit: Visit, slug: string, file: FeedFile): Promise<Page> {
    const { tags } = await this.api.ask(TagsDocument, { host: visit.host });
    const answer = await this.api.ask(FeedDocument, { host: visit.host, tag: slug, first: entriesOfFeed });
    const tag = tags.find((one) => one.slug === slug);
    const page = (view: View): Page => {
      if (!tag) return missingPage(view);
      return feedPage(
        view,
        { name: tag.name, page: plainPaths.tag(slug) },
        answer.items.edges.map(({ node }) => node),
        file,
      );
    };
    return this.site.kept(visit, answer, page, tag?.name ?? '');
  }

  async list(visit: Visit): Promise<Page> {
    return this.site.plain(visit, feedListPage);
  }
}
