import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import { showItem } from './queries.js';

let desk: TestDesk;
let deputy: string;
const history = async (id: string) =>
  (await desk.as(desk.head, (scope) => showItem(scope, desk.process, 'https://{host}', id)))!.history.map(({ step, person, standsInFor }) => [
    step,
    person?.displayName,
    standsInFor?.displayName ?? null,
  ]);

beforeAll(async () => {
  desk = await TestDesk.open();
  desk.world.clock.set(new Date('2026-11-20T02:00:00Z'));
  deputy = await desk.world.person('Phạm Thay', [{ portal: desk.here, role: 'editor' }]);
  await desk.world.rows(
    `insert into portal_grant (portal_id, person_id, role, because, starts_on, ends_on, stands_in_for)
     select portal_id, $2, role, 'Đi học', '2026-11-21', '2026-11-23', id from portal_grant where portal_id = $1 and person_id = $3`,
    [desk.here.id, deputy, desk.head],
  );
});
afterAll(() => desk.world.close());

test('who stands in decides from the first day to the last, and it is recorded for whom', async () => {
  const { id, revisionId } = await desk.submitted('Tin chờ người làm thay');
  const approve = () => desk.step(deputy, id, 'approve', { revisionId, tell: false });
  expect(await refusalOf(approve())).toBe('FORBIDDEN');
  desk.world.clock.set(new Date('2026-11-21T02:00:00Z'));
  await approve();
  expect((await history(id)).slice(-1)).toEqual([['approve', 'Phạm Thay', 'Trần Mẫu']]);
  expect(await desk.world.rows(`select details ->> 'onBehalfOf' as whom from audit_entry where subject_id = $1 and act = 'item.approve'`, [id])).toEqual([
    { whom: desk.head },
  ]);
  desk.world.clock.set(new Date('2026-11-24T02:00:00Z'));
  expect(await refusalOf(desk.step(deputy, id, 'publish', { revisionId }))).toBe('FORBIDDEN');
});

test('what is their own to do is recorded as their own', async () => {
  desk.world.clock.set(new Date('2026-11-22T02:00:00Z'));
  const { id } = await desk.submitted('Tin của người làm thay', deputy);
  expect(await history(id)).toEqual([
    ['create', 'Phạm Thay', null],
    ['submit', 'Phạm Thay', null],
  ]);
});
