import { TestDesk } from '../../tests/support/item-desk.js';
import { whileOpen } from '../../tests/support/waiting.js';
import { itemSubject } from './item.subject.js';

let desk: TestDesk;
let second: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  second = await desk.world.person('Phó Ban', [{ portal: desk.here, role: 'board_head' }]);
});
afterAll(() => desk.world.close());

/** Publishes a correction that moves the item to the other section; `meanwhile` begins before that is committed, and waits for it. */
async function correctedWhile(id: string, meanwhile: () => Promise<unknown>): Promise<void> {
  await desk.step(desk.head, id, 'revise', {});
  await desk.save(desk.editor, id, 2, { text: 'Sửa', section: 1 });
  await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
  const { revisionId } = await desk.stateOf(id);
  const publish = (done: () => Promise<void>): Promise<void> =>
    desk.as(desk.head, async (scope) => {
      await desk.process.transition(scope, itemSubject, id, 'approve', { revisionId: revisionId!, tell: false });
      await desk.process.transition(scope, itemSubject, id, 'publish', { revisionId: revisionId! });
      await done();
    });
  await whileOpen(desk.world, publish, meanwhile);
}

const counted = (id: string): Promise<object[]> =>
  desk.world.rows(
    `select dimensions->>'section' as section, sum(amount)::integer as amount from fact
     where subject_id = $1 and measure = 'items_published' group by 1 having sum(amount) <> 0`,
    [id],
  );

test('what is taken off while its correction is being published is counted in no section afterwards', async () => {
  const { id } = await desk.published('Tin đính chính rồi gỡ');
  await correctedWhile(id, () => desk.step(second, id, 'withdraw', { reason: 'Sai số liệu' }));
  expect((await desk.stateOf(id)).state).toBe('withdrawn');
  expect(await counted(id)).toEqual([]);
});

test('what is corrected and opened again at once is counted in its new section', async () => {
  const { id } = await desk.published('Tin đính chính rồi mở lại');
  await correctedWhile(id, () => desk.step(second, id, 'revise', {}));
  expect(await counted(id)).toEqual([{ section: desk.here.sectionIds[1], amount: 1 }]);
});
