import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import type { ItemDetails } from '#delivery';
import { itemSubject } from '../item.subject.js';
import { showItem } from '../queries.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

const notice = { type: 'auction', issuer: 'Trung tâm Mẫu', validUntil: '2026-12-31' };
const fieldsOf = async (id: string): Promise<unknown> => {
  const shown = await desk.as(desk.editor, (scope) => showItem(scope, desk.process, 'https://{host}', id));
  return shown?.draft.fields;
};

interface Row {
  readonly html: string;
  readonly text: string;
  readonly hash: Buffer;
  readonly details: ItemDetails | null;
}
const rowOf = async (table: 'publication' | 'revision', id: string): Promise<Row> => {
  const [row] = await desk.world.rows<Row>(`select html, text, hash, details from ${table} where item_id = $1 order by 1 limit 1`, [id]);
  return row!;
};

async function submitted(fields: object, kind = 'public_notice'): Promise<{ readonly id: string; readonly revisionId: string }> {
  const id = await desk.drafted('Thông báo đấu giá');
  await desk.save(desk.editor, id, 2, { kind, fields });
  await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
  return { id, revisionId: (await desk.stateOf(id)).revisionId! };
}

describe('fields of a kind', () => {
  test('are saved with the draft, half of them too, and a save that says nothing of them keeps them', async () => {
    const id = await desk.drafted();
    await desk.save(desk.editor, id, 2, { kind: 'public_notice', fields: { type: 'auction' } });
    expect(await fieldsOf(id)).toEqual({ type: 'auction' });
    await desk.save(desk.editor, id, 3, { kind: 'public_notice', text: 'Chữ khác' });
    expect(await fieldsOf(id)).toEqual({ type: 'auction' });
  });

  test('are a change: the same again is none, others from an old version are a conflict', async () => {
    const id = await desk.drafted();
    expect(await desk.save(desk.editor, id, 2, { fields: { eventOn: '2026-11-20' } })).toBe('saved');
    expect(await desk.save(desk.editor, id, 2, { fields: { eventOn: '2026-11-20' } })).toBe('saved');
    expect(await desk.save(desk.editor, id, 2, { fields: { eventOn: '2026-11-21' } })).toBe('conflict');
  });

  test('of another kind are left behind when the kind changes', async () => {
    const id = await desk.drafted();
    await desk.save(desk.editor, id, 2, { kind: 'public_notice', fields: notice });
    await desk.save(desk.editor, id, 3, { kind: 'news', fields: { ...notice, eventOn: '2026-11-20' } });
    expect(await fieldsOf(id)).toEqual({ eventOn: '2026-11-20' });
  });

  test('that have no right form are named', async () => {
    const id = await desk.drafted();
    expect(await refusalOf(desk.save(desk.editor, id, 2, { kind: 'public_notice', fields: { validUntil: '31/12/2026', type: 'poem' } }))).toBe(
      'fields.type:FIELD_CHOICE fields.validUntil:FIELD_DATE',
    );
    expect(await refusalOf(desk.save(desk.editor, id, 2, { kind: 'graphic', fields: { image: { fileId: '019aa000-0000-7000-8000-0000000000ff' } } }))).toBe(
      'body:FILE_UNKNOWN',
    );
  });

  test('of an album that has stood without a photo can be corrected; one that had a photo does not lose it', async () => {
    const { id } = await desk.published('Ngày hội');
    const correct = async (): Promise<void> => {
      const [row] = await desk.world.rows<{ version: number }>('select version from draft where item_id = $1', [id]);
      await desk.step(desk.editor, id, 'submit', { baseVersion: row!.version });
    };
    await desk.step(desk.head, id, 'revise', {});
    // as such albums were published before there was the rule: no way of today leads there
    const asBefore = (change: string) => desk.world.rows(`do $do$ begin set local session_replication_role = replica; ${change}; end $do$`);
    await asBefore(`update item set kind = 'album' where id = '${id}'`);
    await correct();
    expect(await desk.stateOf(id)).toMatchObject({ state: 'submitted' });
    const figure = { type: 'figure', attrs: { fileId: 'x', alt: 'Ảnh' }, content: [] };
    await desk.step(desk.head, id, 'return', { revisionId: (await desk.stateOf(id)).revisionId!, reason: 'Xem lại' });
    const body = JSON.stringify({ type: 'doc', content: [figure] });
    await asBefore(`update revision set body = '${body}' where id = (select revision_id from publication where item_id = '${id}')`);
    expect(await refusalOf(correct())).toBe('body:PICTURE_MISSING');
  });

  test('cannot make an album of words: without a photo it is neither handed in nor taken over from an old site', async () => {
    expect(await refusalOf(submitted({ place: 'Sân vận động' }, 'album'))).toBe('body:PICTURE_MISSING');
    const id = await desk.drafted('Ảnh lễ hội');
    await desk.save(desk.editor, id, 2, { kind: 'album' });
    const takeOver = desk.as(null, (scope) =>
      desk.process.transition(scope, itemSubject, id, 'import', { publishedAt: new Date('2024-05-01T02:00:00Z'), by: desk.editor }),
    );
    expect(await refusalOf(takeOver)).toBe('body:PICTURE_MISSING');
    expect(await desk.stateOf(id)).toMatchObject({ state: 'draft', revisionId: null });
  });

  test('that are missing keep an item from the board', async () => {
    expect(await refusalOf(submitted({ type: 'auction' }))).toBe('fields.issuer:FIELD_MISSING fields.validUntil:FIELD_MISSING');
  });
});

describe('what was approved', () => {
  test('appears byte for byte, fields included, and is found by them', async () => {
    const { id, revisionId } = await submitted(notice);
    await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
    await desk.step(desk.head, id, 'publish', { revisionId });
    const [sealed, shown] = [await rowOf('revision', id), await rowOf('publication', id)];
    expect(shown).toEqual(sealed);
    expect(shown.html).toContain('<dt>Đơn vị thông báo</dt><dd>Trung tâm Mẫu</dd>');
    expect(shown.text).toContain('Đến hết ngày: 31/12/2026');
    expect(shown.details).toMatchObject({ validUntil: '2026-12-31', card: [{ name: 'type', words: 'Đấu giá tài sản' }, { name: 'validUntil' }] });
    const found = await desk.world.rows(`select 1 from search_row where item_id = $1 and vector @@ to_tsquery('simple', 'trung & tam & mau')`, [id]);
    expect(found).toHaveLength(1);
  });

  test('is counted under its kind', async () => {
    const { id, revisionId } = await submitted(notice);
    await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
    await desk.step(desk.head, id, 'publish', { revisionId });
    expect(
      await desk.world.rows(`select dimensions ->> 'kind' as kind, amount::integer from fact where subject_id = $1 and measure = 'items_published'`, [id]),
    ).toEqual([{ kind: 'public_notice', amount: 1 }]);
  });

  test('cannot be public with other fields, whatever a process asks for', async () => {
    const { id, revisionId } = await submitted(notice);
    await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
    await desk.step(desk.head, id, 'publish', { revisionId });
    await expect(
      desk.as(desk.head, (scope) =>
        scope.manager.query(
          `update publication set details = jsonb_set(details, '{validUntil}', '"2099-01-01"') where portal_id = scope.portal() and item_id = $1`,
          [id],
        ),
      ),
    ).rejects.toThrow(/not word for word/);
  });

  test('loses its fields when it is withdrawn', async () => {
    const { id, revisionId } = await submitted(notice);
    await desk.step(desk.head, id, 'approve', { revisionId, tell: false });
    await desk.step(desk.head, id, 'publish', { revisionId });
    await desk.step(desk.head, id, 'withdraw', { reason: 'Sai' });
    expect((await rowOf('publication', id)).details).toBeNull();
  });

  test('needs no text where the kind says that its fields are enough', async () => {
    const id = await desk.drafted();
    await desk.save(desk.editor, id, 2, { kind: 'faq', text: ' ', fields: { questions: [{ question: 'Hỏi?', answer: 'Đáp.' }] } });
    await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
    expect((await rowOf('revision', id)).html).toContain('<summary>Hỏi?</summary>');
    const plain = await desk.drafted();
    await desk.save(desk.editor, plain, 2, { text: ' ' });
    expect(await refusalOf(desk.step(desk.editor, plain, 'submit', { baseVersion: 3 }))).toBe('body:BODY_MISSING');
  });
});
