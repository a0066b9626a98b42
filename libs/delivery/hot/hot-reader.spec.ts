import { setImmediate as nextTurn } from 'node:timers/promises';
import { collectYoung, longCollectionsOf } from '../../../tests/support/collections.js';
import type { ReadServers } from '../read/read-servers.js';
import { Versions } from '../version/versions.js';
import type { Question } from './compile-document.js';
import type { DocumentRow } from './document-statement.js';
import { HotReader } from './hot-reader.js';

/** A server that answers some turns later, each time with 10 kB of its own. */
const servers = {
  rows: async (): Promise<DocumentRow[]> => {
    for (let turn = 0; turn < 4; turn += 1) await nextTurn();
    return [['portal', '1', '1', null, Buffer.alloc(10_000, 'x').toString('latin1'), null]];
  },
} as unknown as ReadServers;
const question = { statement: { name: 'spec', text: 'select', showsMany: false }, values: [] } as unknown as Question;
const readerOf = (): HotReader => new HotReader(servers, new Versions(1_000));

test('who asks the same meanwhile waits for the same answer, and for another once it is there', async () => {
  const reader = readerOf();
  const first = reader.read('same', question, 0);
  expect(reader.read('same', question, 250)).toBe(first);
  expect(reader.read('same', question, 251)).not.toBe(first);
  await first;
  await nextTurn();
  await reader.read('same', question, 0);
  expect(reader.statements).toBe(3);
});

test('what was answered goes with the short collections: 200 MB of answers have the whole heap gone through twice at most', async () => {
  const reader = readerOf();
  let asked = 0;
  const ask = async (): Promise<void> => {
    while (asked < 20_000) {
      asked += 1;
      if (asked % 500 === 0) collectYoung();
      await reader.read(`question ${String(asked)}`, question, 0);
    }
  };
  expect(await longCollectionsOf(() => Promise.all(Array.from({ length: 32 }, ask)))).toBeLessThanOrEqual(2);
});
