import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import { showItem } from './queries.js';
import { recordRequest } from './request/record-request.js';

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
  await standIn(deputy, desk.head, '2026-11-21', '2026-11-23');
});
afterAll(() => desk.world.close());

const standIn = (person: string, forWhom: string, startsOn = '2026-01-01', endsOn = '2099-12-31') =>
  desk.world.rows(
    `insert into portal_grant (portal_id, person_id, role, seat, because, starts_on, ends_on, stands_in_for)
     select portal_id, $2, role, seat, 'Đi học', $4, $5, id from portal_grant where portal_id = $1 and person_id = $3`,
    [desk.here.id, person, forWhom, startsOn, endsOn],
  );

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

test('a statement that somebody decides on as the stand-in of the spokesperson is recorded so, whatever right of their own they have beside', async () => {
  const spokesperson = await desk.world.person('Vũ Phát Ngôn', [{ portal: desk.here, role: 'board_head' }]);
  await desk.world.rows(`update portal_grant set seat = 'Người phát ngôn' where person_id = $1`, [spokesperson]);
  const vice = await desk.world.person('Đỗ Phó Ban', [{ portal: desk.here, role: 'board_head' }]);
  await standIn(vice, spokesperson);
  const statement = async () => {
    const id = await desk.drafted('Phát ngôn');
    const fields = { speaker: 'Vũ Phát Ngôn', duty: 'Chánh Văn phòng', saidAt: '2026-11-20T08:00' };
    await desk.save(desk.editor, id, 2, { kind: 'statement', fields });
    await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
    return { id, revisionId: (await desk.stateOf(id)).revisionId! };
  };
  const decidedBy = async (person: string, { id, revisionId }: { id: string; revisionId: string }) => {
    await desk.step(person, id, 'approve', { revisionId, tell: false });
    await desk.step(person, id, 'publish', { revisionId });
    return (await history(id)).slice(-2);
  };
  expect(await decidedBy(vice, await statement())).toEqual([
    ['approve', 'Đỗ Phó Ban', 'Vũ Phát Ngôn'],
    ['publish', 'Đỗ Phó Ban', 'Vũ Phát Ngôn'],
  ]);
  // what is no statement they decide on by their own right, and the spokesperson always does
  expect(await decidedBy(vice, await desk.submitted('Tin thường'))).toEqual([
    ['approve', 'Đỗ Phó Ban', null],
    ['publish', 'Đỗ Phó Ban', null],
  ]);
  expect(await decidedBy(spokesperson, await statement())).toEqual([
    ['approve', 'Vũ Phát Ngôn', null],
    ['publish', 'Vũ Phát Ngôn', null],
  ]);
});

test('what somebody begins in the place of another is recorded so: an item, a letter that came in', async () => {
  const reviewer = await desk.world.person('Hồ Thẩm Định', [{ portal: desk.here, role: 'reviewer' }]);
  await standIn(reviewer, desk.editor);
  expect(await history(await desk.drafted('Tin viết thay', reviewer))).toEqual([['create', 'Hồ Thẩm Định', 'Lê Thử']]);
  const record = (person: string) =>
    desk.as(person, (scope) =>
      recordRequest(scope, desk.process, desk.world.clock, { sender: 'Công an phường', letterNumber: '12/CAP', subject: 'Đăng cảnh báo' }),
    );
  const begunFor = async (id: string) => [
    ...(await desk.world.rows(`select stands_in_for as whom from step_record where subject_id = $1 and step = 'create'`, [id])),
    ...(await desk.world.rows(`select details ->> 'onBehalfOf' as whom from audit_entry where subject_id = $1 and act = 'request.create'`, [id])),
  ];
  expect(await begunFor(await record(reviewer))).toEqual([{ whom: desk.editor }, { whom: desk.editor }]);
  expect(await begunFor(await record(desk.editor))).toEqual([{ whom: null }, { whom: null }]);
});
