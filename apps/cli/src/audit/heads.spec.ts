import { Refusal } from '../output.js';
import { headLine, readHeads } from './heads.js';

const portal = { id: '019aa000-0000-7000-8000-000000000001', host: 'xa.example.vn' };
const head = { number: 12, hash: 'a'.repeat(64) };

test('heads that were written are read again, line by line', () => {
  const other = { ...portal, id: '019aa000-0000-7000-8000-000000000002' };
  const file = [headLine(portal, head), headLine(other, { ...head, number: 3 }), ''].join('\r\n');
  expect([...readHeads(file)]).toEqual([
    [portal.id, head],
    [other.id, { ...head, number: 3 }],
  ]);
});

test('a line that is none is named: of npm, cut short, or without a number', () => {
  for (const line of ['> liencong@0.1.0 cli', headLine(portal, head).slice(0, 60), headLine(portal, { ...head, number: 0 })])
    expect(() => readHeads(`${headLine(portal, head)}\n${line}\n`)).toThrow(Refusal);
});
