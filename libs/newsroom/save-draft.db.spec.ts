import { TestDesk } from '../../tests/support/item-desk.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

/** Words that do not compress to nothing. */
const long = (seed: number, words = 3_000): string => Array.from({ length: words }, (_, index) => ((index * seed * 7_919) % 104_729).toString(36)).join(' ');
const one = async <T extends object>(sql: string, ...values: unknown[]): Promise<T> => (await desk.world.rows<T>(sql, values))[0]!;

test('a text that stays as it is is not stored anew when the title changes', async () => {
  const id = await desk.drafted();
  const stored = (): Promise<{ chunk: string }> => one('select pg_column_toast_chunk_id(body)::text as chunk from draft where item_id = $1', id);
  await desk.save(desk.editor, id, 2, { text: long(1) });
  const before = await stored();
  expect(before.chunk).toMatch(/^\d+$/);
  expect(await desk.save(desk.editor, id, 3, { title: 'Tên mới', text: long(1) })).toBe('saved');
  expect(await one('select title from draft where item_id = $1', id)).toEqual({ title: 'Tên mới' });
  expect(await stored()).toEqual(before);
  expect(await desk.save(desk.editor, id, 4, { title: 'Tên mới', text: long(2) })).toBe('saved');
  expect(await stored()).not.toEqual(before);
});

test('autosaves go where the ones before them were', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 10; index += 1) ids.push(await desk.drafted());
  const saveAll = async (version: number): Promise<void> => {
    for (const id of ids) expect(await desk.save(desk.editor, id, version, { text: long(version, 700) })).toBe('saved');
  };
  const size = async (): Promise<number> =>
    Number((await one<{ bytes: string }>(`select pg_total_relation_size('draft') + pg_total_relation_size('item') as bytes`)).bytes);
  for (const version of [2, 3]) await saveAll(version);
  const { kept } = await one<{ kept: number }>('select pg_column_size(body) as kept from draft where item_id = $1', ids[0]);
  expect(kept).toBeGreaterThan(2_000);
  const grown: number[] = [];
  // a transaction that is open anywhere in the cluster keeps old versions alive, and other spec files run beside this one
  for (let version = 4; version < 1_004 && !grown.some((bytes) => bytes < 10 * kept); version += 10) {
    const before = await size();
    for (let next = version; next < version + 10; next += 1) await saveAll(next);
    grown.push((await size()) - before);
  }
  // one text for each save would be ten times as much
  expect(Math.min(...grown)).toBeLessThan(10 * kept);
}, 180_000);

test('the hour of the last change moves once a minute, and at once with the section or the person', async () => {
  const { clock } = desk.world;
  const id = await desk.drafted();
  const began = clock.now();
  const changed = async (): Promise<number> =>
    ((await one<{ at: Date }>('select updated_at as at from item where id = $1', id)).at.getTime() - began.getTime()) / 1_000;
  const saveAfter = async (seconds: number, version: number, by: string, parts: { text: string; section?: number }): Promise<number> => {
    clock.set(new Date(began.getTime() + seconds * 1_000));
    expect(await desk.save(by, id, version, parts)).toBe('saved');
    return changed();
  };
  expect(await saveAfter(20, 2, desk.editor, { text: 'một' })).toBe(0);
  expect(await saveAfter(60, 3, desk.editor, { text: 'hai' })).toBe(60);
  expect(await saveAfter(80, 4, desk.editor, { text: 'ba', section: 1 })).toBe(80);
  expect(await saveAfter(90, 5, desk.head, { text: 'bốn', section: 1 })).toBe(90);
  expect(await saveAfter(95, 6, desk.head, { text: 'năm', section: 1 })).toBe(90);
  expect(await one('select version from draft where item_id = $1', id)).toEqual({ version: 7 });
});
