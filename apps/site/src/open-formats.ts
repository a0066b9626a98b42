import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import type { PublicApi } from './api.js';
import { calendarFile } from './calendar/index.js';
import { calendarRoute } from './calendar/paths.js';
import { Feeds, feedFiles } from './feeds/index.js';
import { jsonPage } from './json-page.js';
import { Oembed } from './oembed/index.js';
import { oembedRoute } from './oembed/paths.js';
import { catalogueOf } from './open-data/dcat.js';
import { openDataPage } from './open-data/page.js';
import { openDataPaths } from './open-data/paths.js';
import { sendPage } from './reply.js';
import type { Site, Visit } from './site.js';
import { SiteMaps, siteMapPaths } from './sitemap/index.js';
import { pathsIn, type Page } from './view.js';

interface Tools {
  readonly api: PublicApi;
  readonly site: Site;
  readonly visit: (request: Request) => Visit;
  /** Where readers of a portal reach the public schema: beside its pages in production, else at the api itself. */
  readonly apiOrigin: (origin: string) => string;
}

/** Feeds, site maps, oEmbed and open data: what programs take from a portal. */
export function addOpenFormats(app: Express, { api, site, visit, apiOrigin }: Tools): void {
  const [feeds, siteMaps, oembed] = [new Feeds(api, site), new SiteMaps(api, site), new Oembed(api, site)];
  const show = (make: (at: Visit, request: Request) => Promise<Page>) => async (request: Request, response: Response) => {
    await sendPage(request, response, await make(visit(request), request));
  };
  for (const file of feedFiles) {
    app.get(
      `/${file}`,
      show((at) => feeds.feed(at, null, file)),
    );
    app.get(
      `/chuyen-muc/:slug/${file}`,
      show((at, request) => feeds.feed(at, String(request.params['slug']), file)),
    );
    app.get(
      `/chuyen-de/:slug/${file}`,
      show((at, request) => feeds.ofTag(at, String(request.params['slug']), file)),
    );
  }
  app.get(
    calendarRoute,
    show((at, request) => calendarFile(api, site, at, String(request.params['slug']))),
  );
  for (const { feeds: feedList, openData } of [pathsIn('vi'), pathsIn('en')]) {
    app.get(
      feedList,
      show((at) => feeds.list(at)),
    );
    app.get(
      openData,
      show(async (at) => site.onPortal(at, await site.framed(at), (view) => openDataPage(view, apiOrigin(view.origin)))),
    );
  }
  app.get(
    siteMapPaths.index,
    show((at) => siteMaps.index(at)),
  );
  app.get(
    siteMapPaths.pages,
    show((at) => siteMaps.pages(at)),
  );
  app.get(
    siteMapPaths.news,
    show((at) => siteMaps.news(at)),
  );
  app.get('/sitemap/:name.xml', async (request, response) => {
    const found = await siteMaps.month(visit(request), request.params.name);
    if ('status' in found) await sendPage(request, response, found);
    else await pipeline(found.stream, response.status(200).set(found.headers).set('cache-control', 'public, max-age=0, must-revalidate'));
  });
  app.get(
    oembedRoute,
    show((at, request) => {
      const [url, format, maxWidth, maxHeight] = ['url', 'format', 'maxwidth', 'maxheight'].map((name) => {
        const value = request.query[name];
        return typeof value === 'string' ? value : '';
      }) as [string, string, string, string];
      return oembed.answer(at, { url, format, maxWidth, maxHeight });
    }),
  );
  app.get(
    openDataPaths.catalogue,
    show(async (at) => site.onPortal(at, await site.framed(at), (view) => jsonPage(200, catalogueOf(view, apiOrigin(view.origin)), 'application/ld+json'))),
  );
}
