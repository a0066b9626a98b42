import type { CivilDate } from '#platform/time';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { reviewsOf, type Review } from './reviews.js';

let desk: TestDesk;
const today = '2026-11-26' as CivilDate;

beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

/** A public plan that is to be looked at again on a day. @returns its id */
async function plan(reviewOn: string, title = 'Kế hoạch', kind = 'plan'): Promise<string> {
  const id = await desk.drafted(title);
  const fields = kind === 'plan' ? { owner: 'Phòng Kinh tế', reviewOn } : {};
  await desk.save(desk.editor, id, 2, { title, kind, fields });
  await desk.step(desk.editor, id, 'submit', { baseVersion: kind === 'news' ? 2 : 3 });
  const revisionId = (await desk.stateOf(id)).revisionId!;
  await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
  await desk.step(desk.head, id, 'publish', { revisionId });
  return id;
}
const reviews = (keeperId: string | null = null, portal = desk.here): Promise<Review[]> =>
  desk.as(desk.head, (scope) => reviewsOf(scope, today, keeperId), portal);

describe('days of review', () => {
  it('of public plans are listed with who answers for them, the most urgent first', async () => {
    const [later, overdue] = [await plan('2027-01-31'), await plan('2026-11-01')];
    await plan('2026-01-01', 'Tin thường', 'news');
    await desk.drafted('Kế hoạch đang soạn');
    expect(await reviews()).toEqual([
      { itemId: overdue, owner: 'Phòng Kinh tế', reviewOn: '2026-11-01' },
      { itemId: later, owner: 'Phòng Kinh tế', reviewOn: '2027-01-31' },
    ]);
    await desk.step(desk.head, overdue, 'withdraw', { reason: 'Hết hiệu lực' });
    expect((await reviews()).map(({ itemId }) => itemId)).toEqual([later]);
  });

  it('are those of their keeper alone where that is asked, and of this portal', async () => {
    const id = await plan('2026-12-01');
    expect((await reviews(desk.editor)).map(({ itemId }) => itemId)).toContain(id);
    expect(await reviews(desk.head)).toEqual([]);
    const other = await desk.world.person('Người khác', [{ portal: desk.neighbour, role: 'board_head' }]);
    expect(await desk.as(other, (scope) => reviewsOf(scope, today, null), desk.neighbour)).toEqual([]);
  });
});
