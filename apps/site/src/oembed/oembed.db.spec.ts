import { withdrawPublication } from '#delivery';
import { awkward } from '../../../../tests/support/parsed.js';
import { TestSite, type SiteAnswer } from '../../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

describe('oEmbed', () => {
  const ask = (host: string, url: string, more = ''): Promise<SiteAnswer> => site.get(host, `/oembed?url=${encodeURIComponent(url)}${more}`);

  it('answers with what others show of an item, and is found from its page', async () => {
    const where = await site.portal();
    const { slug } = await site.publish(where, { title: awkward });
    const address = `http://${where.host}/tin/${slug}`;
    const link = /type="application\/json\+oembed" title="[^"]*" href="([^"]+)"/.exec((await site.get(where.host, `/tin/${slug}`)).body)?.[1] ?? '';
    const answer = await site.get(where.host, link.replaceAll('&amp;', '&'));
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    const told = JSON.parse(answer.body) as { readonly html: string };
    expect(told).toMatchObject({ version: '1.0', type: 'rich', title: awkward, provider_url: `http://${where.host}/`, width: 600, height: 240 });
    expect(told.html).toContain(`<a href="${address}">`);
    expect(told.html).not.toContain('<gấp>');
    expect(JSON.parse((await ask(where.host, address, '&maxwidth=320&maxheight=100')).body)).toMatchObject({ width: 320, height: 100 });
  });

  it('knows nothing of other hosts, other pages and what was taken off', async () => {
    const [where, other] = [await site.portal(), await site.portal()];
    const { slug, itemId } = await site.publish(where, { title: 'Của nơi này' });
    const { slug: foreign } = await site.publish(other, { title: 'Của nơi khác' });
    const status = async (url: string, more?: string) => (await ask(where.host, url, more)).status;
    expect(await status(`http://${other.host}/tin/${foreign}`)).toBe(404);
    expect(await status(`http://${where.host}/tin/${foreign}`)).toBe(404);
    expect(await status(`http://${where.host}/`)).toBe(404);
    expect(await status('javascript:alert(1)')).toBe(404);
    expect(await status(`http://${where.host}/tin/${slug}`, '&format=xml')).toBe(501);
    await site.inside(where, (scope) => withdrawPublication(scope, itemId, site.now));
    expect(await status(`http://${where.host}/tin/${slug}`)).toBe(410);
  });
});
