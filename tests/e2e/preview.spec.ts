import { readConfig } from '#platform/config';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { previewToken } from '../../libs/newsroom/preview/preview-right.js';
import { TestApi } from '../support/api.js';
import { askSite, listening, type SiteAnswer } from '../support/site.js';
import type { WorldPortal } from '../support/world.js';

/** An item looked at before it is public, on the site of its portal, by whoever was given the address. */
let api: TestApi;
let site: SiteServer;
let here: WorldPortal;
let neighbour: WorldPortal;
let writer: string;
let itemId: string;

beforeAll(async () => {
  api = await TestApi.start();
  site = await listening(createSite({ config: readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url }), onFault: () => undefined }));
  [here, neighbour] = [await api.world.portal(), await api.world.portal()];
  writer = await api.world.person('Người Viết', [{ portal: here, role: 'editor' }]);
  await api.account(writer);
  itemId = await drafted('Tin chưa đăng', 'Lời còn đang soạn');
});
afterAll(async () => {
  await site.close();
  await api.close();
});

async function drafted(title: string, text: string, more: object = {}): Promise<string> {
  const back = '{ item { id } errors { code } }';
  const made = await api.manage(writer, `mutation ($i: CreateItemInput!) { createItem(input: $i) ${back} }`, {
    i: { portalId: here.id, sectionId: here.sectionIds[0], title },
  });
  const { id } = (made.data as { createItem: { item: { id: string } } }).createItem.item;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await api.manage(writer, `mutation ($i: SaveDraftInput!) { saveDraft(input: $i) ${back} }`, {
    i: { portalId: here.id, itemId: id, baseVersion: 1, title, summary: 'Tóm tắt', body, sectionId: here.sectionIds[0], ...more },
  });
  return id;
}

async function address(person = writer, id = itemId): Promise<string> {
  const { data, errors } = await api.manage(person, 'query ($p: ID!, $i: ID!) { previewLink(portalId: $p, id: $i) { url } }', { p: here.id, i: id });
  expect(errors).toEqual([]);
  return new URL((data as { previewLink: { url: string } }).previewLink.url).pathname;
}

const shows = ({ body }: SiteAnswer): boolean => body.includes('Lời còn đang soạn') || body.includes('Tin chưa đăng');

describe('a preview', () => {
  it('is the page of the item as readers will have it, and nobody keeps it', async () => {
    const page = await askSite(site, here.host, await address());
    expect(page.status).toBe(200);
    expect(page.body).toContain('<h1>Tin chưa đăng</h1>');
    expect(page.body).toContain('<div class="body"><p>Lời còn đang soạn</p></div>');
    expect(page.body).toContain('Bản xem trước, chưa đăng');
    expect(page.body).toContain('<meta name="robots" content="noindex"');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('shows the fields of its kind as they will be approved', async () => {
    const fields = { weekFrom: '2026-11-23', weekTo: '2026-11-27', events: [{ starts: '2026-11-24T14:00', what: 'Tiếp công dân' }] };
    const id = await drafted('Lịch tuần', 'Có thể thay đổi', { kind: 'work_calendar', fields });
    const page = await askSite(site, here.host, await address(writer, id));
    expect(page.body).toContain('Thứ ba, 24/11/2026');
    expect(page.body).toContain('Tiếp công dân');
    expect(page.body).not.toContain('lich.ics');
  });

  it('is nowhere but at its address', async () => {
    const { data } = await api.public('query ($host: String!) { items(host: $host) { edges { node { title } } } }', { host: here.host });
    expect(JSON.stringify(data)).not.toContain('Tin chưa đăng');
    expect(shows(await askSite(site, here.host, '/'))).toBe(false);
  });

  it('does not answer under the name of another portal', async () => {
    const page = await askSite(site, neighbour.host, await address());
    expect([page.status, shows(page)]).toEqual([404, false]);
  });

  it('does not answer when its time is over, or when anything of its address was changed', async () => {
    const secret = Buffer.from(api.world.config.SESSION_SECRET!, 'base64');
    const right = { portalId: here.id, itemId, personId: writer, until: Date.now() - 1 };
    const good = (await address()).split('/').at(-1)!;
    for (const token of [previewToken(secret, right), `${good.slice(0, -6)}AAAAAA`, 'abc', '..%2f..%2fhealth']) {
      const page = await askSite(site, here.host, `/xem-truoc/${token}`);
      expect([token, page.status, shows(page)]).toEqual([token, 404, false]);
    }
  });

  it('of an item of another portal cannot be made to answer by a right to one of the own', async () => {
    const secret = Buffer.from(api.world.config.SESSION_SECRET!, 'base64');
    const token = previewToken(secret, { portalId: neighbour.id, itemId, personId: writer, until: Date.now() + 60_000 });
    for (const host of [here.host, neighbour.host]) expect((await askSite(site, host, `/xem-truoc/${token}`)).status).toBe(404);
  });

  it('ends with the grant of whoever asked for it', async () => {
    const path = await address();
    await api.world.admin.query(`update portal_grant set ends_on = date '2026-01-02' where person_id = $1`, [writer]);
    const page = await askSite(site, here.host, path);
    expect([page.status, shows(page)]).toEqual([404, false]);
    await api.world.admin.query('update portal_grant set ends_on = null where person_id = $1', [writer]);
    expect((await askSite(site, here.host, path)).status).toBe(200);
  });
});
