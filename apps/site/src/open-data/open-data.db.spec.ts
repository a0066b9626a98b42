import { pick } from '../../../../tests/support/parsed.js';
import { TestSite } from '../../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

describe('open data', () => {
  it('is a catalogue of DCAT whose datasets say where they are', async () => {
    const where = await site.portal({ name: 'Phường Mở' });
    const answer = await site.get(where.host, '/du-lieu-mo.jsonld');
    expect(answer.headers['content-type']).toBe('application/ld+json; charset=utf-8');
    const catalogue: unknown = JSON.parse(answer.body);
    expect(catalogue).toMatchObject({ '@type': 'dcat:Catalog', '@id': `http://${where.host}/du-lieu-mo.jsonld` });
    const addresses = pick<unknown[]>(catalogue, 'dcat:dataset')
      .flatMap((dataset) => pick<unknown[]>(dataset, 'dcat:distribution'))
      .map((each) => pick<string>(each, 'dcat:accessURL.@id'));
    for (const address of addresses.filter((each) => each.startsWith(`http://${where.host}`))) {
      expect([address, (await site.get(where.host, new URL(address).pathname)).status]).toEqual([address, 200]);
    }
    expect(addresses).toContain(`${site.api.url}/rest/items?host=${where.host}`);
  });

  it('is a page for people too', async () => {
    const where = await site.portal();
    const page = await site.get(where.host, '/du-lieu-mo');
    expect(page.status).toBe(200);
    expect(page.body).toContain('<h1>Dữ liệu mở</h1>');
    expect((await site.get(where.host, '/')).body).toContain('<a href="/du-lieu-mo">Dữ liệu mở</a>');
  });
});
