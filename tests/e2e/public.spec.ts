import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { encodeCursor } from '#platform/http';
import { makePortal, type PublicPortal } from './public-builders.js';
import { list, one, PublicGround, titles, who, type Answer } from './public-ground.js';

let ground: PublicGround;

beforeAll(async () => {
  ground = await PublicGround.start();
});
afterAll(() => ground.close());

const ask: PublicGround['ask'] = (query, variables) => ground.ask(query, variables);
const publish = (where: PublicPortal, parts?: Parameters<PublicGround['publish']>[1]) => ground.publish(where, parts);

describe('the public schema', () => {
  it('is the committed one, and nothing of the schema beside it', () => {
    const committed = buildSchema(readFileSync(new URL('../../apps/api/schema/public.graphql', import.meta.url), 'utf8'));
    expect(printSchema(lexicographicSortSchema(ground.api.schema))).toBe(printSchema(lexicographicSortSchema(committed)));
  });

  it('leaves the schema beside it its own types of the same names', () => {
    const names = Object.keys(ground.api.otherSchema.getTypeMap()).filter((name) => !name.startsWith('__'));
    expect(names.sort()).toEqual(['Boolean', 'DateTime', 'ID', 'Item', 'PageInfo', 'PortalState', 'Query', 'Section', 'String']);
    expect(printSchema(ground.api.otherSchema)).toContain('enum PortalState {\n  DRAFT\n}');
  });
});

describe('portal', () => {
  it('answers at its host with sections in their order', async () => {
    const portal = await makePortal(ground.database, { palette: 'teal', aliases: ['ten-cu.mau.test'] });
    const expected = {
      id: portal.id,
      kind: 'COMPONENT',
      name: 'Phường Mẫu',
      superiorName: 'Thành phố Mẫu',
      state: 'OPEN',
      palette: 'TEAL',
      host: portal.host,
      contact: { address: '1 Đường Mẫu, Phường Mẫu', phone: '0251 000 0000', email: 'lienhe@mau.test', responsible: 'Người Mẫu, Chủ tịch UBND' },
      sections: [
        { id: portal.sections['tin-tuc'], slug: 'tin-tuc', name: 'Tin tức – Sự kiện' },
        { id: portal.sections['chi-dao'], slug: 'chi-dao', name: 'Chỉ đạo điều hành' },
      ],
    };
    for (const host of [portal.host, `${portal.host.toUpperCase()}.:4001`, 'ten-cu.mau.test'])
      expect(await ask(who, { host })).toEqual({ data: { portal: expected } });
  });

  it('is null at an unknown host, at what is no host, and while it is planned', async () => {
    const planned = await makePortal(ground.database, { state: 'planned' });
    for (const host of ['nobody.mau.test', '', 'a b', 'x\0y', planned.host]) expect(await ask(who, { host })).toEqual({ data: { portal: null } });
  });

  it.each(['suspended', 'closed'] as const)('answers while it is %s', async (state) => {
    const portal = await makePortal(ground.database, { state });
    expect((await ask(who, { host: portal.host })).data!.portal?.state).toBe(state.toUpperCase());
  });

  it('has an empty text for each contact that is not given, and an empty list where no section is', async () => {
    const portal = await makePortal(ground.database, { sections: {} });
    const admin = await new DataSource({ type: 'postgres', url: ground.database.adminUrl }).initialize();
    await admin.query(`update portal set contact = '{"phone": "113"}' where portal_id = $1`, [portal.id]);
    await admin.destroy();
    expect((await ask(who, { host: portal.host })).data!.portal).toMatchObject({
      sections: [],
      contact: { address: '', phone: '113', email: '', responsible: '' },
    });
  });
});

describe('items', () => {
  it('lists newest first and goes on where the cursor stands, also among items of one instant', async () => {
    const portal = await makePortal(ground.database);
    const hour = (h: number) => new Date(Date.UTC(2026, 10, 20, h, 0, 0, 123));
    for (const [title, at] of [
      ['A', 1],
      ['B', 2],
      ['C1', 3],
      ['C2', 3],
      ['C3', 3],
      ['D', 4],
    ] as const)
      await publish(portal, { title, at: hour(at) });
    const whole = titles(await ask(list, { host: portal.host }));
    expect([whole[0], whole.slice(1, 4).sort(), whole.slice(4)]).toEqual(['D', ['C1', 'C2', 'C3'], ['B', 'A']]);

    const read: string[] = [];
    let after: string | null = null;
    for (const more of [true, true, false]) {
      const page: Answer = await ask(list, { host: portal.host, first: 2, after });
      read.push(...titles(page));
      expect(page.data!.items.pageInfo.hasNextPage).toBe(more);
      after = page.data!.items.pageInfo.endCursor;
    }
    expect(read).toEqual(whole);
    expect((await ask(list, { host: portal.host, after })).data!.items).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('does not lose its place when a newer item comes', async () => {
    const portal = await makePortal(ground.database);
    for (const [index, title] of ['A', 'B', 'C'].entries()) await publish(portal, { title, at: new Date(Date.UTC(2026, 10, 20, index)) });
    const first = await ask(list, { host: portal.host, first: 2 });
    await publish(portal, { title: 'Mới', at: new Date('2026-11-21T00:00:00Z') });
    expect(titles(await ask(list, { host: portal.host, first: 2, after: first.data!.items.pageInfo.endCursor }))).toEqual(['A']);
  });

  it('lists one section, and nothing for a section that the portal has not', async () => {
    const portal = await makePortal(ground.database);
    const other = await makePortal(ground.database, { sections: { rieng: 'Mục riêng' } });
    await publish(portal, { title: 'Tin' });
    const directed = await publish(portal, { title: 'Chỉ đạo', section: 'chi-dao' });
    await publish(other, { title: 'Của cổng khác' });
    const answer = await ask(list, { host: portal.host, section: 'chi-dao' });
    expect(answer.data!.items.edges.map(({ node }) => node)).toEqual([
      {
        id: directed.itemId,
        kind: 'news',
        slug: 'chi-dao',
        title: 'Chỉ đạo',
        summary: directed.summary,
        publishedAt: directed.at.toISOString(),
        section: { id: portal.sections['chi-dao'], slug: 'chi-dao', name: 'Chỉ đạo điều hành' },
      },
    ]);
    for (const section of ['rieng', 'khong-co', 'KHÔNG HỢP LỆ', '', 'x\0']) expect(titles(await ask(list, { host: portal.host, section }))).toEqual([]);
  });

  it('lists an item of two sections once, with its author, its language and its last change', async () => {
    const portal = await makePortal(ground.database);
    const older = await publish(portal, { title: 'Cũ hơn', at: new Date('2026-11-19T00:00:00Z') });
    const both = await publish(portal, { title: 'Hai mục', locale: 'en' });
    const corrected = new Date('2026-11-22T01:00:00Z');
    await publish(portal, { ...both, revisionId: randomUUID(), at: corrected });
    const admin = new DataSource({ type: 'postgres', url: ground.database.adminUrl });
    await admin.initialize();
    await admin.query(
      `insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, $2, 'push', placed_at from placement where item_id = $1`,
      [both.itemId, portal.sections['chi-dao']],
    );
    await admin.destroy();
    const told = `query($host: String!, $after: String) { items(host: $host, first: 1, after: $after) {
      edges { node { title author locale publishedAt updatedAt } } pageInfo { hasNextPage endCursor } } }`;
    const first = await ask(told, { host: portal.host });
    expect(first.data!.items.edges).toEqual([
      { node: { title: 'Hai mục', author: 'Tác giả Mẫu', locale: 'en', publishedAt: both.at.toISOString(), updatedAt: corrected.toISOString() } },
    ]);
    const second = await ask(told, { host: portal.host, after: first.data!.items.pageInfo.endCursor });
    expect([titles(second), second.data!.items.pageInfo.hasNextPage]).toEqual([[older.title], false]);
    for (const section of ['tin-tuc', 'chi-dao']) expect(titles(await ask(list, { host: portal.host, section }))).toContain('Hai mục');
  });

  it('lists items of some kinds, each once, and goes on through all of them', async () => {
    const portal = await makePortal(ground.database);
    for (const [index, kind] of ['news', 'video', 'album', 'news', 'video', 'album', 'notice'].entries())
      await publish(portal, { title: `${kind} ${String(index)}`, kind, at: new Date(Date.UTC(2026, 10, 20, index)) });
    const ofKinds = `query($host: String!, $kinds: [String!], $section: String, $first: Int! = 20, $after: String) {
      items(host: $host, kinds: $kinds, section: $section, first: $first, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } }`;
    const shown = async (kinds: unknown, more: object = {}): Promise<string[]> => titles(await ask(ofKinds, { host: portal.host, kinds, ...more }));
    expect(await shown(['video'])).toEqual(['video 4', 'video 1']);
    expect(await shown('video')).toEqual(['video 4', 'video 1']);
    expect(await shown(['video', 'album', 'video', 'infographic'])).toEqual(['album 5', 'video 4', 'album 2', 'video 1']);
    expect(await shown(['video', 'album'], { section: 'tin-tuc' })).toHaveLength(4);
    expect(await shown(['video', 'album'], { section: 'chi-dao' })).toEqual([]);
    expect(await shown(null)).toHaveLength(7);
    const first = await ask(ofKinds, { host: portal.host, kinds: ['album', 'video'], first: 3 });
    expect([titles(first), first.data!.items.pageInfo.hasNextPage]).toEqual([['album 5', 'video 4', 'album 2'], true]);
    expect(await shown(['album', 'video'], { after: first.data!.items.pageInfo.endCursor })).toEqual(['video 1']);
    for (const kinds of [[], ['a', 'b', 'c', 'd', 'e', 'f', 'g']])
      expect((await ask(ofKinds, { host: portal.host, kinds })).errors![0]!.extensions.code).toBe('KINDS_OUT_OF_RANGE');
  });

  it('refuse days in the wrong order, as the search does', async () => {
    const between = `query($host: String!, $from: Date, $to: Date) { items(host: $host, from: $from, to: $to) { edges { node { title } } } }`;
    const crossed = await ask(between, { host: 'khong-co.example.test', from: '2026-11-02', to: '2026-11-01' });
    expect(crossed.errors![0]!.extensions.code).toBe('DATES_CROSSED');
    expect((await ask(between, { host: 'khong-co.example.test', from: '2026-11-01', to: '2026-11-01' })).errors).toBeUndefined();
  });

  it('is empty at an unknown host and for planned and suspended portals; a closed one stays readable', async () => {
    const counted = async (state: 'planned' | 'suspended' | 'closed') => {
      const portal = await makePortal(ground.database, { state });
      await publish(portal);
      const item = (await ask(one, { host: portal.host, slug: 'tin-mau' })).data!.item;
      return [titles(await ask(list, { host: portal.host })).length, item?.title ?? null];
    };
    expect(await counted('planned')).toEqual([0, null]);
    expect(await counted('suspended')).toEqual([0, null]);
    expect(await counted('closed')).toEqual([1, 'Tin mẫu']);
    expect(titles(await ask(list, { host: 'nobody.mau.test' }))).toEqual([]);
  });

  it.each([
    [
      'written out',
      (first: number) => ({
        query: `{ a: items(host: "x.mau.test", first: ${String(first)}) { edges { node { title } } } b: items(host: "x.mau.test", first: 500) { edges { node { slug } } } }`,
      }),
    ],
    [
      'given as variables',
      (first: number) => ({
        query:
          'query ($n: Int!) { a: items(host: "x.mau.test", first: $n) { edges { node { title } } } b: items(host: "x.mau.test", first: 500) { edges { node { slug } } } }',
        variables: { n: first },
      }),
    ],
  ])('one document takes a thousand items, all lists together, and no more, with sizes that are %s', async (_how, question) => {
    const post = async (first: number): Promise<{ data: unknown; errors?: { extensions: { code: string } }[] }> => {
      const response = await fetch(`${ground.api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question(first)),
      });
      return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    };
    expect(await post(500)).toEqual({ data: { a: { edges: [] }, b: { edges: [] } } });
    const refused = await post(501);
    expect([refused.data, refused.errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['ROWS_TOO_MANY']]);
  });

  it.each([0, -1, 1_001, 2_147_483_647])('refuses first = %d', async (first) => {
    expect((await ask(list, { host: 'nobody.mau.test', first })).errors![0]!.extensions.code).toBe('FIRST_OUT_OF_RANGE');
  });

  it('takes first = 1 and first = 1000', async () => {
    for (const first of [1, 1_000]) expect((await ask(list, { host: 'nobody.mau.test', first })).errors).toBeUndefined();
  });

  const id = '019a1b2c-3d4e-7f60-8123-456789abcdef';
  it.each([
    '',
    'x',
    encodeCursor([]),
    encodeCursor([id, '1']),
    encodeCursor(['-1', id]),
    encodeCursor(['1e3', id]),
    encodeCursor(['1'.repeat(17), id]),
    encodeCursor(['1', 'x']),
  ])('refuses the cursor "%s"', async (after) => {
    expect((await ask(list, { host: 'nobody.mau.test', after })).errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it.each(['0', '999999', '1000000', '9999999999999999'])('takes the furthest places: %s', async (micros) => {
    const portal = await makePortal(ground.database);
    await publish(portal);
    const all = micros.length === 16 ? ['Tin mẫu'] : [];
    expect(titles(await ask(list, { host: portal.host, after: encodeCursor([micros, id]) }))).toEqual(all);
  });
});
