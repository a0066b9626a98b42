/** Takes steps of items in one portal for a while when it is asked to, with or without something that each does. What it is told stands in THROUGHPUT. */
import { openProcess } from './process.js';
import { Random } from './random.js';
import { takeStep } from './random-steps.js';

const { portal, writers } = JSON.parse(process.env.THROUGHPUT ?? '{}');
const tools = await openProcess();
const { itemSubject } = tools.newsroom;

/** The same subject, whose steps answer no facts: everything else is done and written. */
const steps = Object.entries(itemSubject.steps).map(([name, step]) => [
  name,
  { ...step, take: async (...given) => ({ ...(await step.take(...given)), facts: [] }) },
]);
const silent = { ...itemSubject, steps: Object.fromEntries(steps) };

const each = 4;
/** Items of each writer, kept for the next half of the same kind: what is measured is steps of items that are there. */
const pools = new Map([true, false].map((isWith) => [isWith, Array.from({ length: writers }, () => [])]));

let asked = 0;
process.on('message', async ({ isWith, countsFacts, ms }) => {
  asked += 1;
  const newsroom = { ...tools.newsroom, itemSubject: countsFacts ? itemSubject : silent };
  const own = pools.get(isWith).map((items, writer) => ({ items, its: { ...tools, newsroom, random: new Random(Math.ceil(asked / 2) * 100 + writer) } }));
  await Promise.all(
    own.map(async ({ items, its }) => {
      while (items.length < each) items.push((await takeStep(its, portal, null)).item);
    }),
  );
  const started = performance.now();
  const until = started + ms;
  const counts = await Promise.all(
    own.map(async ({ items, its }) => {
      let taken = 0;
      for (; performance.now() < until; taken += 1) await takeStep(its, portal, its.random.pick(items));
      return taken;
    }),
  );
  process.send?.({ steps: counts.reduce((sum, count) => sum + count, 0), ms: performance.now() - started });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
