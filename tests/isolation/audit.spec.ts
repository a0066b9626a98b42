import { TestApi } from '../support/api.js';
import { codeOf, Leaks, send } from './answers.js';
import { makeCallers, type Caller, type CallerName } from './callers.js';
import { auditReaders } from './cases.js';
import { buildProvince, letters, type Letter, type Province } from './world.js';

/** The audit without a portal named: every portal of the subtree, and as a file. */
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

const overSubtree: readonly CallerName[] = ['province_admin', 'auditor_of_province'];
const document = `query ($first: Int!) { auditEntries(first: $first) { pageInfo { hasNextPage endCursor }
  edges { node { id at portalId portalName person { id displayName } act words subjectType subjectWords subjectId details { name label value } } } } }`;

/** What an answer shows of portals whose audit the caller may not read. */
const shownBeyond = (text: string, { personId }: Caller, open: readonly Letter[]): string[] => leaks.in(text, open, [], [personId ?? '']);

test('of a subtree is read by who administers or audits it, and holds its portals alone', async () => {
  const found: string[] = [];
  for (const caller of callers) {
    const answer = await send(api, '/manage/graphql', caller.headers, document, { first: 200 });
    const may = overSubtree.includes(caller.name);
    const wanted = may ? 'OK' : caller.name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (codeOf(answer) !== wanted) found.push(`${caller.name}: ${codeOf(answer)}, expected ${wanted}`);
    found.push(...shownBeyond(answer.text, caller, may ? caller.named : []).map((leak) => `${caller.name}: ${leak}`));
    if (may) for (const letter of caller.named) if (!answer.text.includes(province.portals[letter].id)) found.push(`${caller.name}: nothing of ${letter}`);
  }
  expect(found).toEqual([]);
});

test('is a file for whoever may read it, of one portal or of the subtree, and for nobody else', async () => {
  const found: string[] = [];
  const get = async (caller: Caller, query: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${api.url}/manage/audit.csv${query}`, { headers: { ...caller.headers } });
    return {
      status: response.status,
      text: `${response.headers.get('content-type')} ${response.headers.get('content-disposition')}\n${await response.text()}`,
    };
  };
  for (const caller of callers) {
    const label = (what: string): string => `${caller.name}, ${what}`;
    const home = await get(caller, `?portalId=${caller.home.id}`);
    const may = auditReaders.includes(caller.name);
    if ((home.status === 200) !== may) found.push(label(`own portal: ${home.status}`));
    if (may && !home.text.includes(caller.home.items.draft.id)) found.push(label('own portal: not in the file'));
    found.push(...shownBeyond(home.text, caller, may ? [caller.home.letter] : []).map(label));
    const foreign = await get(caller, `?portalId=${caller.foreign.id}`);
    const unknown = await get(caller, '?portalId=019aa000-0000-7000-8000-000000000000');
    const plain = ({ status, text }: typeof foreign): string => `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;
    if (plain(foreign) !== plain(unknown) || foreign.status === 200) found.push(label(`foreign: ${foreign.status}, unlike unknown ${unknown.status}`));
    const all = await get(caller, `?personId=${caller.foreign.authorId}`);
    const over = overSubtree.includes(caller.name);
    if ((all.status === 200) !== over) found.push(label(`subtree: ${all.status}`));
    found.push(...shownBeyond(all.text, caller, over ? caller.named : []).map(label));
  }
  expect(found).toEqual([]);
});

test('in the file begins like a table, says the time of Việt Nam, and ends where the filter ends', async () => {
  const caller = callers.find(({ name }) => name === 'auditor_of_province')!;
  const read = async (query: string): Promise<string> =>
    Buffer.from(await (await fetch(`${api.url}/manage/audit.csv?${query}`, { headers: { ...caller.headers } })).arrayBuffer()).toString('utf8');
  const all = await read('');
  const below = letters.filter((letter) => letter !== 'C').map((letter) => province.portals[letter].id);
  const rows = await api.world.rows('select 1 from audit_entry where portal_id = any ($1)', [below]);
  expect(all.split('\r\n').length).toBe(rows.length + 2);
  expect(all.startsWith('\uFEFF"Dòng số","Thời điểm","Trang","Người làm","Việc"')).toBe(true);
  const ofAuthor = await api.world.rows('select 1 from audit_entry where portal_id = any ($1) and person_id = $2', [below, province.portals.A.authorId]);
  expect((await read(`personId=${province.portals.A.authorId}`)).split('\r\n').length).toBe(ofAuthor.length + 2);
  expect((await read('act=khong.co')).split('\r\n').length).toBe(2);
  const refused = await fetch(`${api.url}/manage/audit.csv?from=2026-02-30`, { headers: { ...caller.headers } });
  expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([400, 'AUDIT_DATE_INVALID']);
});
