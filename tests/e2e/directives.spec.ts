import type { WorldPortal } from '../support/world.js';
import { TestApi } from '../support/api.js';
import { addFigures } from '../support/figures.js';

/** Urging over GraphQL: a hundred portals at once, what one refuses, and what the portal sees and answers. */
let api: TestApi;
let late: WorldPortal[];
let supervisor: string;
let head: string;

const count = 100;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const province = await world.unit('province');
  const top = await world.portal({ unitId: province });
  late = [];
  for (let made = 0; made < count; made += 1) late.push(await world.portal({ unitId: await world.unit('commune', province), sections: 0 }));
  await world.rows(`update portal set created_at = now() - interval '40 days' where portal_id <> $1`, [top.id]);
  supervisor = await world.person('Giám Sát', [{ portal: top, role: 'supervisor', covers: province }]);
  head = await world.person('Trưởng Ban', [{ portal: late[0]!, role: 'board_head' }]);
  for (const person of [supervisor, head]) await api.account(person);
}, 120_000);
afterAll(() => api.close());

const send = `mutation ($input: SendDirectivesInput!) { sendDirectives(input: $input) { roundId outcomes { portalId directiveId refusal { code message } } errors { field code message } } }`;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Sent {
  readonly sendDirectives: {
    readonly roundId: string | null;
    readonly outcomes: readonly { readonly portalId: string; readonly directiveId: string | null; readonly refusal: { code: string } | null }[];
    readonly errors: readonly { readonly field: string; readonly code: string }[];
  };
}
const urge = async (input: object): Promise<Sent['sendDirectives']> => {
  const answer = await api.manage(supervisor, send, { input });
  expect(answer.errors).toEqual([]);
  return (answer.data as unknown as Sent).sendDirectives;
};

it('answers a fault at its field, and sends nothing', async () => {
  const { roundId, outcomes, errors } = await urge({ deadline: inDays(-1) });
  expect([roundId, outcomes, errors.map(({ field, code }) => [field, code])]).toEqual([null, [], [['deadline', 'DIRECTIVE_DEADLINE']]]);
  expect(await api.world.rows('select 1 from directive')).toEqual([]);
});

it('urges every late portal of the subtree in one go, and once', async () => {
  const begun = performance.now();
  const first = await urge({ deadline: inDays(10) });
  const seconds = (performance.now() - begun) / 1_000;
  expect(first.outcomes.filter(({ directiveId }) => directiveId !== null)).toHaveLength(count);
  addFigures('directives', { portalsUrged: count, seconds: Math.round(seconds * 10) / 10 });
  const again = await urge({ deadline: inDays(10) });
  expect(new Set(again.outcomes.map(({ refusal }) => refusal?.code))).toEqual(new Set(['DIRECTIVE_OPEN']));
  const jobs = await api.world.rows<{ name: string; count: number }>(
    `select name, count(*)::int as count from pgboss.job where name in ('tell-directive', 'remind-directive') group by name order by name`,
  );
  expect(jobs).toEqual([
    { name: 'remind-directive', count: count * 4 },
    { name: 'tell-directive', count },
  ]);
}, 120_000);

it('is seen by opening it, the first time counts, and answered in words', async () => {
  const portalId = late[0]!.id;
  const list = await api.manage(head, 'query ($id: ID!) { directives(portalId: $id, show: OPEN) { open edges { node { id state reasons { words } } } } }', {
    id: portalId,
  });
  const { edges } = (list.data as { directives: { edges: { node: { id: string; state: string; reasons: { words: string }[] } }[] } }).directives;
  expect(edges[0]!.node.reasons[0]!.words).toMatch(/^Đã \d+ ngày không có tin, bài mới/);
  const input = { portalId, directiveId: edges[0]!.node.id };
  const see = 'mutation ($input: DirectiveInput!) { seeDirective(input: $input) { directive { state seenBy } } }';
  for (let time = 0; time < 2; time += 1)
    expect((await api.manage(head, see, { input })).data).toEqual({ seeDirective: { directive: { state: 'SEEN', seenBy: 'Trưởng Ban' } } });
  const answer = 'mutation ($input: AnswerDirectiveInput!) { answerDirective(input: $input) { directive { state answer } errors { field code } } }';
  expect((await api.manage(head, answer, { input: { ...input, answer: ' ' } })).data).toEqual({
    answerDirective: { directive: null, errors: [{ field: 'answer', code: 'TEXT_MISSING' }] },
  });
  expect((await api.manage(head, answer, { input: { ...input, answer: 'Đang viết' } })).data).toEqual({
    answerDirective: { directive: { state: 'ANSWERED', answer: 'Đang viết' }, errors: [] },
  });
  expect(await api.world.rows(`select 1 from step_record where subject_id = $1 and step = 'see'`, [input.directiveId])).toHaveLength(1);
  const refused = await api.manage(supervisor, see, { input });
  expect(refused.errors[0]!.extensions['code']).toBe('FORBIDDEN');
});

it('the letter of a round is one file with every portal', async () => {
  const [{ id }] = (await api.world.rows<{ id: string }>('select round_id as id from directive limit 1')) as [{ id: string }];
  const response = await fetch(`${api.url}/manage/directive-rounds/${id}/letter`, { headers: { authorization: `Bearer ${await api.token(supervisor)}` } });
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="cong-van-don-doc.docx"']);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.length).toBeGreaterThan(5_000);
});
