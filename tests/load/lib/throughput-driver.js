/** Takes steps of items in one portal for a while when it is asked to, with facts or without. What it is told stands in THROUGHPUT. */
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

let seed = 0;
process.on('message', async ({ withFacts, ms }) => {
  const newsroom = { ...tools.newsroom, itemSubject: withFacts ? itemSubject : silent };
  seed += 1;
  const until = performance.now() + ms;
  const started = performance.now();
  const counts = await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      // the same choices in both halves of a pair
      const own = { ...tools, newsroom, random: new Random(Math.ceil(seed / 2) * 100 + writer) };
      const items = [];
      let taken = 0;
      while (performance.now() < until) {
        const item = items.length < 4 ? null : own.random.pick(items);
        const done = await takeStep(own, portal, item);
        if (!item) items.push(done.item);
        else taken += 1;
      }
      return taken;
    }),
  );
  process.send?.({ steps: counts.reduce((sum, each) => sum + each, 0), ms: performance.now() - started });
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');
