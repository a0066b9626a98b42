import { setTimeout as wait } from 'node:timers/promises';

/**
 * Strikes when the load has come so far, at moments spread over it that are the same in every run, one strike after the other.
 * @param {import('./random.js').Random} random @param {number} count @param {number} total writes expected
 * @param {() => Promise<void>} kill kills, and starts again
 */
export function killer(random, count, total, kill) {
  const moments = Array.from({ length: count }, (_, index) => Math.floor(((index + random.next()) / count) * total * 0.95) + 1);
  const before = Array.from({ length: count }, () => random.below(60));
  let killed = 0;
  let fault;
  let busy = Promise.resolve();
  const strike = async (pause) => {
    await wait(pause); // in the middle of whatever is then being done
    await kill();
    killed += 1;
  };
  return {
    progress(acknowledged) {
      while (moments.length > 0 && acknowledged >= moments[0]) {
        moments.shift();
        const pause = before.pop();
        busy = busy.then(() => strike(pause)).catch((error) => (fault ??= error));
      }
    },
    async done() {
      await busy;
      if (fault) throw fault;
    },
    kills: () => killed,
  };
}
