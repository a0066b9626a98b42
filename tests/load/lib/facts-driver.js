/**
 * A process that takes steps at random in some portals, through the libs as the api does, with the role editing. It may be killed
 * at any moment; the next one reads what there is and goes on. What it is told stands in FACTS_DRIVER.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openProcess } from './process.js';
import { Random } from './random.js';
import { takeStep } from './random-steps.js';

/**
 * @typedef {import('./process.js').Tools & { random: Random }} Tools
 * @typedef {{ portals: import('./newsroom.js').Portal[], writers: number, seed: number, zero: number, speed: number }} Orders
 */

const mostItems = 12;
/** @type {Orders} */
const orders = JSON.parse(process.env.FACTS_DRIVER ?? '{}');
const random = new Random(orders.seed);
const tools = { ...(await openProcess(orders)), random };
let stopping = false;
process.once('SIGTERM', () => (stopping = true));
process.once('disconnect', () => process.exit(0));

const told = { steps: [], items: [], refused: [], broken: 0 };
const tell = () => {
  if (told.steps.length + told.items.length + told.refused.length + told.broken === 0) return;
  process.send?.(told);
  Object.assign(told, { steps: [], items: [], refused: [], broken: 0 });
};
const telling = setInterval(tell, 50);

/** Each writer has items of its own; in every portal many write at once. @type {Map<string, import('./random-steps.js').Known[]>[]} */
const pools = Array.from({ length: orders.writers }, () => new Map(orders.portals.map(({ id }) => [id, []])));
await untilDone(async () => {
  for (const pool of pools) for (const items of pool.values()) items.length = 0;
  for (const portal of orders.portals) (await known(portal)).forEach((item, index) => pools[index % pools.length].get(portal.id)?.push(item));
});
process.send?.('ready');
await Promise.all(pools.map(write));
clearInterval(telling);
tell();
await tools.close();
process.exit(0);

async function write(pool) {
  while (!stopping) {
    const portal = random.pick(orders.portals);
    const items = pool.get(portal.id);
    const item = items.length === 0 || (items.length < mostItems && random.next() < 0.2) ? null : random.pick(items);
    try {
      if (item && !item.isSure) Object.assign(item, (await known(portal, item.id))[0]);
      const done = await takeStep(tools, portal, item);
      if (item) told.steps.push(done.stepId);
      else {
        items.push(done.item);
        told.items.push(done.item.id);
      }
    } catch (error) {
      if (item) item.isSure = false;
      if (typeof error.vi === 'string') told.refused.push(`${error.code} ${item?.state ?? 'create'}`);
      else told.broken += 1;
      await wait(200);
    }
  }
}

/** What stands of the items of a portal; of one, or of the latest. */
function known(portal, id = null) {
  return tools.inPortalAs(portal, portal.head, ({ manager }) =>
    manager.query(
      `select i.id, i.state, d.version, i.revision_id as "revisionId", i.public_since is not null as "isPublic", true as "isSure",
              exists (select from publication p where p.portal_id = i.portal_id and p.item_id = i.id) as "wasPublic"
       from item i join draft d on d.portal_id = i.portal_id and d.item_id = i.id
       where i.portal_id = scope.portal() and ($1::uuid is null or i.id = $1) order by i.id desc limit ${mostItems * orders.writers}`,
      [id],
    ),
  );
}

/** The database may be away for some seconds. */
async function untilDone(act) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === 100) throw error;
      await wait(200);
    }
  }
}
