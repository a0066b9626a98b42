import { readSheet, writeCsv } from '#platform/sheet';
import { TestApi } from '../support/api.js';
import { changedPlaces, fingerprint, Leaks } from './answers.js';
import { makeCallers, type Caller } from './callers.js';
import { planners } from './target-cases.js';
import { buildProvince, type Province } from './world.js';

/** Targets as a file, out and in: as everybody. */
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

const template = (caller: Caller): Promise<Response> => fetch(`${api.url}/manage/targets/template.xlsx`, { headers: { ...caller.headers } });
const give = async (caller: Caller, host: string, amount: number): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${api.url}/manage/targets?apply=1`, {
    method: 'POST',
    headers: { ...caller.headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(
      writeCsv([
        ['Tên miền', 'Năm', 'Chỉ tiêu'],
        [host, '2026', String(amount)],
      ]),
    ),
  });
  return { status: response.status, text: (await response.text()).replace(/"requestId":"[^"]*"/, '') };
};

test('the template is for whoever sets targets, and holds the portals below them alone', async () => {
  const found: string[] = [];
  for (const caller of callers) {
    const response = await template(caller);
    const may = planners.includes(caller.name);
    if ((response.status === 200) !== may) found.push(`${caller.name}: ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = may ? JSON.stringify(readSheet(bytes, ['Hướng dẫn']).rows) : bytes.toString('utf8');
    const shown = may ? caller.named : [];
    found.push(...leaks.in(text, shown, [], [caller.personId ?? '']).map((leak) => `${caller.name}: ${leak}`));
    if (may && !text.includes(caller.home.host)) found.push(`${caller.name}: nothing of the portal at home`);
  }
  expect(found).toEqual([]);
});

test('a file sets targets of the portals below, and answers a foreign host as one that nobody has', async () => {
  const found: string[] = [];
  let amount = 9_000;
  for (const caller of callers) {
    const before = await fingerprint(api.world);
    const foreign = await give(caller, caller.foreign.host, (amount += 1));
    const unknown = await give(caller, 'khong-co.example.test', amount);
    if (foreign.text !== unknown.text || foreign.status !== unknown.status) found.push(`${caller.name}: foreign ${foreign.text}, unknown ${unknown.text}`);
    const changed = changedPlaces(before, await fingerprint(api.world));
    if (changed.length > 0) found.push(`${caller.name}: changed ${changed.join(', ')}`);
    const own = await give(caller, caller.home.host, amount);
    const set = own.status === 200 && own.text.includes('"written":1');
    if (set !== planners.includes(caller.name)) found.push(`${caller.name}: own portal ${own.status} ${own.text}`);
  }
  expect(found).toEqual([]);
});
