import { ApiRefusal, type PublicApi } from '../api.js';
import { MediaDocument } from '../gql/documents.js';
import type { Site, Visit } from '../site.js';
import type { Page } from '../view.js';
import { mediaPage } from './media-page.js';
import { mediaKinds, mediaSorts } from './media-sorts.js';

/** Đa phương tiện (ux.md 5): photos, films and infographics. */
export class Media {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  /**
   * @param slug of one sort; the empty text: all of them
   * @param after place after which the list goes on; the empty text for its first page
   */
  async page(visit: Visit, slug: string, after: string): Promise<Page> {
    const sort = mediaSorts.find((one) => one.slug === slug) ?? null;
    if (sort === null && slug !== '') return this.site.missing(visit);
    try {
      const kinds = sort?.kinds ?? mediaKinds;
      const answer = await this.api.ask(MediaDocument, { host: visit.host, kinds: [...kinds], after: after || null });
      return await this.site.kept(visit, answer, (view) => mediaPage(view, { sort, items: answer.items, after }));
    } catch (error) {
      // a cursor that was cut off or made up: a place that does not exist
      if (error instanceof ApiRefusal && error.code === 'CURSOR_INVALID') return this.site.missing(visit);
      throw error;
    }
  }
}
