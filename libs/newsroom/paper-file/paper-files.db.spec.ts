import { randomUUID } from 'node:crypto';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { attachPaperFile, paperFilesOf, papersUsing } from './paper-files.js';

let desk: TestDesk;
let admin: string;
let paperId: string;

beforeAll(async () => {
  desk = await TestDesk.open();
  admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
  const [paper] = await desk.world.rows<{ id: string }>(
    `insert into board_paper (portal_id, kind, number, decided_on, decided_by, starts_on, is_public, recorded_by, recorded_at)
     values ($1, 'regulation', '7/QĐ-UBND', '2026-01-01', 'Ủy ban', '2026-01-01', true, $2, now()) returning id`,
    [desk.here.id, admin],
  );
  paperId = paper!.id;
});
afterAll(() => desk.world.close());

async function file(name: string, state = 'clean', portal = desk.here): Promise<string> {
  const [row] = await desk.world.rows<{ id: string }>(
    `insert into file (portal_id, name, size, stored, state, kind, type, hash, uploaded_by, uploaded_at)
     values ($1, $2, 10, 10, $3, 'document', 'application/pdf', sha256($2::text::bytea), $4, now()) returning id`,
    [portal.id, name, state, admin],
  );
  return row!.id;
}
const attach = (fileId: string, who = admin, id = paperId) => desk.as(who, (scope) => attachPaperFile(scope, desk.world.clock, { paperId: id, fileId }));
const shown = () => desk.as(desk.editor, (scope) => paperFilesOf(scope));

test('a paper of the board has its signed copy, the latest one, and the audit says which was before (R-005, R-007)', async () => {
  const [first, second] = [await file('quy-che.pdf'), await file('quy-che-ban-ky.pdf')];
  await attach(first);
  await attach(second);
  expect(await shown()).toEqual([{ paperId, fileId: second, name: 'quy-che-ban-ky.pdf' }]);
  expect(
    await desk.world.rows(`select details ->> 'file' as file, details ->> 'fileBefore' as before from audit_entry where act = 'board.attach' order by at, id`),
  ).toEqual([
    { file: first, before: null },
    { file: second, before: first },
  ]);
  const used = await desk.as(admin, (scope) => papersUsing(scope, [first, second]));
  expect(used).toEqual([{ fileId: second, subjectType: 'paper', subjectId: paperId, title: '7/QĐ-UBND', isPublic: false }]);
});

test('refuses a file that cannot be used or is of another portal, a paper of another, and who may not change the board', async () => {
  expect(await refusalOf(attach(await file('dang-gui.pdf', 'quarantine')))).toBe('fileId:PAPER_FILE_UNKNOWN');
  expect(await refusalOf(attach(await file('noi-khac.pdf', 'clean', desk.neighbour)))).toBe('fileId:PAPER_FILE_UNKNOWN');
  expect(await refusalOf(attach('không phải mã'))).toBe('fileId:PAPER_FILE_UNKNOWN');
  const good = await file('tot.pdf');
  expect(await refusalOf(attach(good, admin, randomUUID()))).toBe('NOT_FOUND');
  expect(await refusalOf(attach(good, desk.head))).toBe('FORBIDDEN');
});
