import { ApiRefusal, type PublicApi } from '../api.js';
import { ListedDocument, ListedWithinDocument, type ListedQuery } from '../gql/documents.js';
import type { Site, Visit } from '../site.js';
import type { Framed, Page } from '../view.js';
import { areCrossed, isNarrowed, type Asked } from './asked.js';
import { listPage, type Listed } from './list-page.js';

export { readListed } from './asked.js';

/** Lists of items: of a section, or of everything, as a whole or of some days. */
export class Lists {
  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  /** @param slug the section; null: everything */
  async page(visit: Visit, slug: string | null, asked: Asked): Promise<Page> {
    try {
      const { framed, ...listed } = await this.ask(visit.host, slug, asked);
      // One that has closed left the menu, but what stands in it stays readable.
      const section = framed.portal?.sections.find((one) => one.slug === slug) ?? listed.items.edges[0]?.node.section;
      if (slug !== null && !section) return await this.site.missing(visit);
      return await this.site.kept(visit, framed, (view) => listPage(view, slug === null ? null : (section ?? null), asked, listed));
    } catch (error) {
      // a cursor that was cut off or made up: a place that does not exist
      if (error instanceof ApiRefusal && error.code === 'CURSOR_INVALID') return this.site.missing(visit);
      throw error;
    }
  }

  /** Only the first page of a whole list shows the months: to count them is to read all of it. */
  private async ask(host: string, slug: string | null, asked: Asked): Promise<Listed & { readonly framed: Framed }> {
    if (areCrossed(asked) || (!isNarrowed(asked) && !asked.after)) {
      const framed: ListedQuery = await this.api.ask(ListedDocument, { host, section: slug });
      return { items: framed.items, months: framed.archive, framed };
    }
    const framed = await this.api.ask(ListedWithinDocument, {
      host,
      section: slug ?? (asked.section || null),
      from: asked.from || null,
      to: asked.to || null,
      after: asked.after || null,
    });
    return { items: { ...framed.items, pinned: null, closedOn: null }, months: [], framed };
  }
}
