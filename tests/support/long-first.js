import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Spec files that take long, in seconds on two cores: begun first, so that no worker ends with one of them while the other has nothing left. */
const long = {
  'tests/isolation/operations-1.spec.ts': 100,
  'tests/isolation/operations-2.spec.ts': 100,
  'tests/isolation/database.spec.ts': 45,
  'tests/e2e/backup.spec.ts': 34,
  'tests/e2e/units.spec.ts': 26,
  'libs/delivery/hot/compile-document.db.spec.ts': 24,
  'libs/units/book/load-units.db.spec.ts': 22,
  'tests/architecture/imports.spec.ts': 20,
  'libs/media/media.db.spec.ts': 19,
  'tests/e2e/targets-import.spec.ts': 19,
  'tests/e2e/media.spec.ts': 18,
  'tests/e2e/replica.spec.ts': 18,
  'tests/e2e/hot-path.spec.ts': 17,
  'tests/e2e/portals-import.spec.ts': 17,
};

/** Order of the spec files: the long ones first, then by their size. */
export default class LongFirst {
  #seconds;

  constructor({ globalConfig: { rootDir } }) {
    this.#seconds = new Map(Object.entries(long).map(([file, seconds]) => [join(rootDir, file), seconds]));
    const gone = [...this.#seconds.keys()].filter((file) => !existsSync(file));
    if (gone.length > 0) throw new Error(`tests/support/long-first.js names what is not there: ${gone.join(', ')}`);
  }

  sort(tests) {
    const keyOf = ({ path }) => [this.#seconds.get(path) ?? 0, statSync(path).size];
    return tests
      .map((test) => ({ test, key: keyOf(test) }))
      .sort((a, b) => b.key[0] - a.key[0] || b.key[1] - a.key[1])
      .map(({ test }) => test);
  }

  /** Jest keeps times for its own sequencer; here they stand above. */
  cacheResults() {}
}
