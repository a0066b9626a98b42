import type { DataSource } from 'typeorm';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { foldAll } from './fold.js';
import { recounts } from './recount/index.js';
import { verifyPortal, verifyStatement, type PortalVerdict } from './verify.js';

let desk: TestDesk;
let jobs: DataSource;
beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
});
afterAll(() => desk.world.close());

const verify = (): Promise<PortalVerdict> => verifyPortal(jobs, desk.here.id);
const fold = (): Promise<number> => desk.asSystem(() => foldAll(jobs));
const change = (sql: string, ...values: unknown[]): Promise<object[]> => desk.world.rows(sql, [desk.here.id, ...values]);
const today = '2026-11-20';

describe('counting the figures of a portal again', () => {
  it('finds no difference in what steps wrote, folded or not, and nothing of another portal', async () => {
    const kept = await desk.published('Giữ lại');
    const moved = await desk.published('Chuyển mục');
    const gone = await desk.published('Sẽ gỡ');
    await fold();
    await desk.step(desk.head, gone.id, 'withdraw', { reason: 'Đăng nhầm' });
    await desk.step(desk.head, moved.id, 'revise', {});
    await desk.save(desk.editor, moved.id, 2, { title: 'Chuyển mục', section: 1 });
    await desk.step(desk.editor, moved.id, 'submit', { baseVersion: 3 });
    const { revisionId } = await desk.stateOf(moved.id);
    await desk.step(desk.head, moved.id, 'approve', { revisionId: revisionId!, tell: false });
    await desk.step(desk.head, moved.id, 'publish', { revisionId: revisionId! });
    expect((await desk.stateOf(kept.id)).state).toBe('published');
    for (const when of ['before', 'after']) {
      const verdict = await verify();
      expect(verdict).toMatchObject({ differences: [], uncounted: [] });
      expect(verdict.figures).toBeGreaterThan(when === 'before' ? 4 : 8);
      await fold();
    }
    expect(await verifyPortal(jobs, desk.neighbour.id)).toEqual({ figures: 0, rows: 0, differences: [], uncounted: [] });
  });

  it('names one spoilt sum and one publication deleted by hand: exactly two differences', async () => {
    const { id } = await desk.published('Sẽ mất');
    await fold();
    const sum = await change(
      `update fact_year set months[11] = months[11] + 5 where portal_id = $1 and measure = 'items_published' and dimension = 'mark' returning months[11] - 5 as was`,
    );
    const [{ was }] = sum as [{ was: string }];
    await change('delete from search_row where portal_id = $1 and item_id = $2', id);
    await change('delete from placement where portal_id = $1 and item_id = $2', id);
    await change('delete from publication where portal_id = $1 and item_id = $2', id);
    const section = desk.here.sectionIds[0]!;
    const there = Number(was) - 1; // one stands in the other section
    expect((await verify()).differences).toEqual([
      {
        between: 'sums',
        measure: 'items_published',
        period: '2026-11',
        dimension: 'mark=own',
        figure: String(Number(was) + 5),
        rows: was,
      },
      {
        between: 'ledger',
        measure: 'items_published',
        period: today,
        dimension: `kind=news, mark=own, section=${section}, topic=other`,
        figure: String(there),
        rows: String(there - 1),
      },
    ]);
    await change(`update fact_year set months[11] = months[11] - 5 where portal_id = $1 and measure = 'items_published' and dimension = 'mark'`);
    await change('delete from fact where portal_id = $1 and subject_id = $2', id);
    await change(`delete from fact_year where portal_id = $1 and measure = 'items_published' and dimension = 'kind'`);
    const missing = (await verify()).differences.filter(({ measure, between }) => measure === 'items_published' && between === 'sums');
    expect(missing.map(({ dimension }) => dimension)).toEqual(['', 'kind=news', 'mark=own', `section=${section}`, 'topic=other']);
  });

  it('tells of measures that nothing counts again, and compares their sums all the same', async () => {
    await change(
      `insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id, folded)
       select $1, '2026-03-01', '2026-03-01', 'a_measure_of_later', 7, 'portal', $1, id, true from step_record where portal_id = $1 limit 1`,
    );
    const { uncounted, differences } = await verify();
    expect(uncounted).toEqual(['a_measure_of_later']);
    expect(differences).toContainEqual({ between: 'sums', measure: 'a_measure_of_later', period: '2026-03', dimension: '', figure: '0', rows: '7' });
  });

  it('reads the ledger in no recount', () => {
    for (const { measure, sql } of recounts) expect([measure, /\bfact(_year)?\b/.test(sql)]).toEqual([measure, false]);
    expect(new Set(recounts.map(({ measure }) => measure)).size).toBe(recounts.length);
    expect(verifyStatement(recounts)).not.toContain('scope.portals');
  });
});
