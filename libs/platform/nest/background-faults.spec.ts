import { createLog } from '#platform/log';
import { backgroundFaults } from './background-faults.js';

test('a database that is away is said once in a while, every other fault each time', () => {
  const lines: string[] = [];
  const onFault = backgroundFaults(createLog('spec', 'error', { write: (line: string) => void lines.push(line) }));
  for (let turn = 0; turn < 5; turn += 1) onFault(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
  expect(lines).toHaveLength(1);
  for (let turn = 0; turn < 3; turn += 1) onFault(new Error('something else'));
  expect(lines).toHaveLength(4);
});
