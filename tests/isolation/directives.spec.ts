import { TestApi } from '../support/api.js';
import { codeOf, Leaks, send } from './answers.js';
import { makeCallers, type Caller, type CallerName } from './callers.js';
import { isAtDesk } from './cases.js';
import { buildProvince, type Province } from './world.js';

/** Directives without a portal named: every portal of the subtree; and letters as files. */
let api: TestApi;
let province: Province;
let callers: Caller[];
let leaks: Leaks;

beforeAll(async () => {
  api = await TestApi.start();
  province = await buildProvince(api.world, api.issuer.issuerUrl);
  callers = await makeCallers(api, province);
  leaks = await Leaks.of(province);
}, 60_000);
afterAll(() => api.close());

const above: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];
const document = `query ($first: Int!) { directives(first: $first) { open overdue done edges { cursor node { id roundId note issuer answer deadline sentAt sentBy isEscalatedToMe
  portal { id name host } reasons { measure value limit words endValue } reminders { days dueOn sentAt } } } } }`;

test('of a subtree are read by who supervises it, and are of its portals alone', async () => {
  const found: string[] = [];
  for (const caller of callers) {
    const answer = await send(api, '/manage/graphql', caller.headers, document, { first: 200 });
    const may = above.includes(caller.name);
    const wanted = may ? 'OK' : caller.name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (codeOf(answer) !== wanted) found.push(`${caller.name}: ${codeOf(answer)}, expected ${wanted}`);
    found.push(...leaks.in(answer.text, [], may ? caller.named : [], [caller.personId ?? '']).map((leak) => `${caller.name}: ${leak}`));
    if (may && !answer.text.includes(caller.home.directiveId)) found.push(`${caller.name}: nothing of ${caller.home.letter}`);
    if (answer.text.includes('"isEscalatedToMe":true')) found.push(`${caller.name}: what another was told of`);
  }
  expect(found).toEqual([]);
});

test('letters are files for the people of the portal and its supervisors; to others they are as unknown', async () => {
  const found: string[] = [];
  const get = async ({ headers }: Caller, path: string): Promise<string> => {
    const response = await fetch(`${api.url}/manage/${path}`, { headers: { ...headers } });
    const body = (await response.text()).replace(/"requestId":"[^"]*"/, '');
    return response.status === 200 ? `200 ${response.headers.get('content-type')}` : `${response.status} ${body}`;
  };
  const unknown = '019aa000-0000-7000-8000-000000000000';
  for (const caller of callers) {
    const { name, home, foreign } = caller;
    const label = (what: string): string => `${name}, ${what}`;
    const own = await get(caller, `directives/${home.directiveId}/letter?portalId=${home.id}`);
    if (own.startsWith('200 application/vnd.openxml') !== isAtDesk(caller)) found.push(label(`own: ${own}`));
    const [theirs, none, mixed] = [
      await get(caller, `directives/${foreign.directiveId}/letter?portalId=${foreign.id}`),
      await get(caller, `directives/${unknown}/letter?portalId=${unknown}`),
      await get(caller, `directives/${foreign.directiveId}/letter?portalId=${home.id}`),
    ];
    if (theirs !== none || theirs.startsWith('200') || mixed !== none) found.push(label(`foreign: ${theirs}, in the own portal ${mixed}, unknown ${none}`));
    const round = async (portal: typeof home): Promise<string> => {
      const [row] = await api.world.rows<{ id: string }>('select round_id as id from directive where id = $1', [portal.directiveId]);
      return get(caller, `directive-rounds/${row!.id}/letter`);
    };
    const may = above.includes(name);
    if ((await round(home)).startsWith('200') !== may) found.push(label('round of the own portal'));
    const foreignRound = await round(foreign);
    if (foreignRound !== (await get(caller, `directive-rounds/${unknown}/letter`)) || foreignRound.startsWith('200'))
      found.push(label(`foreign round: ${foreignRound}`));
  }
  expect(found).toEqual([]);
});
