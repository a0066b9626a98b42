import { measured, median, quantile, round, shown, spread } from './figures.js';
import { questions } from './questions.js';

/** What is to be reached: rates as ratios to a bound, the cached answer also in processor time. */
const goals = [
  { key: 'known', against: 'f', least: 0.8, what: 'biết trước, không đệm (known, uncached)' },
  { key: 'adopted', against: 'f', least: 0.5, what: 'câu hỏi lạ hỏi nhiều lần (adopted)' },
  { key: 'generic', against: 'f', least: 0.5, what: 'đường chung (generic)' },
  { key: 'cached', against: 'g', least: 0.6, what: 'từ bộ đệm (cached)' },
];
const mostCachedMicros = 20;

/**
 * Prints the results and turns them into figures.
 * @param {import('./command.js').Run} ground
 * @param {Record<string, Record<string, { rps: number, errors: number, firstError: string, p95: number, cpuUs: number, pgUs: number }[]>>} results by question and server
 */
export function deliveryReport({ table, say, options }, results) {
  const peerName = options.peer ?? 'peer';
  const queries = {};
  const rows = [['', 'lượt/s (requests/s)', '÷ f', '÷ g', 'CPU máy chủ µs', 'CPU PostgreSQL µs', 'p95 ms']];
  let errors = 0;
  for (const [name, byServer] of Object.entries(results)) {
    const ratios = (over, under) => byServer[over].map((each, index) => each.rps / byServer[under][index].rps);
    const of = (key, figure) => median(byServer[key].map((each) => each[figure]));
    rows.push([questions[name].label, '', '', '', '', '', '']);
    for (const key of Object.keys(byServer)) {
      const lost = byServer[key].reduce((sum, each) => sum + each.errors, 0);
      errors += lost;
      if (lost > 0) say(`✗ ${name}, ${key}: ${lost} lỗi (errors): ${byServer[key].find((each) => each.firstError)?.firstError}`);
      const against = (under) => (key === under ? '1' : shown(median(ratios(key, under)), 3));
      const usesDatabase = key !== 'g' && key !== 'cached';
      rows.push([
        `  ${key}`,
        shown(of(key, 'rps')),
        against('f'),
        against('g'),
        shown(of(key, 'cpuUs')),
        usesDatabase ? shown(of(key, 'pgUs')) : '–',
        shown(of(key, 'p95'), 1),
      ]);
    }
    const overG = median(byServer.cached.map((each, index) => each.cpuUs - byServer.g[index].cpuUs));
    queries[name] = {
      ...Object.fromEntries(
        goals.flatMap(({ key, against }) => {
          const all = ratios(key, against);
          const title = `${key}Vs${against.toUpperCase()}`;
          return [
            [title, round(median(all), 3)],
            [`${title}Spread`, round(spread(all), 3)],
          ];
        }),
      ),
      cachedCpuOverG: round(overG, 1),
      ...(byServer.peer
        ? { peers: { [peerName]: round(median(ratios('known', 'peer')), 2) }, genericVsPeer: round(median(ratios('generic', 'peer')), 2) }
        : {}),
      cpuUs: measured(Object.fromEntries(Object.keys(byServer).map((key) => [key, of(key, 'cpuUs')]))),
      pgCpuUs: measured(Object.fromEntries(['known', 'adopted', 'generic', 'f'].map((key) => [key, of(key, 'pgUs')]))),
      rps: measured(Object.fromEntries(Object.keys(byServer).map((key) => [key, of(key, 'rps')]))),
    };
    for (const { key, against, least, what } of goals) {
      const all = ratios(key, against);
      say(
        `${name}: ${what} ÷ ${against} ${shown(median(all), 3)} (một nửa các cặp trong ${shown(quantile(all, 0.25), 3)}–${shown(quantile(all, 0.75), 3)}); mục tiêu (goal) ≥ ${shown(least, 1)}`,
      );
    }
    if (byServer.peer)
      say(
        `${name}: hơn ${peerName} (ahead by) ${shown(median(ratios('known', 'peer')), 2)} lần không đệm (known), ${shown(median(ratios('generic', 'peer')), 2)} đường chung (generic)`,
      );
    say(`${name}: từ bộ đệm hơn g ${shown(overG, 1)} µs CPU một lượt (cached costs more than g by); mục tiêu (goal) ≤ ${mostCachedMicros}`);
  }
  table(rows);
  return { queries, errors };
}
