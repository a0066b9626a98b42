import { chmodSync, closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { sectionsEach, stories } from './stories.js';
import { civilDay, factsOf, storyLine } from './story-rows.js';
import { YearSums } from './year-sums.js';

const chunk = 1 << 18;

/** A file of lines that the server reads under another account. */
class Lines {
  #text = '';
  #handle;

  constructor(path) {
    this.path = path;
    this.#handle = openSync(path, 'w');
  }

  write(line) {
    this.#text += line;
    if (this.#text.length > chunk) this.#flush();
  }

  #flush() {
    writeSync(this.#handle, this.#text, null, 'latin1');
    this.#text = '';
  }

  end() {
    this.#flush();
    closeSync(this.#handle);
    chmodSync(this.path, 0o644);
    return this.path;
  }
}

/**
 * Writes stories to files, a round of them at a time, and last the sums by year of their facts.
 * @param {{ folder: string, places: readonly (import('./country.js').Place)[], items: number, days: number, now: number, seed: number, each: number }} given
 *   each: stories in a round
 * @returns {Generator<{ stories?: string, sums?: string }>}
 */
export function* storyFiles({ folder, places, items, days, now, seed, each }) {
  const year = (at) => Number(civilDay(at).slice(0, 4));
  const sums = new YearSums(places.length, sectionsEach, year(now - days * 86_400_000), year(now));
  let [number, left, lines] = [0, each, new Lines(join(folder, 'stories-0.copy'))];
  for (const story of stories({ portals: places, items, days, now, seed })) {
    lines.write(storyLine(story));
    factsOf(story, (measure, at, amount) => sums.add(story, measure, civilDay(at), amount));
    left -= 1;
    if (left > 0) continue;
    yield { stories: lines.end() };
    [number, left] = [number + 1, each];
    lines = new Lines(join(folder, `stories-${number}.copy`));
  }
  yield { stories: lines.end() };
  const last = new Lines(join(folder, 'sums.copy'));
  for (const line of sums.lines(places)) last.write(line);
  yield { sums: last.end() };
}

/** As a thread. */
if (parentPort && workerData?.folder) {
  for (const files of storyFiles(workerData)) parentPort.postMessage(files);
  parentPort.postMessage({});
}
