import { median, round, shown } from './figures.js';
import { residentMb } from './proc.js';

/** Growth that is no leak: what the collector has not come to yet. */
const spare = 0.1;
const spareMb = 15;

/**
 * Load for five minutes on both paths of the product: does its memory stay? The first fifth is left out, in which caches fill and code is compiled.
 * @param {import('./command.js').Run} ground @param {import('./delivery-ratios.js').Field} field
 */
export async function soak({ quick, say }, { servers, names, generator, connections }) {
  const minutes = quick ? 0.5 : 5;
  const turnSeconds = quick ? 1 : 5;
  const watched = ['cached', 'known'].map((key) => servers.find((each) => each.key === key));
  const memory = Object.fromEntries(watched.map(({ key }) => [key, []]));
  const end = performance.now() + minutes * 60_000;
  let requests = 0;
  let errors = 0;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const server = watched[turn % watched.length];
    // also what comes in as somebody's own document: adopted and generic are the same process as known
    const key = server.key === 'known' ? ['known', 'adopted', 'generic'][Math.floor(turn / 2) % 3] : server.key;
    const told = await generator.ask({ run: `${names[Math.floor(turn / 2) % names.length]}:${key}`, port: server.port, connections, seconds: turnSeconds });
    requests += told.requests;
    errors += told.errors;
    for (const each of watched) memory[each.key].push(residentMb(each.pid));
  }
  const faults = errors > 0 ? [`${errors} lỗi khi chạy lâu (errors in the long run)`] : [];
  const rssMb = {};
  for (const [key, all] of Object.entries(memory)) {
    const fifth = Math.max(1, Math.floor(all.length / 5));
    const [early, late] = [median(all.slice(fifth, 2 * fifth)), median(all.slice(-fifth))];
    rssMb[key] = { early: round(early), late: round(late), most: Math.max(...all) };
    say(`${key}: bộ nhớ (memory) ${shown(early)} → ${shown(late)} MB trong ${shown(minutes, 1)} phút`);
    if (late > early * (1 + spare) + spareMb) faults.push(`${key}: bộ nhớ tăng (memory grew) ${shown(early)} → ${shown(late)} MB`);
  }
  return { figures: { soak: { minutes, requests, errors, rssMb } }, faults };
}
