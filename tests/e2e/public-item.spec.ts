import { withdrawPublication } from '#delivery';
import { makePortal, type PublicPortal } from './public-builders.js';
import { list, one, PublicGround, titles } from './public-ground.js';

let ground: PublicGround;

beforeAll(async () => {
  ground = await PublicGround.start();
});
afterAll(() => ground.close());

const ask: PublicGround['ask'] = (query, variables) => ground.ask(query, variables);
const publish = (where: PublicPortal, parts?: Parameters<PublicGround['publish']>[1]) => ground.publish(where, parts);

describe('item', () => {
  it('is what was approved, word for word, with its author and section', async () => {
    const portal = await makePortal(ground.database, { authorName: 'Ban Biên tập' });
    const html = '<h2>Điều 1.</h2><p>“Nội dung” &lt;a&gt; &amp; 1.250\u00a0m²</p>';
    const item = await publish(portal, {
      title: 'Nghị quyết',
      html,
      text: 'Điều 1.\n“Nội dung” <a> & 1.250\u00a0m²',
      hash: Buffer.from('ab'.repeat(32), 'hex'),
    });
    expect((await ask(one, { host: portal.host, slug: 'nghi-quyet' })).data!.item).toEqual({
      __typename: 'Item',
      id: item.itemId,
      kind: 'news',
      slug: 'nghi-quyet',
      locale: 'vi',
      title: 'Nghị quyết',
      summary: item.summary,
      html,
      text: item.text,
      hash: 'ab'.repeat(32),
      author: 'Ban Biên tập',
      publishedAt: item.at.toISOString(),
      updatedAt: item.at.toISOString(),
      section: { slug: 'tin-tuc' },
      related: [],
    });
  });

  it('names five others of its section, newest first, and none of another section or portal', async () => {
    const portal = await makePortal(ground.database);
    const other = await makePortal(ground.database);
    for (let day = 1; day <= 7; day += 1) await publish(portal, { title: `Tin ${String(day)}`, at: new Date(Date.UTC(2026, 9, day)) });
    await publish(portal, { title: 'Mục khác', section: 'chi-dao', at: new Date('2026-11-01T00:00:00Z') });
    await publish(other, { title: 'Cổng khác', at: new Date('2026-11-01T00:00:00Z') });
    const item = (await ask(one, { host: portal.host, slug: 'tin-6' })).data!.item;
    expect(item?.related.map(({ slug }) => slug)).toEqual(['tin-7', 'tin-5', 'tin-4', 'tin-3', 'tin-2']);
    expect(item?.related[0]).toEqual({ slug: 'tin-7', section: { slug: 'tin-tuc' }, publishedAt: '2026-10-07T00:00:00.000Z' });
  });

  it('shows a correction with both hours and its new section', async () => {
    const portal = await makePortal(ground.database);
    const first = await publish(portal, { title: 'Bản đầu' });
    const at = new Date('2026-11-21T05:00:00Z');
    await publish(portal, { title: 'Bản sửa', itemId: first.itemId, at, section: 'chi-dao' });
    expect((await ask(one, { host: portal.host, slug: 'ban-dau' })).data!.item).toMatchObject({
      title: 'Bản sửa',
      publishedAt: first.at.toISOString(),
      updatedAt: at.toISOString(),
      section: { slug: 'chi-dao' },
    });
    expect((await ask(one, { host: portal.host, slug: 'ban-sua' })).data!.item).toBeNull();
  });

  it('answers with its own text at the same address of two portals', async () => {
    const portals = [await makePortal(ground.database), await makePortal(ground.database)];
    for (const [index, portal] of portals.entries()) await publish(portal, { title: 'Thông báo nghỉ lễ', text: `Bản ${String(index)}` });
    for (const [index, portal] of portals.entries()) {
      expect((await ask(one, { host: portal.host, slug: 'thong-bao-nghi-le' })).data!.item?.text).toBe(`Bản ${String(index)}`);
    }
  });

  it('says when it was withdrawn and nothing of what it said', async () => {
    const portal = await makePortal(ground.database);
    const item = await publish(portal, { title: 'Đã gỡ' });
    const at = new Date('2026-11-22T01:00:00Z');
    await ground.inside(portal, (scope) => withdrawPublication(scope, item.itemId, at));
    expect(await ask(one, { host: portal.host, slug: 'da-go' })).toEqual({
      data: { item: { __typename: 'WithdrawnItem', slug: 'da-go', withdrawnAt: at.toISOString() } },
    });
    expect(titles(await ask(list, { host: portal.host }))).toEqual([]);
  });

  it('is null where there never was one: unknown, of another portal, no address, unknown host', async () => {
    const portal = await makePortal(ground.database);
    const other = await makePortal(ground.database);
    await publish(other, { title: 'Chỉ ở cổng khác' });
    for (const slug of ['khong-co', 'chi-o-cong-khac', '', 'x\0', '../x'])
      expect(await ask(one, { host: portal.host, slug })).toEqual({ data: { item: null } });
    expect(await ask(one, { host: 'nobody.mau.test', slug: 'chi-o-cong-khac' })).toEqual({ data: { item: null } });
  });
});
