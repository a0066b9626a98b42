import { DataSource } from 'typeorm';
import { TestDesk } from '../../tests/support/item-desk.js';
import { NewsroomPastFacts2026112609000 } from './migrations/20261126-09-newsroom-past-facts.js';

let desk: TestDesk;
let owner: DataSource;
beforeAll(async () => {
  desk = await TestDesk.open();
  owner = await new DataSource({ type: 'postgres', url: desk.world.database.urls.owner }).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await desk.world.close();
});

const facts = (): Promise<object[]> =>
  desk.world.rows('select measure, belongs_on, entered_on, dimensions, amount, subject_id, step_id from fact order by measure, step_id');

async function migrate(): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await new NewsroomPastFacts2026112609000().up(runner);
  } finally {
    await runner.release();
  }
}

describe('facts of steps from before a measure was counted', () => {
  it('are those that the steps would have left, and come once', async () => {
    const { id } = await desk.submitted('Duyệt sau một giờ');
    desk.world.clock.set(new Date(desk.world.clock.now().getTime() + 3_600_000));
    const { revisionId } = await desk.stateOf(id);
    await desk.step(desk.head, id, 'approve', { revisionId: revisionId!, tell: false });
    await desk.published('Duyệt ngay');
    const asCounted = await facts();
    expect(asCounted.map((row) => (row as { measure: string }).measure)).toEqual(
      expect.arrayContaining(['approval_minutes', 'items_approved', 'items_published', 'text_bytes']),
    );
    await desk.world.rows(`delete from fact where measure in ('items_approved', 'approval_minutes', 'text_bytes')`);
    await migrate();
    expect(await facts()).toEqual(asCounted);
    await migrate();
    expect(await facts()).toEqual(asCounted);
    const [forced] = await desk.world.rows<{ count: string }>(
      `select count(*) from pg_class where relname in ('fact', 'step_record', 'item', 'revision') and relforcerowsecurity`,
    );
    expect(forced).toEqual({ count: '4' });
  });
});
