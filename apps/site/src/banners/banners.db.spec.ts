import { readConfig } from '#platform/config';
import { TestApi } from '../../../../tests/support/api.js';
import { askSite, listening, type SiteAnswer } from '../../../../tests/support/site.js';
import type { WorldPortal } from '../../../../tests/support/world.js';
import { createSite, type SiteServer } from '../server.js';

let api: TestApi;
let site: SiteServer;
let portal: WorldPortal;
const faults: unknown[] = [];
const now = new Date('2026-11-26T02:00:00Z');
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

beforeAll(async () => {
  api = await TestApi.start();
  const config = readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url });
  site = await listening(createSite({ config, now: () => now, onFault: (fault) => faults.push(fault) }));
}, 60_000);
beforeEach(async () => {
  portal = await api.world.portal();
});
afterAll(async () => {
  await site.close();
  await api.close();
  expect(faults).toEqual([]);
});

const ask = (path: string, headers: Readonly<Record<string, string>> = browser): Promise<SiteAnswer> => askSite(site, portal.host, path, { headers });
const clicks = () => api.world.rows('select day from banner_click where portal_id = $1', [portal.id]);

/** A banner of another portal that stands in this one. @returns its address here */
async function pushed(slug: string, more: object = {}, forced = true): Promise<string> {
  const here = portal;
  portal = await api.world.portal();
  await banner(slug, more);
  await api.world.rows(
    `insert into placed_item (portal_id, item_id, origin_portal_id, mark, forced, state, kind, slug, section_id, revision_id, placed_on, changed_at, is_banner)
     select $1, item_id, portal_id, 'push', $4, 'placed', kind, slug || '-tinh', $3, revision_id, '2026-11-01', now(), true from publication where portal_id = $2`,
    [here.id, portal.id, here.sectionIds[0], forced],
  );
  portal = here;
  return `${slug}-tinh`;
}

/** A banner as a board approved it. @param more how it differs from one at the head that stands today */
async function banner(slug: string, more: object = {}): Promise<void> {
  const author = await api.world.person('Tác giả');
  const details = {
    banner: { slot: 'head', rank: null, address: 'https://ngay-le.example.test/?a=1', startsOn: '2020-01-01', endsOn: '2199-12-31', isPaid: false, ...more },
  };
  const cover = { alt: `Băng rôn ${slug}`, path: `/tep/${'A'.repeat(27)}.jpg`, width: 1200, height: 200, avif: '', webp: '', renditions: [] };
  await api.world.rows(
    `with name as (insert into byline (portal_id, person_id, display_name, is_public) values ($1, $2, 'Tác giả', true))
     insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, details, cover)
     values ($1, uuidv7(), uuidv7(), 'banner', 'vi', $3, 'Băng rôn', '', '', '', sha256('a'), $2, now(), now(), $4, $5)`,
    [portal.id, author, slug, details, cover],
  );
}

it('stands in its place, every page or the home page alone, in its order', async () => {
  await banner('sau', { rank: 2 });
  await banner('truoc', { rank: 1.5 });
  await banner('trang-chu', { slot: 'home' });
  await banner('cuoi', { slot: 'foot' });
  const home = (await ask('/')).body;
  const places = ['truoc', 'sau', 'trang-chu', 'cuoi'].map((slug) => home.indexOf(`href="/banner/${slug}"`));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  expect(home).toContain('alt="Băng rôn truoc"');
  const other = (await ask('/lien-he')).body;
  expect(other).toContain('href="/banner/truoc"');
  expect(other).not.toContain('href="/banner/trang-chu"');
  expect((await ask('/en/lien-he')).body).toContain('href="/en/banner/cuoi"');
});

it('of another portal stands where its board approved it, or where this one put it, and leads on from here (R-142)', async () => {
  const slug = await pushed('tinh', { slot: 'foot' });
  await banner('xa');
  const places = (body: string): number[] => [slug, 'xa'].map((each) => body.indexOf(`href="/banner/${each}"`));
  const [foot, head] = places((await ask('/lien-he')).body);
  expect(foot).toBeGreaterThan(head!);
  const order = await api.world.rows<{ id: string }>(
    `insert into banner_place select $1, item_id, 'head', row_number() over (order by forced desc) from (
       select item_id, forced from placed_item where portal_id = $1 union all select item_id, false from publication where portal_id = $1) b returning item_id as id`,
    [portal.id],
  );
  expect(order).toHaveLength(2);
  let body = '';
  for (const until = Date.now() + 5_000; Date.now() < until && !(places(body)[0]! > 0 && places(body)[0]! < places(body)[1]!);)
    ({ body } = await ask('/lien-he'));
  expect(places(body)[0]).toBeLessThan(places(body)[1]!);
  const { status, headers } = await ask(`/banner/${slug}`);
  expect([status, headers.location]).toEqual([302, 'https://ngay-le.example.test/?a=1']);
  for (const until = Date.now() + 5_000; (await clicks()).length === 0 && Date.now() < until;);
  expect(await clicks()).toHaveLength(1);
});

it('that must stand here is among the twelve of a page, however many the portal has', async () => {
  for (let count = 0; count < 13; count += 1) await banner(`xa-${String(count)}`, { rank: count + 1 });
  const free = await pushed('tuy-y', { rank: 90 }, false);
  const slug = await pushed('bat-buoc', { rank: 99 });
  const { body } = await ask('/lien-he');
  expect(body).toContain(`href="/banner/${slug}"`);
  expect(body).not.toContain(`href="/banner/${free}"`);
  expect(body.match(/href="\/banner\//g)).toHaveLength(12);
});

it('of another portal that is paid for stands only where this one carries any, and none that was taken off there', async () => {
  await pushed('tra-tien', { isPaid: true });
  const gone = await pushed('da-go');
  await api.world.rows(
    `update publication set title = null, summary = null, html = null, text = null, cover = null, details = null, withdrawn_at = now() where slug = 'da-go'`,
  );
  const { body } = await ask('/');
  expect(body).not.toContain('/banner/');
  expect((await ask(`/banner/${gone}`)).headers.location).toBe(`http://${portal.host}/tin/${gone}`);
  expect(await clicks()).toEqual([]);
});

it('is there from its first day to its last', async () => {
  await banner('mai', { startsOn: '2199-01-01', endsOn: '2199-01-02' });
  await banner('qua', { startsOn: '2020-01-01', endsOn: '2020-01-02' });
  expect((await ask('/')).body).not.toContain('/banner/');
});

it('is shown for money only where a decision allows it, and says so (R-140)', async () => {
  await banner('tra-tien', { isPaid: true });
  expect((await ask('/')).body).not.toContain('/banner/');
  await api.world.rows(`update portal set adverts_decision = '{"number": "1", "decidedOn": "2026-11-01", "decidedBy": "A"}' where portal_id = $1`, [portal.id]);
  let body = '';
  for (const until = Date.now() + 5_000; !body.includes('/banner/') && Date.now() < until;) ({ body } = await ask('/'));
  expect(body).toContain('rel="nofollow sponsored"');
  expect(body).toContain('<span class="paid">Quảng cáo</span>');
});

it('leads on to its address, and each reader counts once a day', async () => {
  await banner('le');
  for (let times = 0; times < 2; times += 1) {
    const { status, headers } = await ask('/banner/le');
    expect([status, headers.location, headers['cache-control']]).toEqual([302, 'https://ngay-le.example.test/?a=1', 'no-store']);
  }
  for (const until = Date.now() + 5_000; (await clicks()).length === 0 && Date.now() < until;);
  expect(await clicks()).toHaveLength(1);
});

it.each<[string, Record<string, string>]>([
  ['a robot', { 'user-agent': 'curl/8.5.0' }],
  ['what a browser fetches ahead', { ...browser, 'sec-purpose': 'prefetch' }],
  ['nobody who says what they are', {}],
])('counts nothing of %s, and leads on all the same', async (_, headers) => {
  await banner('le');
  expect((await ask('/banner/le', headers)).status).toBe(302);
  expect(await clicks()).toEqual([]);
});

it('leads to its own page where it has no address, or stands no more; never to another site that it does not name', async () => {
  await banner('khong-dan', { address: null });
  await banner('trong-trang', { address: '/lien-he' });
  const to = async (slug: string) => (await ask(`/banner/${slug}`, {})).headers.location;
  expect(await to('khong-dan')).toBe(`http://${portal.host}/tin/khong-dan`);
  expect(await to('trong-trang')).toBe(`http://${portal.host}/lien-he`);
  expect(await to('khong-co')).toBe(`http://${portal.host}/tin/khong-co`);
  expect(await to('%2f%2fxau.example')).toContain(`http://${portal.host}/`);
});
