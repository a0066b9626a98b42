import type { DataSource } from 'typeorm';
import { itemSubject } from '#newsroom';
import { inPortal, type OpenScope } from '#platform/db';
import { body, TestDesk } from '../../../tests/support/item-desk.js';
import { openItem } from '../../../tests/support/old-site.js';
import { verifyPortal } from './verify.js';

let desk: TestDesk;
let jobs: DataSource;
let admin: string;
let importId: string;
beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
  admin = await desk.world.person('Quản Trị', [{ portal: desk.here, role: 'portal_admin' }]);
  const [made] = await desk.world.rows<{ id: string }>(
    `insert into site_import (portal_id, name, state, section_id, created_by, run_by, created_at) values ($1, 'cu.xml', 'running', $2, $3, $3, now()) returning id`,
    [desk.here.id, desk.here.sectionIds[0], admin],
  );
  importId = made!.id;
});
afterAll(() => desk.world.close());

const asWorker = <T>(fn: (scope: OpenScope) => Promise<T>): Promise<T> => desk.asSystem(() => inPortal(jobs, desk.here.id, fn));
const takeOver = (title: string): Promise<string> =>
  asWorker(async (scope) => {
    const entry = { importId, origin: title, kind: 'news', sectionId: desk.here.sectionIds[0]!, authorId: desk.editor, by: admin };
    const tools = { process: desk.process, clock: desk.world.clock };
    const { itemId } = await openItem(scope, tools, { ...entry, text: { title, summary: '', body: body('Nội dung') } });
    await desk.process.transition(scope, itemSubject, itemId, 'import', { publishedAt: new Date('2019-03-04T02:30:00Z'), by: admin });
    return itemId;
  });

it('finds no difference in what an import of an old site wrote and took back', async () => {
  await takeOver('Bài cũ giữ lại');
  const gone = await takeOver('Bài cũ hoàn tác');
  await asWorker((scope) => desk.process.transition(scope, itemSubject, gone, 'undo_import', {}));
  expect(await verifyPortal(jobs, desk.here.id)).toMatchObject({ differences: [], uncounted: [] });
  const facts = await desk.world.rows(
    `select belongs_on::text as day, entered_on::text as entered, sum(amount)::integer as amount from fact where measure = 'items_published' group by 1, 2`,
  );
  expect(facts).toEqual([{ day: '2019-03-04', entered: '2026-11-20', amount: 1 }]);
});

it('no person takes the step, whatever their role', async () => {
  const id = await desk.drafted('Không ai tự nhập');
  for (const person of [desk.editor, desk.head])
    await expect(desk.step(person, id, 'import', { publishedAt: new Date('2019-03-04T02:30:00Z'), by: person })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
