import { createHash } from 'node:crypto';
import { Tally, type Contents } from './tally.js';

const a = '019aa000-0000-7000-8000-00000000000a';
const b = '019aa000-0000-7000-8000-00000000000b';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The text cut into chunks of a size, as the network might. */
async function tallied(tables: Readonly<Record<string, string>>, size: number): Promise<Contents> {
  const tally = new Tally();
  for (const [name, text] of Object.entries(tables)) {
    const bytes = Buffer.from(text);
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    }
    const passed: Buffer[] = [];
    for await (const chunk of tally.table(name, name !== 'public.unit', chunks())) passed.push(Buffer.from(chunk));
    expect(Buffer.concat(passed).toString()).toBe(text);
  }
  return tally.contents();
}

const item = `${a}\tmột\n${a}\thai\n${b}\tba\n`;
const tables = { 'public.unit': 'x\ty\n', 'public.item': item, 'public.portal': `${a}\n${b}\n` };

describe('the sums of contents', () => {
  it.each([1, 7, 40, 10_000])('are the same however the text is cut (chunks of %d)', async (size) => {
    const contents = await tallied(tables, size);
    expect(contents.tables['public.item']).toEqual({ rows: 3, sha256: hashOf(item) });
    expect(contents.tables['public.unit']).toEqual({ rows: 1, sha256: hashOf('x\ty\n') });
    expect(contents.portals).toEqual({
      [a]: { rows: 3, sha256: hashOf(`public.item 2 ${hashOf(`${a}\tmột\n${a}\thai\n`)}\npublic.portal 1 ${hashOf(`${a}\n`)}\n`) },
      [b]: { rows: 2, sha256: hashOf(`public.item 1 ${hashOf(`${b}\tba\n`)}\npublic.portal 1 ${hashOf(`${b}\n`)}\n`) },
    });
  });

  it('of one portal do not move when another changes', async () => {
    const before = await tallied(tables, 16);
    const after = await tallied({ ...tables, 'public.item': `${item}${b}\tbốn\n` }, 16);
    expect(after.portals[a]).toEqual(before.portals[a]);
    expect(after.portals[b]).not.toEqual(before.portals[b]);
  });
});
