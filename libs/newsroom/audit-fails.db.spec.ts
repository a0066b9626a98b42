import { setAdverts } from '#province';
import { TestDesk } from '../../tests/support/item-desk.js';

/** An action stands with its line in the audit or not at all: a full disk or a lost right under the audit lets nothing through unseen. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.open();
});
afterEach(() => desk.world.rows('alter table audit_entry drop constraint if exists takes_nothing'));
afterAll(() => desk.world.close());

const breakAudit = (): Promise<object[]> => desk.world.rows('alter table audit_entry add constraint takes_nothing check (false) not valid');
/** Everything that the portal holds of items, steps, figures, waiting work, publications and jobs. */
const held = async (): Promise<object> => {
  const [row] = await desk.world.rows<{ held: object }>(
    `select json_build_object(
       'items', (select json_agg(i order by i.id) from item i where portal_id = $1), 'drafts', (select json_agg(d order by d.item_id) from draft d where portal_id = $1),
       'revisions', (select count(*) from revision where portal_id = $1), 'steps', (select count(*) from step_record where portal_id = $1),
       'facts', (select count(*) from fact where portal_id = $1), 'work', (select json_agg(w order by w.id) from work_item w where portal_id = $1),
       'public', (select json_agg(p.item_id order by p.item_id) from publication p where portal_id = $1 and withdrawn_at is null),
       'adverts', (select adverts_decision from portal where portal_id = $1)) as held`,
    [desk.here.id],
  );
  return row!.held;
};

test('no step of an item, no new item, no saved draft and no setting stands without its line in the audit', async () => {
  const draft = await desk.drafted('Bản nháp');
  const waiting = await desk.submitted('Chờ duyệt');
  const approved = await desk.submitted('Đã duyệt');
  await desk.step(desk.head, approved.id, 'approve', { revisionId: approved.revisionId, tell: false });
  const standing = await desk.published('Đang đăng');
  const acts: readonly (() => Promise<unknown>)[] = [
    () => desk.drafted('Tin mới'),
    () => desk.save(desk.head, draft, 2, { title: 'Người khác sửa' }),
    () => desk.step(desk.editor, draft, 'submit', { baseVersion: 2 }),
    () => desk.step(desk.head, waiting.id, 'return', { revisionId: waiting.revisionId, reason: 'Thiếu nguồn' }),
    () => desk.step(desk.head, waiting.id, 'approve', { revisionId: waiting.revisionId, tell: false }),
    () => desk.step(desk.head, approved.id, 'publish', { revisionId: approved.revisionId }),
    () => desk.step(desk.head, standing.id, 'withdraw', { reason: 'Nhầm' }),
    () =>
      desk.as(desk.head, (scope) =>
        setAdverts(scope, desk.world.clock.now(), { number: '1', decidedOn: '2026-11-01', decidedBy: 'A' } as Parameters<typeof setAdverts>[2]),
      ),
  ];
  const before = await held();
  await breakAudit();
  for (const act of acts) {
    await expect(act()).rejects.toThrow(/takes_nothing/);
    expect(await held()).toEqual(before);
  }
  await desk.world.rows('alter table audit_entry drop constraint takes_nothing');
  await acts[2]!();
  expect(await held()).not.toEqual(before);
});
