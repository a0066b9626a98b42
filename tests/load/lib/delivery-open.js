import { median, round } from './figures.js';

const share = 0.3;

/**
 * Requests that come at 30 % of what each server can do, whether or not the ones before are answered: how long does the slowest hundredth
 * wait, beside the bound's at 30 % of its own? In rounds, so that what else the machine does falls on both.
 * @param {import('./command.js').Run} ground @param {import('./delivery-ratios.js').Field} field
 * @param results of measureRatios, for what each can do
 */
export async function openLoop({ quick, say }, { servers, generator, connections }, results) {
  const [rounds, seconds] = quick ? [1, 3] : [5, 10];
  const found = {};
  for (const [name, byServer] of Object.entries(results)) {
    const all = { cached: [], g: [], known: [], f: [] };
    let errors = 0;
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const key of Object.keys(all)) {
        const server = servers.find((each) => each.key === key);
        const rate = share * median(byServer[key].map(({ rps }) => rps));
        const told = await generator.ask({ run: `${name}:${key}`, port: server.port, connections, seconds, rate });
        all[key].push(told.p99);
        errors += told.errors;
      }
    }
    const p99 = Object.fromEntries(Object.entries(all).map(([key, each]) => [key, round(median(each), 2)]));
    const ratio = (over, under) => round(median(all[over].map((each, turn) => each / all[under][turn])), 2);
    found[name] = { openP99: p99, openCachedVsG: ratio('cached', 'g'), openKnownVsF: ratio('known', 'f'), openErrors: errors };
    say(
      `${name}: ở 30 % công suất, p99 ms (open loop at 30 %): ${JSON.stringify(p99)}; ÷ giới hạn (the bound): ${found[name].openCachedVsG}, ${found[name].openKnownVsF}; mục tiêu (goal) ≤ 2`,
    );
  }
  return found;
}
