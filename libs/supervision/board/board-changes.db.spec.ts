import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { BoardChanges, patienceMs } from './board-changes.js';

let world: World;
let changes: BoardChanges;
let [mine, alsoMine, foreign]: WorldPortal[] = [];

beforeAll(async () => {
  world = await World.create();
  const supervision: DataSource = await world.source('supervision');
  changes = new BoardChanges(supervision);
  [mine, alsoMine, foreign] = [await world.portal(), await world.portal(), await world.portal()];
});
afterAll(async () => {
  changes.onModuleDestroy();
  await world.close();
});

const here = new AbortController();
const next = (seen: string, signal = here.signal, of = [mine!, alsoMine!]): Promise<string> =>
  changes.next(
    of.map(({ id }) => id),
    seen,
    signal,
  );

const publish = (portal: WorldPortal): Promise<void> => world.fact(portal, '2026-11-19');

const wait = (portal: WorldPortal, itemId: string): Promise<object[]> =>
  world.rows(`insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, 'item', $2, 'approve', now())`, [portal.id, itemId]);
const decide = (itemId: string): Promise<object[]> => world.rows('update work_item set closed_at = now() where subject_id = $1', [itemId]);

describe('the mark of a board', () => {
  it('is answered at once to whoever has seen none, and waits while it stays', async () => {
    const mark = await next('');
    expect(await next('')).toBe(mark);
    const waited = await Promise.race([next(mark), next('').then(() => 'still')]);
    expect(waited).toBe('still');
  });

  it('changes by a publication, by work that is handed in and by a decision, in any of the portals', async () => {
    let mark = await next('');
    const itemId = newId();
    for (const change of [() => publish(mine!), () => publish(alsoMine!), () => wait(mine!, itemId), () => decide(itemId)]) {
      const waiting = next(mark);
      await change();
      const other = await waiting;
      expect(other).not.toBe(mark);
      mark = other;
    }
  });

  it('does not change by what others do', async () => {
    const mark = await next('');
    await publish(foreign!);
    await wait(foreign!, newId());
    expect(await next('')).toBe(mark);
  });

  it('is given to everybody who waits, and the wait of who left ends', async () => {
    const mark = await next('');
    const left = new AbortController();
    const [one, two, gone] = [next(mark), next(mark), next(mark, left.signal)];
    left.abort();
    expect(await gone).toBe(mark);
    await publish(mine!);
    expect(await one).toBe(await two);
    expect(await one).not.toBe(mark);
  });

  it('ends every wait when the process ends', async () => {
    const mark = await next('');
    const waiting = next(mark);
    changes.onModuleDestroy();
    expect(await waiting).toBe(mark);
    expect(patienceMs).toBeLessThan(30_000);
  });
});
