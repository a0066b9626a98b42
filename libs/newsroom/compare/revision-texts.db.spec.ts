import { v7 as newId } from 'uuid';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { revisionsOf, revisionText } from './revision-texts.js';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open();
});
afterAll(() => desk.world.close());

describe('sealed revisions of an item', () => {
  test('are listed, the latest first, and say which of them readers see', async () => {
    const { id, revisionId } = await desk.published('Bản đầu');
    await desk.step(desk.head, id, 'revise', {});
    await desk.save(desk.editor, id, 2, { title: 'Bản sau', text: 'Lời sau' });
    await desk.step(desk.editor, id, 'submit', { baseVersion: 3 });
    const listed = await desk.as(desk.editor, (scope) => revisionsOf(scope, id));
    expect(listed.map(({ number, title, isPublic, sealedBy }) => [number, title, isPublic, sealedBy.displayName])).toEqual([
      [2, 'Bản sau', false, 'Lê Thử'],
      [1, 'Bản đầu', true, 'Lê Thử'],
    ]);
    const first = await desk.as(desk.editor, (scope) => revisionText(scope, id, revisionId));
    expect(JSON.stringify(first.body)).toContain('Nội dung');
  });

  test('of another item, and none at all, are not found', async () => {
    const [one, other] = [await desk.submitted('Một'), await desk.submitted('Hai')];
    expect(await refusalOf(desk.as(desk.editor, (scope) => revisionText(scope, one.id, other.revisionId)))).toBe('NOT_FOUND');
    expect(await refusalOf(desk.as(desk.editor, (scope) => revisionText(scope, one.id, newId())))).toBe('NOT_FOUND');
    expect(await refusalOf(desk.as(desk.editor, (scope) => revisionText(scope, one.id, 'x')))).toBe('NOT_FOUND');
  });
});
