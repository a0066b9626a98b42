import { residualTopic, topics } from '#delivery';
import { refusalOf, TestDesk } from '../../tests/support/item-desk.js';
import type { World, WorldPortal } from '../../tests/support/world.js';
import { createItem } from './create-item.js';
import { itemKinds } from './item-kinds.js';
import { showItem } from './queries.js';

let desk: TestDesk;
let world: World;
let here: WorldPortal;
let editor: string;
let head: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  ({ world, here, editor, head } = desk);
});
afterAll(() => world.close());

const classesOf = async (id: string): Promise<object> => {
  const shown = await desk.as(editor, (scope) => showItem(scope, desk.process, 'https://{host}', id));
  return { kind: shown!.kind, kindName: shown!.kindName, topic: shown!.topic?.name ?? null };
};

describe('kind and topic of a draft', () => {
  test('begin as news without a topic, and change with the draft', async () => {
    const id = await desk.drafted();
    expect(await classesOf(id)).toEqual({ kind: 'news', kindName: 'Tin', topic: null });
    expect(await desk.save(editor, id, 2, { kind: 'album', topic: 'policy' })).toBe('saved');
    expect(await classesOf(id)).toEqual({ kind: 'album', kindName: 'Ảnh', topic: 'Phổ biến chế độ, chính sách, pháp luật' });
  });

  test('stay when a save says nothing of them, and a topic goes when it says none', async () => {
    const id = await desk.drafted();
    await desk.save(editor, id, 2, { kind: 'video', topic: 'digital' });
    await desk.save(editor, id, 3, { text: 'Thêm chữ' });
    expect(await classesOf(id)).toMatchObject({ kind: 'video', topic: 'Chuyển đổi số và Đề án 06' });
    await desk.save(editor, id, 4, { text: 'Thêm chữ', topic: null });
    expect(await classesOf(id)).toMatchObject({ kind: 'video', topic: null });
  });

  test('are a change: a save from an old version with another topic is a conflict, the same again is not', async () => {
    const id = await desk.drafted();
    expect(await desk.save(editor, id, 2, { topic: 'strategy' })).toBe('saved');
    expect(await desk.save(editor, id, 2, { topic: 'strategy' })).toBe('saved');
    expect(await desk.save(editor, id, 2, { topic: 'policy' })).toBe('conflict');
    expect(await classesOf(id)).toMatchObject({ topic: 'Chiến lược, dự án, quy hoạch' });
  });

  test('that do not exist are named at their fields, and the residual class is none to choose', async () => {
    const id = await desk.drafted();
    expect(await refusalOf(desk.save(editor, id, 2, { kind: 'poem', topic: 'weather' }))).toBe('kind:KIND_UNKNOWN topic:TOPIC_UNKNOWN');
    expect(await refusalOf(desk.save(editor, id, 2, { topic: residualTopic.code }))).toBe('topic:TOPIC_UNKNOWN');
    const create = (topic: string): Promise<string> =>
      refusalOf(desk.as(editor, (scope) => createItem(scope, desk.process, world.clock, { kind: 'news', topic, sectionId: here.sectionIds[0]!, title: '' })));
    expect(await create('weather')).toBe('topic:TOPIC_UNKNOWN');
    expect(await create('epidemic')).toBe('null');
  });

  test('that are no longer offered may stay', async () => {
    const id = await desk.drafted();
    await world.rows(`update item set kind = 'bulletin', topic = 'floods' where id = $1`, [id]);
    expect(await desk.save(editor, id, 2, { kind: 'bulletin', topic: 'floods', text: 'Sửa' })).toBe('saved');
    expect(await classesOf(id)).toEqual({ kind: 'bulletin', kindName: 'bulletin', topic: 'floods' });
  });
});

describe('what was published', () => {
  test('keeps its kind, also after it was withdrawn, and may change its topic', async () => {
    const { id } = await desk.published('Tin giữ thể loại');
    await desk.step(head, id, 'revise', {});
    expect(await refusalOf(desk.save(editor, id, 2, { kind: 'video' }))).toBe('kind:KIND_STANDS');
    expect(await desk.save(editor, id, 2, { kind: 'news', topic: 'policy' })).toBe('saved');
    await desk.step(head, id, 'withdraw', { reason: 'Sai' });
    await desk.step(head, id, 'revise', {});
    expect(await refusalOf(desk.save(editor, id, 3, { kind: 'video' }))).toBe('kind:KIND_STANDS');
    await expect(world.rows(`update item set kind = 'video' where id = $1`, [id])).rejects.toThrow(/keeps its kind/);
  });
});

test('codes of kinds and topics are unique, and none is the residual class', () => {
  for (const list of [itemKinds, topics]) {
    const codes = list.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).not.toContain(residualTopic.code);
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z_]*$/);
  }
});
