import { v7 as newId } from 'uuid';
import { inPortal, inSubtree, runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { civilDateOf, FixedClock } from '#platform/time';
import { Process } from '#process';
import { createItem } from '../../libs/newsroom/create-item.js';
import { itemSubject } from '../../libs/newsroom/item.subject.js';
import { saveDraft } from '../../libs/newsroom/save-draft.js';
import { readBoard } from '../../libs/supervision/board/read-board.js';
import { foldAll } from '../../libs/supervision/fact/fold.js';
import { parsePeriod } from '../../libs/supervision/period/index.js';
import { proveBulk } from '../load/lib/bulk-proof.js';
import { World } from '../support/world.js';

const libs = {
  ...{ civilDateOf, createItem, FixedClock, foldAll, inPortal, inSubtree, itemSubject, newId, parsePeriod, Process, readBoard, runAs, saveDraft },
};
let world: World;
let queue: JobQueue;
beforeAll(async () => {
  world = await World.create();
  queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
});
afterAll(async () => {
  await queue.close();
  await world.close();
});

describe('facts written in bulk', () => {
  it('are those that the same thousand items leave behind by the real steps', async () => {
    const tools = {
      admin: world.admin,
      editing: await world.source('editing'),
      supervision: await world.source('supervision'),
      jobs: await world.source('jobs'),
      queue,
      asSystem: <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn),
      libs,
    };
    const proof = await proveBulk(tools, { portals: 24, items: 1_000, days: 400, now: Date.UTC(2026, 10, 20, 2), lanes: 4 });
    expect(proof.differences).toEqual([]);
    expect(proof).toMatchObject({ items: 1_000 });
    expect(proof.facts).toBeGreaterThan(3_500);
    expect(proof.waiting).toBeGreaterThan(0);
    process.stderr.write(`real path ${proof.realSeconds.toFixed(1)} s, bulk ${proof.bulkSeconds.toFixed(1)} s for ${String(proof.items)} items\n`);
  }, 300_000);
});
