import { TestDesk } from '../../tests/support/item-desk.js';
import { showItem } from './queries.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.open();
  desk.world.clock.set(new Date('2026-11-20T02:00:00Z'));
});
afterAll(() => desk.world.close());

async function rule(preset: string): Promise<void> {
  await desk.world.rows('update process_rule set ended_at = now() where portal_id = $1 and ended_at is null', [desk.here.id]);
  await desk.world.rows(`insert into process_rule (portal_id, preset, approve_days, publish_days, set_by, set_at) values ($1, $2, 2, 1, $3, now())`, [
    desk.here.id,
    preset,
    desk.head,
  ]);
}
const shown = async (person: string, id: string) => (await desk.as(person, (scope) => showItem(scope, desk.process, '', id)))!;
const offered = async (person: string, id: string): Promise<boolean> => (await shown(person, id)).publishesOwn;

test('a draft may be published in one act by who may approve their own words, by process and regulation (R-022)', async () => {
  await desk.world.rows(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, allows_own_approval, is_public, recorded_by, recorded_at)
     values ($1, 'regulation', '1/QĐ', '2026-01-01', 'Ủy ban', '2026-01-01', true, false, $2, now())`,
    [desk.here.id, desk.head],
  );
  const [own, editors] = [await desk.drafted('Tin của trưởng ban', desk.head), await desk.drafted('Tin của biên tập viên')];
  await rule('approve');
  expect(await offered(desk.head, own)).toBe(false);
  await rule('one_person');
  expect(await offered(desk.head, own)).toBe(true);
  // an editor approves nothing
  expect(await offered(desk.editor, editors)).toBe(false);
  await desk.step(desk.head, own, 'submit', { baseVersion: 2 });
  const { publishesOwn, steps } = await shown(desk.head, own);
  expect([publishesOwn, steps.find(({ step }) => step === 'approve')?.allowed]).toEqual([false, true]);
});

test('no longer once the regulation does not say so', async () => {
  const id = await desk.drafted('Tin sau quy chế', desk.head);
  expect(await offered(desk.head, id)).toBe(true);
  await desk.world.rows(`update board_paper set ends_on = '2026-11-19' where portal_id = $1`, [desk.here.id]);
  expect(await offered(desk.head, id)).toBe(false);
});
