import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { createServer, type Server } from 'node:http';
import type { Config } from '#platform/config';
import { ApiFault, PublicApi } from './api.js';
import { iconPath } from './assets.js';
import { bannerTarget, handInClick, leadOn } from './banners/follow-banner.js';
import { giveFile, givePreviewFile } from './give-file.js';
import { addOpenFormats } from './open-formats.js';
import { Lists, readListed } from './list/index.js';
import { Media } from './media/index.js';
import { busyPage, readOnlyPage } from './pages/notices.js';
import { policyPage } from './pages/policy.js';
import { askPreview } from './preview/ask-preview.js';
import { previewPage } from './preview/preview-page.js';
import { siteMapPage } from './pages/site-map.js';
import { httpsHeaders, securityHeaders, sendAsset, sendPage, sendText } from './reply.js';
import { Tags } from './tags/index.js';
import { takeRating } from './rating/rating.js';
import { readAsked } from './search.js';
import { Site, type Visit } from './site.js';
import { PortalDocument } from './gql/documents.js';
import type { Page } from './view.js';
import { VisitCounter } from './visits/visit-counter.js';

type SiteConfig = Pick<
  Config,
  'LIENCONG_MODE' | 'API_INTERNAL_URL' | 'SITE_CACHE_MB' | 'TRUSTED_PROXIES' | 'PLATFORM_LABEL' | 'SIGN_IN_ADDRESS' | 'INTAKE_TOKEN' | 'MONITORING_SCRIPTS'
>;

export interface SiteOptions {
  readonly config: SiteConfig;
  readonly now?: () => Date;
  /** Told of every fault that a visitor saw as "busy". */
  readonly onFault: (error: unknown) => void;
}

export interface SiteServer {
  readonly server: Server;
  readonly visits: VisitCounter;
  /** Answers what it has begun, then closes. */
  close(): Promise<void>;
}

/** The public portals of the deployment: which one is decided by the host name of each request. */
export function createSite({ config, now = () => new Date(), onFault }: SiteOptions): SiteServer {
  const api = new PublicApi(config.API_INTERNAL_URL, { room: config.SITE_CACHE_MB * 1_048_576 });
  const isProduction = config.LIENCONG_MODE === 'production';
  const site = new Site(api, {
    isProduction,
    platformLabel: config.PLATFORM_LABEL,
    signInAddress: config.SIGN_IN_ADDRESS,
    MONITORING_SCRIPTS: config.MONITORING_SCRIPTS,
  });
  const lists = new Lists(api, site);
  const tags = new Tags(api, site);
  const media = new Media(api, site);
  const visits = new VisitCounter({ origin: config.API_INTERNAL_URL, token: config.INTAKE_TOKEN, now, onFault });
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.TRUSTED_PROXIES);
  app.use((request, response, next) => {
    response.set(securityHeaders);
    if (isProduction) response.set(httpsHeaders);
    next();
  });
  addHealth(app, api);
  app.post(['/danh-gia', '/en/danh-gia'], express.urlencoded({ extended: false, limit: '2kb', parameterLimit: 10 }), (request, response) =>
    takeRating(request, response, { origin: config.API_INTERNAL_URL, token: config.INTAKE_TOKEN, onFault }),
  );
  app.use(async (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else await sendPage(request, response, readOnlyPage());
  });
  app.get('/assets/*path', (request, response, next) => {
    if (!sendAsset(request, response)) next();
  });

  app.get('/tep/:name', (request, response) => giveFile(request, response, { origin: config.API_INTERNAL_URL, onFault }));

  const visit = (request: Request): Visit => {
    const path = request.originalUrl;
    return { host: text(request.host), path, lang: /^\/en(?=\/|$|\?)/.test(path) ? 'en' : 'vi', now: now() };
  };
  const show = (make: (visit: Visit, request: Request) => Promise<Page>) => async (request: Request, response: Response) => {
    await sendPage(request, response, await make(visit(request), request));
  };

  // before the visits are counted: nobody reads it yet
  app.get('/xem-truoc/:token/tep/:name', (request, response) => givePreviewFile(request, response, { origin: config.API_INTERNAL_URL, onFault }));
  app.get(
    '/xem-truoc/:token',
    show(async (at, request) => {
      const token = text(request.params['token']);
      const preview = await askPreview(config.API_INTERNAL_URL, request.hostname, token);
      return site.onPortal(at, await site.framed(at), (view) => previewPage(view, preview, token));
    }),
  );
  app.use(visits.watch);

  app.get('/favicon.ico', (_, response) => {
    response.redirect(302, iconPath);
  });
  app.get('/robots.txt', async (request, response) => {
    sendText(response, 200, await site.robots(visit(request)), 'public, max-age=3600');
  });
  const pages = express.Router({ strict: false });
  pages.get(
    '/',
    show((at) => site.home(at)),
  );
  pages.get(
    '/luu-tru',
    show((at) => site.home(at, true)),
  );
  pages.get(
    '/chuyen-muc/:slug',
    show((at, request) => lists.page(at, text(request.params['slug']), readListed(request.query))),
  );
  pages.get(
    '/tin',
    show((at, request) => lists.page(at, null, readListed(request.query))),
  );
  pages.get(
    '/tin/:slug',
    show((at, request) => site.item(at, text(request.params['slug']))),
  );
  addOpenFormats(app, { api, site, visit, apiOrigin: (origin) => (isProduction ? origin : config.API_INTERNAL_URL) });
  pages.get(
    '/so-do-trang',
    show((at) => site.plain(at, siteMapPage)),
  );
  pages.get(
    '/lien-he',
    show((at) => site.help(at, 'contact')),
  );
  pages.get(
    '/tro-nang',
    show((at) => site.help(at, 'access')),
  );
  pages.get(
    '/chinh-sach',
    show((at) => site.plain(at, policyPage)),
  );
  pages.get(
    '/kenh-chinh-thuc',
    show((at) => site.channels(at)),
  );
  pages.get(
    '/ban-bien-tap',
    show((at) => site.board(at)),
  );
  pages.get(
    '/chuyen-de',
    show((at) => tags.list(at)),
  );
  pages.get(
    '/chuyen-de/:slug',
    show((at, request) => tags.page(at, text(request.params['slug']), text(request.query['sau']))),
  );
  pages.get(
    '/da-phuong-tien',
    show((at, request) => media.page(at, '', text(request.query['sau']))),
  );
  pages.get(
    '/da-phuong-tien/:slug',
    show((at, request) => media.page(at, text(request.params['slug']), text(request.query['sau']))),
  );
  pages.get(
    '/danh-gia',
    show((at, request) => site.thanks(at, text(request.query['tu']))),
  );
  pages.get(
    '/tim-kiem',
    show((at, request) => site.search(at, readAsked(request.query))),
  );
  pages.get('/banner/:slug', async (request, response) => {
    const at = visit(request);
    const slug = text(request.params['slug']);
    const page = await site.onPortal(at, await site.framed(at), (view) => ({ status: 302, html: '', headers: { location: bannerTarget(view, slug) } }));
    const to = page.status === 302 ? page.headers?.['location'] : undefined;
    if (to === undefined) {
      await sendPage(request, response, page);
      return;
    }
    leadOn(response, to);
    await handInClick(request, slug, { origin: config.API_INTERNAL_URL, token: config.INTAKE_TOKEN, onFault });
  });
  // further pages here, one route each: they answer with and without /en
  app.use('/en', pages);
  app.use(pages);
  app.use(show((at) => site.missing(at)));

  // Express knows an error handler by its four parameters
  app.use(async (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    await sendPage(request, response, await afterError(error, () => site.missing(visit(request)), onFault));
  });
  const server = createServer(app);
  return { server, visits, close: () => close(server, api, visits) };
}

/** A path that cannot be decoded is one that does not exist; everything else is a fault. */
async function afterError(error: unknown, missing: () => Promise<Page>, onFault: (error: unknown) => void): Promise<Page> {
  try {
    if (error instanceof URIError || isUnreadable(error)) return await missing();
    throw error;
  } catch (fault) {
    onFault(fault);
    return busyPage(fault instanceof ApiFault ? fault.status : 500);
  }
}

/** A form that is too long, or none. */
function isUnreadable(error: unknown): boolean {
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500;
}

function addHealth(app: Express, api: PublicApi): void {
  app.get('/health/live', (_, response) => {
    sendText(response, 200, 'ok\n');
  });
  app.get('/health/ready', async (_, response) => {
    const isReady = await api.ask(PortalDocument, { host: 'localhost' }).then(
      () => true,
      () => false,
    );
    sendText(response, isReady ? 200 : 503, isReady ? 'ok\n' : 'the public schema does not answer\n');
  });
}

/** A parameter that is given twice, and a host name that HTTP/1.0 leaves out, count as not given. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function close(server: Server, api: PublicApi, visits: VisitCounter): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  await closed;
  await visits.close();
  api.close();
}
