import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { deadLinks } from './dead-links.js';
import { linkRound } from './link-round.js';
import { isGone, withdrawGone } from './source-gone.js';

let desk: TestDesk;
let jobs: DataSource;
let server: Server;
let origin: string;
let status = 200;
/** Pages that answer in a way of their own. */
const pages = new Map<string, readonly [status: number, location?: string]>();
const begun = new Date('2026-11-26T02:00:00Z');
const hours = (count: number): Date => new Date(begun.getTime() + count * 3_600_000);

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  // only an aggregated site with a licence quotes the press
  await desk.world.rows(`update portal set kind = 'aggregated' where portal_id = $1`, [desk.here.id]);
  await desk.world.rows(
    `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values ($1, '1/GP', '2020-01-01', 'Sở Mẫu', '2199-12-31')`,
    [desk.here.id],
  );
  server = createServer((request, response) => {
    const [answer, location] = request.url === '/robots.txt' ? [404] : (pages.get(request.url ?? '') ?? [status]);
    response.writeHead(answer, location === undefined ? {} : { location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
beforeEach(async () => {
  await desk.world.rows('delete from item_link');
  await desk.world.rows('delete from link');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await desk.world.close();
});

/** A public quotation of an article; or news in whose text it is merely named. @returns its id */
async function quoted(path: string, kind: 'quoted_press' | 'news' = 'quoted_press'): Promise<string> {
  const title = `Trích ${path}`;
  const id = await desk.drafted(title);
  const fields = { source: 'Báo Mẫu', pressAuthor: 'Phóng viên', pressAt: '2026-11-20T08:00', sourceLink: origin + path };
  await desk.save(desk.editor, id, 2, { title, kind, text: 'Nguyên văn', ...(kind === 'quoted_press' ? { fields } : {}) });
  await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
  const revisionId = (await desk.stateOf(id)).revisionId!;
  await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
  await desk.step(desk.head, id, 'publish', { revisionId });
  if (kind === 'news') {
    await desk.world.rows('insert into link (portal_id, url, due_at) values ($1, $2, $3)', [desk.here.id, origin + path, begun]);
    await desk.world.rows('insert into item_link (portal_id, item_id, url) values ($1, $2, $3)', [desk.here.id, id, origin + path]);
  }
  await desk.world.rows('update link set due_at = $1', [begun]);
  return id;
}

const round = (at: Date): Promise<number> =>
  linkRound(jobs, () => at, { allowPrivate: true, patience: 2_000, pause: 0, onGone: (gone) => withdrawGone(jobs, desk.process, gone) });
const stateOf = async (id: string): Promise<string> => (await desk.stateOf(id)).state;

describe('what was quoted', () => {
  it('is taken off by the system once its source was gone twice with a day between; its keeper is told why', async () => {
    const id = await quoted('/bai-1');
    status = 404;
    await round(begun);
    await round(hours(1.1));
    expect(await stateOf(id)).toBe('published');
    await round(hours(25.2));
    expect(await stateOf(id)).toBe('withdrawn');
    const [step] = await desk.world.rows<{ person: string | null; reason: string }>(
      `select person_id as person, reason from step_record where subject_id = $1 and step = 'withdraw'`,
      [id],
    );
    expect(step).toEqual({ person: null, reason: expect.stringContaining(`${origin}/bai-1`) as string });
    expect(step!.reason).toContain('không có trang này (404)');
    const [audit] = await desk.world.rows(`select person_id from audit_entry where subject_id = $1 and act = 'item.withdraw'`, [id]);
    expect(audit).toEqual({ person_id: null });
    expect(await desk.world.rows('select 1 from item_link where item_id = $1', [id])).toEqual([]);
    const told = await desk.world.rows<{ data: { authorId: string } }>(`select data from pgboss.job where name = 'tell-author' and data ->> 'authorId' = $1`, [
      desk.editor,
    ]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('stays while its source answers, which is asked each day, and while a site is merely down', async () => {
    const id = await quoted('/bai-2');
    status = 200;
    expect([await round(begun), await round(hours(23)), await round(hours(24.1))]).toEqual([1, 0, 1]);
    status = 500;
    for (const at of [49, 51, 76, 150]) await round(hours(at));
    expect(await stateOf(id)).toBe('published');
    status = 410;
    await round(hours(200));
    expect(await stateOf(id)).toBe('published');
    status = 200;
    await round(hours(225));
    status = 410;
    await round(hours(250));
    expect(await stateOf(id)).toBe('published');
  });

  it('stays when its source has merely moved, and the new address is told; also once the old one leads there no more', async () => {
    const id = await quoted('/cu');
    const told = async () => (await desk.as(desk.editor, (scope) => deadLinks(scope, 10, null))).links;
    pages.set('/cu', [301, '/moi']).set('/moi', [200]);
    await round(begun);
    expect(await told()).toMatchObject([{ url: `${origin}/cu`, movedTo: `${origin}/moi`, fault: 'moved', failedSince: begun, items: [{ id }] }]);
    await round(hours(24.1));
    expect((await told())[0]?.failedSince).toEqual(begun);
    pages.set('/cu', [404]);
    for (const at of [49, 75, 100]) await round(hours(at));
    expect(await stateOf(id)).toBe('published');
    expect(await told()).toMatchObject([{ movedTo: `${origin}/moi` }]);
    // gone where it went to, too
    pages.set('/moi', [410]);
    for (const at of [126, 152, 178]) await round(hours(at));
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('moved for a while, or to what is the same page to anybody, is not told', async () => {
    await quoted('/tam');
    await quoted('/cheo');
    pages.set('/tam', [302, '/khac']).set('/khac', [200]).set('/cheo', [301, '/cheo/']).set('/cheo/', [200]);
    await desk.world.rows('update link set due_at = $1', [begun]);
    await round(begun);
    expect((await desk.as(desk.editor, (scope) => deadLinks(scope, 10, null))).links).toEqual([]);
  });

  it('is not what merely names an address: news with a dead link stays', async () => {
    const id = await quoted('/bai-3', 'news');
    status = 404;
    for (const at of [0, 2, 30, 120]) await round(hours(at));
    expect(await stateOf(id)).toBe('published');
  });

  it('goes though a correction of it is being written', async () => {
    const id = await quoted('/bai-4');
    await desk.step(desk.head, id, 'revise', {});
    status = 410;
    for (const at of [0, 2, 27]) await round(hours(at));
    const [row] = await desk.world.rows('select withdrawn_at is not null as gone from publication where item_id = $1', [id]);
    expect(row).toEqual({ gone: true });
  });
});

test.each([
  ['twice with a day between', 'http_404', 24, 'http_410', true],
  ['twice within the day', 'http_404', 23.9, 'http_404', false],
  ['once, after a site that was down', 'http_500', 48, 'http_404', false],
  ['before, and answers now', 'http_404', 48, null, false],
  ['for the first time', null, 48, 'http_404', false],
] as const)('a source is gone: %s', (_, before, after, found, gone) => {
  const now = hours(after);
  expect(isGone({ fault: before, checkedAt: begun }, { state: found === null ? 'alive' : 'failed', fault: found }, now)).toBe(gone);
});
