import type { PublicApi } from './api.js';
import { BlocksDocument, HomeDocument, type BlocksQueryVariables, type CardPartsFragment } from './gql/documents.js';
import { Site } from './site.js';

const section = (number: number) => ({ slug: `muc-${String(number)}`, name: `Mục ${String(number)}` });

/** A stand-in for the public schema: a portal of so many sections, of which some have one item. */
function apiOf(sections: number, filled: readonly number[]) {
  const asked: unknown[] = [];
  const edges = (slug: string): { node: CardPartsFragment }[] =>
    filled
      .map(section)
      .filter((one) => one.slug === slug)
      .map((one) => ({ node: { slug: `tin-${slug}`, title: `Tin ${slug}`, summary: '', publishedAt: '2026-11-20T02:00:00Z', section: one } }));
  const ask = (document: unknown, variables: unknown): Promise<unknown> => {
    asked.push(document);
    if (document === HomeDocument) {
      const contact = { address: '', phone: '', email: '', responsible: '' };
      const portal = { kind: 'COMPONENT', name: 'Phường Mẫu', superiorName: '', state: 'OPEN', palette: 'BLUE', host: 'mau.test', heirs: [], contact };
      return Promise.resolve({ portal: { ...portal, sections: Array.from({ length: sections }, (_, index) => section(index + 1)) }, items: { edges: [] } });
    }
    const { host: _host, first: _first, ...slugs } = variables as BlocksQueryVariables;
    return Promise.resolve(Object.fromEntries(Object.entries(slugs).map(([name, slug]) => [name, { edges: edges(slug) }])));
  };
  return { asked, api: { ask } as unknown as PublicApi };
}

const home = (api: PublicApi) => new Site(api, false).home({ host: 'mau.test', path: '/', now: new Date('2026-11-22T03:00:00Z') });

it('asks for all sections of the home page at once', async () => {
  const { api, asked } = apiOf(8, [1, 3, 8]);
  const { html } = await home(api);
  expect(asked).toEqual([HomeDocument, BlocksDocument]);
  expect([...html.matchAll(/<h2 id="muc-(muc-\d+)"/g)].map((match) => match[1])).toEqual(['muc-1', 'muc-3', 'muc-8']);
});

it('asks on only while there is room for more', async () => {
  const enough = apiOf(20, [1, 2, 3, 4, 9]);
  await home(enough.api);
  expect(enough.asked).toHaveLength(2);
  const scattered = apiOf(20, [1, 9, 18]);
  expect((await home(scattered.api)).html).toContain('id="muc-muc-18"');
  expect(scattered.asked).toHaveLength(4);
});
