import type { DataSource } from 'typeorm';
import type { LetterWriter } from '#people';
import { inPortal } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { registerNoticeFollower, tell } from '#process';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { choose } from './choices.js';
import { noticeLetter, sendAtOnce } from './letter-at-once.js';
import { noticesAtDesk, readAllAtDesk, unreadAtDesk } from './my-notices.js';

let desk: TestDesk;
let jobs: DataSource;
let queue: JobQueue;

beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  queue = await JobQueue.open(desk.world.database.urls.jobs, false, () => undefined);
  registerNoticeFollower('letters', (scope, notice) => sendAtOnce(scope, queue, desk.world.clock, notice));
});
afterAll(async () => {
  await queue.close();
  await desk.world.close();
});

async function returnedStep(): Promise<string> {
  const { id, revisionId } = await desk.submitted('Tin bị trả');
  await desk.step(desk.head, id, 'return', { revisionId, reason: 'Thiếu nguồn' });
  const [step] = await desk.world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'return'`, [id]);
  return step!.id;
}
/** @param spoil thrown after the notice was written: the transaction comes to nothing */
const told = (stepId: string, person = desk.editor, spoil?: Error): Promise<string | null> =>
  desk.asSystem(() =>
    inPortal(jobs, desk.here.id, async (scope) => {
      const id = await tell(scope, person, stepId, desk.world.clock.now());
      if (spoil) throw spoil;
      return id;
    }),
  );
const mails = (notice: string | null) => desk.world.rows<{ id: string }>(`select id from mail where kind = 'notice' and subject_id = $1`, [notice]);
const sendings = async (): Promise<number> =>
  (await desk.world.rows<{ n: number }>(`select count(*)::int as n from pgboss.job where name = 'send-mail'`))[0]!.n;
const chosen = (mail: 'now' | 'daily' | 'never', inApp = true, person = desk.editor): Promise<void> =>
  desk.as(person, (scope) => choose(scope, { kind: 'returned', mail, inApp }));

describe('a notice of a kind that its reader wants at once', () => {
  test('puts one letter on its way, with the notice or not at all', async () => {
    await chosen('now');
    const stepId = await returnedStep();
    const before = await sendings();
    await expect(told(stepId, desk.editor, new Error('hỏng'))).rejects.toThrow('hỏng');
    expect(await sendings()).toBe(before);
    const notice = await told(stepId);
    expect(await mails(notice)).toHaveLength(1);
    expect(await told(stepId)).toBeNull();
    expect(await sendings()).toBe(before + 1);
  });

  test.each(['daily', 'never'] as const)('and none where it is wanted %s', async (mail) => {
    await chosen(mail);
    expect(await mails(await told(await returnedStep()))).toEqual([]);
  });

  test('nor for a person who chose nothing, nor by the choice of another', async () => {
    await chosen('now', true, desk.head);
    const other = await desk.world.person('Chưa chọn', [{ portal: desk.here, role: 'editor' }]);
    expect(await mails(await told(await returnedStep(), other))).toEqual([]);
  });

  test('says what it is and where, without a title or a reason, and is not written once it was read', async () => {
    await chosen('now');
    const notice = (await told(await returnedStep()))!;
    const tools = { settings: { API_PUBLIC_URL: 'https://quantri.example.vn' } } as Parameters<LetterWriter>[1];
    const write = () => desk.asSystem(() => inPortal(jobs, desk.here.id, (scope) => noticeLetter(scope, tools, notice, desk.world.clock.now())));
    const written = await write();
    expect(written).toMatchObject({ personId: desk.editor, letter: { button: { href: 'https://quantri.example.vn/thong-bao' } } });
    expect(JSON.stringify(written)).toMatch(/bị trả lại tại Trang .*Trần Mẫu/);
    expect(JSON.stringify(written)).not.toMatch(/Tin bị trả|Thiếu nguồn/);
    await desk.as(desk.editor, (scope) => readAllAtDesk(scope, desk.world.clock.now()));
    expect(await write()).toBe('MAIL_NEEDLESS');
  });
});

test('what a person does not want in the console is neither listed nor counted there, and still comes by e-mail', async () => {
  await desk.as(desk.editor, (scope) => readAllAtDesk(scope, desk.world.clock.now()));
  await chosen('now', false);
  const notice = await told(await returnedStep());
  expect(await mails(notice)).toHaveLength(1);
  expect(await desk.as(desk.editor, unreadAtDesk)).toBe(0);
  expect((await desk.as(desk.editor, noticesAtDesk)).some(({ id }) => id === notice)).toBe(false);
  await chosen('daily');
  expect(await desk.as(desk.editor, unreadAtDesk)).toBe(1);
});
