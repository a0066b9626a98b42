import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { withdrawPublication } from '#delivery';
import { readConfig } from '#platform/config';
import { createSite, type SiteServer } from '../../../apps/site/src/server.js';
import { revisionOf, type PublicPortal } from '../../e2e/public-builders.js';
import { listening, TestSite } from '../../support/site.js';
import { iconPath } from '../../../apps/site/src/assets.js';
import { articleHtml, longTitle, mediaTitles, putLook, sectionNames, titles } from '../site-texts.js';
import { faultsOf, wcag } from './axe.js';
import { chromiumPath } from './chromium.js';

/** A type of page, and how it is reached. */
export interface Kind {
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly status: number;
  /** Asked of a site that does not reach the public schema. */
  readonly away?: boolean;
}

const at = (name: string, path: string, status = 200, host = 'phuong.mau.test'): Kind => ({ name, host, path, status });
const articlePath = '/tin/ubnd-phuong-tan-mau-trien-khai-ke-hoach-cai-cach-hanh-chinh-va-chuyen-doi-so-quy';

/** Every type of page of the public site. */
export const kinds: readonly Kind[] = [
  at('home', '/'),
  at('home-province', '/', 200, 'lon.mau.test'),
  at('home-english', '/en'),
  at('home-empty', '/', 200, 'moi.mau.test'),
  at('article', articlePath),
  at('article-english', '/tin/investing-in-tan-mau-ward'),
  at('list', '/tin'),
  at('list-of-days', '/tin?muc=thong-bao&tu=2026-04-01&den=2026-04-30'),
  at('list-fault', '/tin?tu=2026-04-30&den=2026-04-01', 400),
  at('section', '/chuyen-muc/thong-bao'),
  at('section-english', '/en/chuyen-muc/thong-bao'),
  at('section-empty', '/chuyen-muc/lich-cong-tac'),
  at('search', '/tim-kiem'),
  at('search-hits', '/tim-kiem?q=lich+tiep+cong+dan'),
  at('search-narrowed', '/tim-kiem?q=ng%C3%A2n+s%C3%A1ch&pham-vi=tinh&muc=cong-khai-ngan-sach&tu=2026-01-01'),
  at('search-corrected', '/tim-kiem?q=hcoj+bong'),
  at('search-none', '/tim-kiem?q=xyzxyz'),
  at('search-fault', '/tim-kiem?q=a', 400),
  at('site-map', '/so-do-trang'),
  at('contact', '/lien-he'),
  at('accessibility', '/tro-nang'),
  at('channels', '/kenh-chinh-thuc'),
  at('tags', '/chuyen-de'),
  at('tag', '/chuyen-de/bau-cu'),
  at('tag-archived', '/chuyen-de/phong-dich'),
  at('tag-english', '/en/chuyen-de/bau-cu'),
  at('media', '/da-phuong-tien'),
  at('media-of-one-sort', '/da-phuong-tien/video'),
  at('media-english', '/en/da-phuong-tien'),
  at('policies', '/chinh-sach'),
  at('policies-english', '/en/chinh-sach'),
  at('feeds', '/rss'),
  at('open-data', '/du-lieu-mo'),
  at('open-data-english', '/en/du-lieu-mo'),
  at('thanks', '/danh-gia?tu=/'),
  at('missing', '/tin/khong-co', 404),
  at('withdrawn', '/tin/bai-se-go', 410),
  at('unknown-host', '/', 404, 'la.mau.test'),
  at('closed', '/', 200, 'cu.mau.test'),
  at('archive', '/luu-tru', 200, 'truoc.mau.test'),
  at('suspended', '/', 503, 'dung.mau.test'),
  { ...at('busy', '/', 503), away: true },
];

export function kindOf(name: string): Kind {
  const found = kinds.find((kind) => kind.name === name);
  if (!found) throw new Error(`no page of the type ${name}`);
  return found;
}

/** Portals with something in every place of their pages, and a browser that reaches them by their host names. */
export class SiteWorld {
  private constructor(
    private readonly site: TestSite,
    private readonly server: SiteServer,
    private readonly cutOff: SiteServer,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<SiteWorld> {
    const site = await TestSite.start();
    await fill(site);
    const away = readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: 'http://127.0.0.1:1' });
    const cutOff = await listening(createSite({ config: away, now: () => site.now, onFault: () => undefined }));
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP *.test 127.0.0.1'],
    });
    return new SiteWorld(site, await site.another({ SIGN_IN_ADDRESS: 'https://quan-tri.mau.test' }), cutOff, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.cutOff.close();
    await this.server.close();
    await this.site.close();
  }

  /** Address of a page as the browser of this world reaches it. */
  address({ host, path: where, away }: Kind): string {
    const { port } = (away ? this.cutOff : this.server).server.address() as AddressInfo;
    return `http://${host}:${String(port)}${where}`;
  }

  /** Opens a page in a window of its own. @returns it with what the browser complained of */
  async show(kind: Kind, width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await this.browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    // a browser reports the status of every page that is not 200 as if it were a fault of the page
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes(`status of ${String(kind.status)}`)) complaints.push(message.text());
    });
    const response = await page.goto(this.address(kind));
    expect([kind.name, response?.status()]).toEqual([kind.name, kind.status]);
    return { page, complaints };
  }
}

/** Faults of accessibility of a page of the site, and what axe holds for good practice. */
export const siteFaultsOf = (page: Page): Promise<string[]> => faultsOf(page, [...wcag, 'best-practice']);

async function fill(site: TestSite): Promise<void> {
  const full = await site.portal({ host: 'phuong.mau.test', name: 'Phường Tân Mẫu', superiorName: 'Thành phố Mẫu', sections: sectionNames });
  await write(site, full);
  await putLook((sql, values) => site.rows<{ id: string }>(sql, values), full);
  await site.rows(
    `insert into channel (portal_id, kind, name, address, owner, since, until) values
       ($1, 'zalo', 'Phường Tân Mẫu', 'https://zalo.me/1', 'Văn phòng HĐND và UBND', '2026-01-01', null),
       ($1, 'hotline', 'Đường dây nóng', '0251 000 0003', 'Công an phường', '2026-01-01', null),
       ($1, 'facebook', 'Trang cũ', 'https://facebook.com/cu', 'Văn phòng HĐND và UBND', '2024-01-01', '2025-01-01')`,
    [full.id],
  );
  await site.rows(
    `insert into tag (portal_id, sort, slug, name, summary, opens_on, closes_on) values
       ($1, 'campaign', 'bau-cu', 'Bầu cử đại biểu Quốc hội và đại biểu HĐND các cấp nhiệm kỳ 2026 – 2031', 'Thông tin về danh sách cử tri, người ứng cử, khu vực bỏ phiếu và kết quả.', '2026-01-01', '2199-12-31'),
       ($1, 'campaign', 'phong-dich', 'Phòng, chống sốt xuất huyết', '', '2026-05-01', '2026-10-31'), ($1, 'programme', 'de-an-06', 'Đề án 06', '', null, null)`,
    [full.id],
  );
  await site.rows(
    `insert into tagged_item (portal_id, tag_id, item_id, placed_at) select t.portal_id, t.id, pl.item_id, pl.placed_at from tag t
     join lateral (select item_id, placed_at from placement where portal_id = t.portal_id order by placed_at desc limit 25) pl on true where t.slug <> 'de-an-06'`,
  );
  await site.portal({ host: 'lon.mau.test', kind: 'portal', name: 'Thành phố Mẫu', superiorName: '', palette: 'navy', sections: sectionNames });
  await site.rows(
    `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
     select above.unit_id, below.unit_id, 1, '2025-07-01' from portal above join portal_host h on h.portal_id = above.portal_id and h.host = 'lon.mau.test', portal below where below.portal_id = $1`,
    [full.id],
  );
  await site.portal({ host: 'moi.mau.test', kind: 'portal', name: 'Thành phố Mẫu', superiorName: '', palette: 'red' });
  const closed = await site.portal({ host: 'cu.mau.test', name: 'Xã Mẫu Cũ', state: 'closed', palette: 'brown' });
  await site.publish(closed, { title: 'Bài lưu trữ' });
  const former = await site.portal({ host: 'truoc.mau.test', name: 'Xã Mẫu Trước', state: 'closed', palette: 'green' });
  await site.publish(former, { title: 'Bài của xã trước' });
  await site.rows('insert into portal_heir (portal_id, heir_portal_id) values ($1, $2)', [former.id, full.id]);
  await site.portal({ host: 'dung.mau.test', state: 'suspended', palette: 'teal' });
}

/** Items of the length and number that a ward's site holds; one corrected, one taken off, one in English. */
async function write(site: TestSite, full: PublicPortal): Promise<void> {
  const slugs = Object.keys(sectionNames);
  for (const [index, title] of titles.entries()) {
    const day = new Date(Date.UTC(2026, 10, 21 - Math.floor(index / 2), 9 - (index % 7), 15));
    const summary = `${title}. Nội dung được thông báo rộng rãi đến các khu phố, cơ quan, đơn vị và người dân trên địa bàn để biết và thực hiện.`;
    await site.publish(full, { title, summary, section: slugs[index % 5]!, at: day });
  }
  for (let index = 0; index < 24; index += 1)
    await site.publish(full, {
      title: `Lịch tiếp công dân tuần ${String(index + 1)} năm 2026`,
      section: 'thong-bao',
      at: new Date(Date.UTC(2026, 3, index + 1)),
    });
  // the icon of the site is a picture that is there
  const cover = { alt: '', path: iconPath, width: 960, height: 600, avif: `${iconPath} 960w`, webp: `${iconPath} 960w`, renditions: [] };
  for (const [index, [kind, title, hasCover]] of mediaTitles.entries())
    await site.publish(full, { kind, title, section: 'tin-tuc', at: new Date(Date.UTC(2026, 2, 2 + index)), ...(hasCover ? { cover } : {}) });
  const whole = revisionOf(full, { title: longTitle, html: articleHtml, section: 'tin-tuc', at: new Date('2026-11-21T10:00:00Z') });
  await site.publish(full, whole);
  await site.publish(full, { ...whole, at: new Date('2026-11-22T01:30:00Z') });
  const gone = await site.publish(full, { title: 'Bài sẽ gỡ' });
  await site.inside(full, (scope) => withdrawPublication(scope, gone.itemId, new Date('2026-11-21T03:04:00Z')));
  await site.publish(full, {
    title: 'Investing in Tan Mau ward',
    html: '<p>Land, roads and a fibre line are ready.</p>',
    locale: 'en',
    section: 'tin-tuc',
    at: new Date('2026-03-01T00:00:00Z'),
  });
}
