import { compiled } from './command.js';
import { openDatabase } from './database.js';
import { proveBulk } from './bulk-proof.js';

/**
 * The proof of the bulk path at full size, over a database of its own with the compiled product.
 * @param {import('./command.js').Run} ground @param {Parameters<typeof proveBulk>[1]} size
 */
export async function proveHere(ground, size) {
  const database = await openDatabase(ground, { durable: false });
  const { DataSource } = await import('typeorm');
  const { v7: newId } = await import('uuid');
  const source = async (role) => {
    const made = await new DataSource({ type: 'postgres', url: database.urlOf(role), poolSize: size.lanes }).initialize();
    ground.atEnd(() => made.destroy());
    return made;
  };
  const parts = await Promise.all(
    [
      'platform/db/index',
      'platform/time/index',
      'process/index',
      'newsroom/create-item',
      'newsroom/item.subject',
      'newsroom/save-draft',
      'supervision/board/read-board',
      'supervision/fact/fold',
      'supervision/period/index',
    ].map((path) => compiled(`libs/${path}.js`)),
  );
  const libs = { ...Object.assign({}, ...parts), newId };
  const { JobQueue } = await compiled('libs/platform/jobs/index.js');
  const queue = await JobQueue.open(database.urlOf('editing'), false, () => undefined);
  ground.atEnd(() => queue.close());
  const [editing, supervision, jobs] = [await source('editing'), await source('supervision'), await source('jobs')];
  const asSystem = (fn) => libs.runAs({ requestId: newId(), personId: null }, fn);
  return proveBulk({ admin: database.admin, editing, supervision, jobs, queue, asSystem, libs }, size);
}

/** The proof alone: the bulk path of the generator writes what the real path writes, row by row. */
export async function run(ground) {
  const { items, facts, sums, differences } = await proveHere(ground, {
    portals: 120,
    items: ground.quick ? 1_000 : 10_000,
    days: 1_096,
    now: Date.now(),
    lanes: 4,
  });
  ground.say(`${items} tin, ${facts} số liệu, ${sums} tổng (items, facts, sums): ${differences.length} khác biệt (differences)`);
  return { figures: { items, facts, sums, differences: differences.length }, faults: differences };
}
