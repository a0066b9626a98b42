import { v7 as newId } from 'uuid';
import { civilDateOf } from '#platform/time';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { saveDraft } from '../save-draft.js';
import { checkDraft } from './check-draft.js';

let desk: TestDesk;
const today = civilDateOf(new Date('2026-11-20T02:00:00Z'));

beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

async function drafted(title: string, ...content: object[]): Promise<string> {
  const id = await desk.drafted(title);
  await desk.as(desk.editor, (scope) =>
    saveDraft(scope, desk.world.clock, { itemId: id, baseVersion: 2, title, summary: '', body: { type: 'doc', content }, sectionId: desk.here.sectionIds[0]! }),
  );
  return id;
}
const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function picture(): Promise<string> {
  const id = newId();
  await desk.world.admin.query(
    `insert into file (portal_id, id, name, state, size, hash, kind, type, width, height, stored, uploaded_by, uploaded_at, settled_at)
     values ($1, $2, 'cau.jpg', 'clean', 10, sha256('cau'), 'picture', 'image/jpeg', 500, 400, 10, $3, now(), now())`,
    [desk.here.id, id, desk.editor],
  );
  return id;
}

describe('checks of a draft', () => {
  test('tell the writer, and do not stand in the way', async () => {
    const id = await drafted('Tin có chỗ cần xem', paragraph('Họp ngày 31/02/2026, đạt 98.5 % kế hoạch.'));
    const found = await desk.as(desk.editor, (scope) => checkDraft(scope, today, id));
    expect(found.map(({ code, quote, refuses, field }) => [code, quote, refuses, field])).toEqual([
      ['CHECK_DATE_IMPOSSIBLE', 'ngày 31/02/2026', false, 'body'],
      ['CHECK_NUMBER_FORMAT', '98.5', false, 'body'],
    ]);
    expect(await refusalOf(desk.step(desk.editor, id, 'submit', { baseVersion: 3 }))).toBe('null');
  });

  test('refuse a picture without words to whoever hands it in (R-133)', async () => {
    const fileId = await picture();
    const figure = { type: 'figure', attrs: { fileId, alt: '', caption: '', credit: '', isDecoration: false, isCover: false } };
    const id = await drafted('Tin có ảnh', paragraph('Nội dung'), figure);
    const found = await desk.as(desk.editor, (scope) => checkDraft(scope, today, id));
    expect(found.map(({ code, rule, refuses }) => [code, rule, refuses])).toEqual([
      ['ALT_MISSING', 'R-133', true],
      ['CHECK_PICTURE_SMALL', 'R-027', false],
      ['CHECK_SOURCE_MISSING', 'R-027', false],
    ]);
    expect(await refusalOf(desk.step(desk.editor, id, 'submit', { baseVersion: 3 }))).toBe('body:ALT_MISSING');
  });

  test('know the people of the portal and the units that are no longer', async () => {
    const [gone, heir] = [await desk.world.unit('commune'), await desk.world.unit('commune')];
    const { admin } = desk.world;
    await admin.query(`update unit_version set name = 'Xã Thử Cũ', valid_from = '2020-01-01', valid_to = '2025-07-01' where unit_id = $1`, [gone]);
    await admin.query(`update unit_version set name = 'Xã Thử Mới' where unit_id = $1`, [heir]);
    const { rows } = await admin.query<{ id: string }>(
      `insert into succession (id, operation, effective_on, resolution) values ($1, 'merge', '2025-07-01', '1/2025/NQ') returning id`,
      [newId()],
    );
    await admin.query(`insert into succession_part (succession_id, predecessor_id, successor_id, extent) values ($1, $2, $3, 'whole')`, [
      rows[0]!.id,
      gone,
      heir,
    ]);
    const id = await drafted('Tin tên cũ', paragraph('UBND xã Thử Cũ họp; ông Lê Thứ, người của trang, dự.'));
    const found = await desk.as(desk.editor, (scope) => checkDraft(scope, today, id));
    expect(found.map(({ code, quote, better }) => [code, quote, better])).toEqual([
      ['CHECK_NAME_DIFFERS', 'Lê Thứ', 'Lê Thử'],
      ['CHECK_UNIT_ENDED', 'xã Thử Cũ', 'Xã Thử Mới'],
    ]);
    // a name that is borne again is no fault
    await admin.query(`update unit_version set name = 'Xã Thử Cũ' where unit_id = $1`, [heir]);
    expect((await desk.as(desk.editor, (scope) => checkDraft(scope, today, id))).map(({ code }) => code)).toEqual(['CHECK_NAME_DIFFERS']);
  });

  test('of what somebody may not read are as unknown as of what is not there', async () => {
    const id = await drafted('Không phải của tôi', paragraph('Nội dung'));
    const contributor = await desk.world.person('Cộng Tác', [{ portal: desk.here, role: 'contributor' }]);
    expect(await refusalOf(desk.as(contributor, (scope) => checkDraft(scope, today, id)))).toBe('NOT_FOUND');
    expect(await refusalOf(desk.as(desk.editor, (scope) => checkDraft(scope, today, newId())))).toBe('NOT_FOUND');
  });
});
