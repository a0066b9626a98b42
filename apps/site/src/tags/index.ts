import { ApiRefusal, type PublicApi } from '../api.js';
import { TaggedDocument, TagsDocument } from '../gql/documents.js';
import type { Site, Visit } from '../site.js';
import type { Page } from '../view.js';
import { tagListPage } from './tag-list.js';
import { tagPage } from './tag-page.js';

/** Campaigns and programmes of a portal. */
export class Tags {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  async list(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(TagsDocument, { host: visit.host });
    return this.site.kept(visit, answer, (view) => tagListPage(view, answer.tags));
  }

  /** @param after place after which the list goes on; the empty text for its first page */
  async page(visit: Visit, slug: string, after: string): Promise<Page> {
    try {
      const answer = await this.api.ask(TaggedDocument, { host: visit.host, tag: slug, after: after || null });
      const { tags, items } = answer;
      const tag = tags.find((one) => one.slug === slug);
      if (!tag) return await this.site.missing(visit);
      return await this.site.kept(visit, answer, (view) => tagPage(view, { tag, items, after }));
    } catch (error) {
      // a cursor that was cut off or made up: a place that does not exist
      if (error instanceof ApiRefusal && error.code === 'CURSOR_INVALID') return this.site.missing(visit);
      throw error;
    }
  }
}
