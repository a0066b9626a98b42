import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { JobQueue } from '#platform/jobs';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { beginReading, keepChunk, openSiteImport } from '../../libs/newsroom/import-site/desk/give-site.js';
import { siteEntriesOf, siteImportOf } from '../../libs/newsroom/import-site/desk/site-queries.js';
import { SiteEntryFilter, type SiteImport, type SiteImportEntry } from '../../libs/newsroom/import-site/desk/site.types.js';
import { steerSite, type SiteStep } from '../../libs/newsroom/import-site/desk/steer-site.js';
import { readSite } from '../../libs/newsroom/import-site/run/read-site.js';
import { runSite } from '../../libs/newsroom/import-site/run/run-site.js';
import type { SiteJob, SiteTools } from '../../libs/newsroom/import-site/run/site-tools.js';
import { TestDesk } from './item-desk.js';

export { openItem } from '../../libs/newsroom/import-site/run/open-item.js';

interface Titled {
  readonly id: string;
  readonly state: string;
  readonly publicSince: string | null;
  readonly html: string;
  readonly first: Date;
  readonly author: string;
  readonly slug: string;
}

/** For database specs: a portal with an administrator, and an old site that answers on this machine. */
export class OldSite {
  desk!: TestDesk;
  jobs!: DataSource;
  queue!: JobQueue;
  admin = '';
  /** Address of the old site. */
  origin = '';
  tools!: SiteTools;
  /** What was asked of the old site. */
  asked: string[] = [];
  /** What went wrong while entries were taken in. */
  readonly faults: unknown[] = [];
  readonly pages = new Map<string, { readonly type: string; readonly body: Buffer | string }>();
  private folder = '';
  private server!: Server;

  async open(): Promise<void> {
    this.desk = await TestDesk.open();
    const { world, here, process } = this.desk;
    this.jobs = await world.source('jobs');
    this.queue = await JobQueue.open(world.database.urls.jobs, false, () => undefined);
    this.admin = await world.person('Quản Trị', [{ portal: here, role: 'portal_admin' }]);
    this.folder = await mkdtemp(path.join(tmpdir(), 'liencong-sites-'));
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const page = this.pages.get(request.url ?? '');
      response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' }).end(page?.body ?? 'none');
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${String((this.server.address() as { port: number }).port)}`;
    this.pages.set('/anh/cau.jpg', { type: 'image/jpeg', body: await photo() });
    this.pages.set('/anh/gia.jpg', { type: 'image/jpeg', body: '<html>không phải ảnh</html>' });
    this.tools = {
      ...{ source: this.jobs, queue: this.queue, clock: world.clock, process, store: new FolderStore(this.folder), scanner: '' },
      limits: { largestMegabytes: 5, quotaGigabytes: 1 },
      net: { allowPrivate: true, patience: 2_000 },
      pause: 0,
      onFault: (error) => this.faults.push(error),
    };
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    await this.queue.close();
    await this.desk.world.close();
    await rm(this.folder, { recursive: true });
  }

  forget(): void {
    this.asked = [];
    this.faults.length = 0;
  }

  /** A file that the administrator gave, in small pieces. @returns id of the import */
  async given(text: string | Buffer, name = 'trang-cu.xml'): Promise<string> {
    return this.desk.as(this.admin, async (scope) => {
      const now = this.desk.world.clock.now();
      const id = await openSiteImport(scope, this.admin, { name, isCrawl: false }, now);
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let at = 0, number = 0; at < bytes.length; at += 700, number += 1) await keepChunk(scope, id, number, bytes.subarray(at, at + 700));
      await beginReading(scope, this.queue, id, now);
      return id;
    });
  }

  job = (importId: string): SiteJob => ({ portalId: this.desk.here.id, importId });
  read = (id: string, tools = this.tools): Promise<void> => this.desk.asSystem(() => readSite(tools, this.job(id)));
  run = (id: string, tools = this.tools): Promise<void> => this.desk.asSystem(() => runSite(tools, this.job(id)));
  /** One entry, then the worker would ask for itself again. */
  runOne = (id: string, tools = this.tools): Promise<void> => this.desk.asSystem(() => runSite(tools, this.job(id), { slice: 0 }));
  steer = (id: string, step: SiteStep, person = this.admin): Promise<void> =>
    this.desk.as(person, (scope) => steerSite(scope, this.queue, id, step, this.desk.world.clock.now()));
  look = (id: string): Promise<SiteImport> => this.desk.as(this.admin, (scope) => siteImportOf(scope, id, this.desk.world.clock.now()));

  async entries(id: string): Promise<SiteImportEntry[]> {
    const filter = { show: SiteEntryFilter.ALL, first: 100, after: null };
    const { edges } = await this.desk.as(this.admin, (scope) => siteEntriesOf(scope, id, filter));
    return edges.map(({ node }) => node);
  }

  async codes(id: string): Promise<string[]> {
    return (await this.entries(id)).map(({ faults }) => faults.map(({ code }) => code).join(' '));
  }

  /** From the file to the last item. */
  async imported(text: string | Buffer, name?: string): Promise<string> {
    const id = await this.given(text, name);
    await this.read(id);
    await this.steer(id, 'start');
    await this.run(id);
    return id;
  }

  titled(title: string): Promise<Titled[]> {
    return this.desk.world.rows(
      `select i.id, i.state, i.public_since::text as "publicSince", p.html, p.first_published_at as first, b.display_name as author, p.slug
       from draft d join item i on i.portal_id = d.portal_id and i.id = d.item_id
       left join publication p on p.portal_id = i.portal_id and p.item_id = i.id left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id
       where d.portal_id = $1 and d.title = $2`,
      [this.desk.here.id, title],
    );
  }
}

/** A picture that no two calls make alike. */
export const photo = (): Promise<Buffer> =>
  sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(900, 600, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();

interface Post {
  readonly id: number;
  readonly title: string;
  readonly html: string;
  readonly link?: string;
  readonly at?: string;
  readonly status?: string;
  readonly section?: string;
  readonly author?: string;
  readonly more?: string;
}

/** A post as an export of WordPress has it. */
export const post = ({
  id,
  title,
  html,
  link,
  at = '2019-03-04 02:30:00',
  status = 'publish',
  section = 'Tin tức',
  author = 'Nguyễn Thị Mẫu',
  more = '',
}: Post): string => `
  <item><title>${title}</title><link>${link ?? `http://trangcu.example.vn/2019/03/bai-${String(id)}.html`}</link><dc:creator><![CDATA[${author}]]></dc:creator>
  <guid isPermaLink="false">http://trangcu.example.vn/?p=${String(id)}</guid><content:encoded><![CDATA[${html}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
  <wp:post_id>${String(id)}</wp:post_id><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
  <category domain="category" nicename="x"><![CDATA[${section}]]></category>${more}</item>`;
export const wxr = (...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="d" xmlns:content="c" xmlns:excerpt="e"><channel><title>Trang cũ</title>${items.join('')}</channel></rss>`;
