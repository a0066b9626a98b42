import { TestApi } from '../support/api.js';
import type { WorldPortal } from '../support/world.js';

let api: TestApi;
let here: WorldPortal;
let editor: string;
let head: string;
let admin: string;
let supervisor: string;

beforeAll(async () => {
  api = await TestApi.start({ SITE_ADDRESS: 'http://{host}:4001' });
  const { world } = api;
  const city = await world.unit('province');
  const root = await world.portal({ unitId: city });
  here = await world.portal({ unitId: await world.unit('commune', city), host: 'tranmau.example.test' });
  editor = await world.person('Lê Biên Tập', [{ portal: here, role: 'editor' }]);
  head = await world.person('Trần Trưởng Ban', [{ portal: here, role: 'board_head' }]);
  admin = await world.person('Vũ Quản Trị', [{ portal: here, role: 'portal_admin' }]);
  supervisor = await world.person('Phạm Giám Sát', [{ portal: root, role: 'supervisor', covers: city }]);
  for (const person of [editor, head, admin, supervisor]) await api.account(person);
}, 60_000);
afterAll(() => api.close());

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Cầu dài 120 m, thông xe sáng nay.' }] }] };
const itemFields = 'id state title publicUrl draft { version } revision { id hash html } steps { step allowed code } history { step person { displayName } }';

interface Item {
  id: string;
  state: string;
  publicUrl: string | null;
  draft: { version: number };
  revision: { id: string; hash: string; html: string } | null;
  steps: { step: string; allowed: boolean }[];
  history: { step: string; person: { displayName: string } | null }[];
}

async function act(
  person: string,
  operation: string,
  input: Record<string, unknown>,
): Promise<{ item: Item; errors: { field: string; code: string }[]; conflict?: unknown }> {
  const inputType = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const type = inputType === 'ReviseItemInput' || inputType === 'ArchiveItemInput' ? 'ItemStepInput' : inputType;
  const conflict = operation === 'saveDraft' ? 'conflict { version title }' : '';
  const answer = await api.manage(
    person,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { item { ${itemFields} } ${conflict} errors { field code message } } }`,
    {
      input: { portalId: here.id, ...input },
    },
  );
  if (answer.errors.length > 0) throw new Error(String(answer.errors[0]!.extensions['code']));
  return answer.data![operation] as never;
}

describe('an item from the first word to the citizen', () => {
  test('editor writes, head approves, citizen reads on the portal’s own host', async () => {
    const { item: made } = await act(editor, 'createItem', { sectionId: here.sectionIds[0], title: 'Thông xe cầu mới' });
    const { item: saved } = await act(editor, 'saveDraft', {
      itemId: made.id,
      baseVersion: 1,
      title: 'Thông xe cầu mới',
      summary: 'Sáng nay',
      body,
      sectionId: here.sectionIds[0],
    });
    expect(saved.draft.version).toBe(2);
    const { item: sent } = await act(editor, 'submitItem', { itemId: made.id, baseVersion: 2 });
    expect(sent.state).toBe('SUBMITTED');

    const queue = await api.manage(head, 'query ($portalId: ID!) { workItems(portalId: $portalId) { step item { id title } } }', { portalId: here.id });
    expect(queue.data!['workItems']).toEqual([{ step: 'APPROVE', item: { id: made.id, title: 'Thông xe cầu mới' } }]);
    const { item: done } = await act(head, 'approveItem', { itemId: made.id, revisionId: sent.revision!.id });
    expect(done).toMatchObject({ state: 'PUBLISHED', publicUrl: 'http://tranmau.example.test:4001/tin/thong-xe-cau-moi' });
    expect(done.history.map((step) => `${step.step} ${step.person!.displayName}`)).toEqual([
      'CREATE Lê Biên Tập',
      'SUBMIT Lê Biên Tập',
      'APPROVE Trần Trưởng Ban',
      'PUBLISH Trần Trưởng Ban',
    ]);

    const read = await api.public(
      'query ($host: String!) { item(host: $host, slug: "thong-xe-cau-moi") { __typename ... on Item { title html hash author } } }',
      { host: here.host },
    );
    expect(read.data!['item']).toEqual({
      __typename: 'Item',
      title: 'Thông xe cầu mới',
      html: sent.revision!.html,
      hash: sent.revision!.hash,
      author: 'Lê Biên Tập',
    });

    const { item: gone } = await act(head, 'withdrawItem', { itemId: made.id, reason: 'Sai chiều dài' });
    expect(gone.state).toBe('WITHDRAWN');
    const after = await api.public('query ($host: String!) { item(host: $host, slug: "thong-xe-cau-moi") { __typename } }', { host: here.host });
    expect(after.data!['item']).toEqual({ __typename: 'WithdrawnItem' });
  });

  test('faults of fields come back by field, a conflict with the draft as it is', async () => {
    const { item } = await act(editor, 'createItem', { sectionId: here.sectionIds[0] });
    expect((await act(editor, 'submitItem', { itemId: item.id, baseVersion: 1 })).errors.map((error) => `${error.field}:${error.code}`)).toEqual([
      'title:TITLE_MISSING',
      'body:BODY_MISSING',
    ]);
    const save = (baseVersion: number, title: string): ReturnType<typeof act> =>
      act(editor, 'saveDraft', { itemId: item.id, baseVersion, title, summary: '', body, sectionId: here.sectionIds[0] });
    await save(1, 'Một');
    expect((await save(1, 'Hai')).conflict).toEqual({ version: 2, title: 'Một' });
  });

  test('approved for an hour, then brought forward', async () => {
    const { item } = await act(editor, 'createItem', { sectionId: here.sectionIds[0], title: 'Hẹn giờ' });
    await act(editor, 'saveDraft', { itemId: item.id, baseVersion: 1, title: 'Hẹn giờ', summary: '', body, sectionId: here.sectionIds[0] });
    const { item: sent } = await act(editor, 'submitItem', { itemId: item.id, baseVersion: 2 });
    const revisionId = sent.revision!.id;
    expect((await act(head, 'approveItem', { itemId: item.id, revisionId, then: 'AT' })).errors).toMatchObject([
      { field: 'publishAt', code: 'PUBLISH_AT_INVALID' },
    ]);
    const { item: waiting } = await act(head, 'approveItem', {
      itemId: item.id,
      revisionId,
      then: 'AT',
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect(waiting.state).toBe('SCHEDULED');
    expect((await act(head, 'publishItem', { itemId: item.id, revisionId })).item.state).toBe('PUBLISHED');
  });
});

describe('refusals', () => {
  const codeOf = async (person: string | null, query: string, variables: Record<string, unknown> = {}): Promise<string> => {
    const answer = await api.manage(person, query, variables);
    return `${String(answer.status)} ${String(answer.errors[0]?.extensions['code'])}`;
  };

  test('nobody is let in without a credential, and is told in Vietnamese', async () => {
    const answer = await api.manage(null, '{ viewer { person { id } } }');
    expect([answer.status, answer.errors[0]!.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.errors[0]!.message).toMatch(/đăng nhập/);
  });

  test('an editor cannot approve, a supervisor sees no item, an administrator writes none', async () => {
    const { item } = await act(editor, 'createItem', { sectionId: here.sectionIds[0], title: 'Của biên tập' });
    await expect(act(editor, 'approveItem', { itemId: item.id, revisionId: item.id })).rejects.toThrow('FORBIDDEN');
    await expect(act(admin, 'createItem', { sectionId: here.sectionIds[0] })).rejects.toThrow('FORBIDDEN');
    expect(await codeOf(supervisor, 'query ($p: ID!, $i: ID!) { item(portalId: $p, id: $i) { title } }', { p: here.id, i: item.id })).toMatch(
      /NOT_FOUND|FORBIDDEN/,
    );
  });

  test('a contributor sees their own items and no colleague’s', async () => {
    const contributor = await api.world.person('Đỗ Cộng Tác', [{ portal: here, role: 'contributor' }]);
    await api.account(contributor);
    const { item: colleagues } = await act(editor, 'createItem', { sectionId: here.sectionIds[0], title: 'Của đồng nghiệp' });
    const { item: own } = await act(contributor, 'createItem', { sectionId: here.sectionIds[0], title: 'Của tôi' });
    expect(await codeOf(contributor, 'query ($p: ID!, $i: ID!) { item(portalId: $p, id: $i) { title } }', { p: here.id, i: colleagues.id })).toBe(
      '200 NOT_FOUND',
    );
    const list = await api.manage(contributor, 'query ($p: ID!) { items(portalId: $p) { edges { node { id } } } }', { p: here.id });
    expect(list.data!['items']).toEqual({ edges: [{ node: { id: own.id } }] });
  });

  test('the list of portals is for supervisors', async () => {
    expect(await codeOf(editor, '{ portals { totalCount } }')).toBe('200 FORBIDDEN');
  });

  test.each([
    ['too many tokens', `{ ${'viewer { supervises } '.repeat(900)} }`],
    ['too many aliases', `{ ${Array.from({ length: 40 }, (_, index) => `a${String(index)}: viewer { supervises }`).join(' ')} }`],
    ['a document that does not parse', '{ viewer { '],
    ['an unknown field', '{ viewer { secret } }'],
  ])('%s is refused with a code and no stack', async (_name, query) => {
    const answer = await api.manage(editor, query);
    expect(answer.status).toBe(400);
    expect(answer.errors[0]!.extensions['code']).toMatch(/^GRAPHQL_/);
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });
});

describe('the supervisor', () => {
  test('sees each portal with counted figures and what waits, never a title', async () => {
    const { item } = await act(editor, 'createItem', { sectionId: here.sectionIds[0], title: 'Đang chờ duyệt' });
    await act(editor, 'saveDraft', { itemId: item.id, baseVersion: 1, title: 'Đang chờ duyệt', summary: '', body, sectionId: here.sectionIds[0] });
    await act(editor, 'submitItem', { itemId: item.id, baseVersion: 2 });
    const answer = await api.manage(
      supervisor,
      '{ portals { totalCount edges { node { portal { id host } itemsThisMonth waiting waitingSince lastPublishedAt } } } }',
    );
    const { totalCount, edges } = answer.data!['portals'] as {
      totalCount: number;
      edges: { node: { portal: { id: string }; itemsThisMonth: number; waiting: number } }[];
    };
    expect(totalCount).toBe(2);
    const [first] = edges;
    const [{ n }] = (await api.world.rows<{ n: string }>('select count(*) as n from item where portal_id = $1 and public_since is not null', [here.id])) as [
      { n: string },
    ];
    expect(first!.node).toMatchObject({ portal: { id: here.id }, itemsThisMonth: Number(n), waiting: 1 });
    expect(JSON.stringify(answer)).not.toContain('Đang chờ duyệt');
  });
});

describe('who is signed in', () => {
  test('sees the desks they have a grant of their own in', async () => {
    const answer = await api.manage(head, '{ viewer { person { displayName } supervises desks { roles portal { id host } } } }');
    expect(answer.data!['viewer']).toEqual({
      person: { displayName: 'Trần Trưởng Ban' },
      supervises: false,
      desks: [{ roles: ['BOARD_HEAD'], portal: { id: here.id, host: here.host } }],
    });
  });
});
