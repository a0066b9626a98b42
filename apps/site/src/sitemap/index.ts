import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { addDays, civilDateOf, type CivilDate } from '#platform/time';
import type { PublicApi } from '../api.js';
import { TagsDocument, AddressesDocument, FeedDocument, SiteMapIndexDocument, type AddressesQuery, type SiteMapIndexQuery } from '../gql/documents.js';
import { mediaSorts } from '../media/media-sorts.js';
import { missingPage } from '../pages/notices.js';
import type { Site, Visit } from '../site.js';
import { plainPaths as paths } from '../plain-paths.js';
import { ReadyPages } from '../ready-pages.js';
import { siteName, translationsOf, type Page } from '../view.js';
import { readMonthPart, siteMapPaths, type MonthPart } from './paths.js';

export { siteMapPaths } from './paths.js';

/** The protocol's limit of one file, and as many of them as the public schema gives at once. */
const mostAddresses = 50_000;
const atOnce = 1_000;
/** Search engines take news of two days. */
const newsDays = 2;

const xml = { 'content-type': 'application/xml; charset=utf-8' };
const plainNamespaces = { news: false, xhtml: false, image: false, video: false };

/** A site map that is written while it is read. */
export interface Streamed {
  readonly stream: Readable;
  readonly headers: Readonly<Record<string, string>>;
}

/** Site maps of the portals, from the public schema alone. */
export class SiteMaps {
  /** By the answer with their addresses, which is the same object while it stands. */
  private readonly months = new ReadyPages();

  constructor(
    private readonly api: PublicApi,
    private readonly site: Site,
  ) {}

  /** The parts that have an address in them: the schema of site maps knows none without, and communes often have nothing new. */
  async index(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(SiteMapIndexDocument, { host: visit.host, from: newsFrom(visit), first: atOnce });
    return this.site.kept(visit, answer, async (view) => {
      const news = answer.items.edges.some(({ node }) => isNews(node, view.now)) ? [siteMapPaths.news] : [];
      const parts = [siteMapPaths.pages, ...news, ...answer.archive.flatMap(partsOf)];
      const written = Readable.from(parts.map((path) => ({ url: view.origin + path }))).pipe(new SitemapIndexStream());
      return { status: 200, html: (await streamToPromise(written)).toString(), headers: xml };
    });
  }

  /** Pages that are no items. */
  async pages(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(TagsDocument, { host: visit.host });
    return this.site.kept(visit, answer, async ({ portal, origin }) => {
      const all = [
        paths.home,
        paths.list,
        ...portal.sections.map(({ slug }) => paths.section(slug)),
        paths.tags,
        ...answer.tags.map(({ slug }) => paths.tag(slug)),
        paths.media,
        ...mediaSorts.map(({ slug }) => paths.mediaOf(slug)),
        paths.siteMap,
        paths.contact,
        paths.channels,
        paths.board,
        paths.access,
        paths.policy,
        paths.feeds,
        paths.openData,
      ];
      const lines = all.flatMap(inEachLanguage);
      return whole(lines, new SitemapStream({ hostname: origin, xmlns: { ...plainNamespaces, xhtml: true } }));
    });
  }

  /** What was first published in the last two days. */
  async news(visit: Visit): Promise<Page> {
    const answer = await this.api.ask(FeedDocument, { host: visit.host, from: newsFrom(visit), first: atOnce });
    return this.site.kept(visit, answer, async (view) => {
      const name = siteName(view);
      const fresh = answer.items.edges.map(({ node }) => node).filter((node) => isNews(node, view.now));
      return whole(
        fresh.map(({ slug, title, locale, publishedAt, updatedAt }) => ({
          url: paths.item(slug),
          lastmod: updatedAt,
          news: { publication: { name, language: locale }, publication_date: publishedAt, title },
        })),
        new SitemapStream({ hostname: view.origin, xmlns: { ...plainNamespaces, news: true } }),
      );
    });
  }

  /**
   * Items first published in a month. Few are one page with a tag; more are written while they are read, a page of the public
   * schema after the other, so that the longest site map needs no more memory than the shortest.
   */
  async month(visit: Visit, name: string): Promise<Page | Streamed> {
    const part = readMonthPart(name);
    const streamed: Readable[] = [];
    const page = await this.site.onPortal(visit, await this.site.framed(visit), async (view) => {
      if (!part) return missingPage(view);
      const batches = this.batches(view.portal.host, part);
      const first = await batches.next();
      if (first.done || first.value.edges.length === 0) return missingPage(view);
      const written = new SitemapStream({ hostname: view.origin, xmlns: plainNamespaces });
      const all = first.value;
      if (!all.pageInfo.hasNextPage) return this.months.of(all, view.origin, () => whole(linesOf(all), written));
      const each = allLines(all, batches);
      const begins = await each.next();
      // the writer breaks off where nothing comes, and by then the answer is under way
      if (begins.done) return { status: 200, html: empty, headers: xml };
      const lines = Readable.from(after(begins.value, each));
      lines.pipe(written);
      lines.on('error', (error) => written.destroy(error));
      streamed.push(written);
      return { status: 200, html: '', headers: xml };
    });
    const [stream] = streamed;
    return stream ? { stream, headers: xml } : page;
  }

  /** The pages of the public schema that make up one part. */
  private async *batches(host: string, { month, part }: MonthPart): AsyncGenerator<AddressesQuery['items'], void> {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const to = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
    const skipped = ((part - 1) * mostAddresses) / atOnce;
    let after: string | null = null;
    for (let batch = 0; batch < skipped + mostAddresses / atOnce; batch += 1) {
      const { items }: AddressesQuery = await this.api.ask(AddressesDocument, { host, from: `${month}-01`, to, first: atOnce, after });
      if (batch >= skipped) yield items;
      if (!items.pageInfo.hasNextPage) return;
      after = items.pageInfo.endCursor ?? null;
    }
  }
}

const newsFrom = ({ now }: Visit): CivilDate => addDays(civilDateOf(now), -newsDays);

/** True for what the portal itself published in the last two days. */
function isNews({ publishedAt, source }: { readonly publishedAt: string; readonly source?: object | null }, now: Date): boolean {
  return !source && Date.parse(publishedAt) >= now.getTime() - newsDays * 86_400_000;
}

/** A month may hold nothing but what other portals wrote, and two days nothing at all: whoever knows the address gets a site map without addresses. */
const empty = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/** A site map that is ready before it is sent. */
async function whole(lines: readonly object[], written: SitemapStream): Promise<Page> {
  const html = lines.length === 0 ? empty : (await streamToPromise(Readable.from(lines).pipe(written))).toString();
  return { status: 200, html, headers: xml };
}

interface Line {
  readonly url: string;
  readonly lastmod: string;
}

/** A page with its frame in each language: each names all of them (hreflang). */
function inEachLanguage(path: string): { url: string; links: { lang: string; url: string }[] }[] {
  const { vi, en } = translationsOf(path);
  const links = [
    { lang: 'vi', url: vi },
    { lang: 'en', url: en },
    { lang: 'x-default', url: vi },
  ];
  return [vi, en].map((url) => ({ url, links }));
}

/** What another portal wrote has its one address there. */
function linesOf({ edges }: AddressesQuery['items']): Line[] {
  return edges.filter(({ node }) => !node.source).map(({ node }) => ({ url: paths.item(node.slug), lastmod: node.updatedAt }));
}

async function* allLines(first: AddressesQuery['items'], rest: AsyncGenerator<AddressesQuery['items'], void>): AsyncGenerator<Line> {
  yield* linesOf(first);
  for await (const batch of rest) yield* linesOf(batch);
}

async function* after<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

function partsOf({ month, count, hasOwn }: SiteMapIndexQuery['archive'][number]): string[] {
  if (!hasOwn) return [];
  return Array.from({ length: Math.ceil(count / mostAddresses) }, (_, index) => siteMapPaths.month(month, index + 1));
}
