import type { DataSource } from 'typeorm';
import { inSubtree } from '#platform/db';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { figure } from '../figure/figure.js';
import { figureRows } from '../figure/figure-rows.js';
import { figureText } from '../figure/figure-text.js';
import { measureOf } from '../measure/index.js';
import { parsePeriod } from '../period/index.js';
import { foldAll } from './fold.js';
import { verifyPortal } from './verify.js';

let desk: TestDesk;
let jobs: DataSource;
beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
});
afterAll(() => desk.world.close());

/** Money in the book with its entry in the ledger, as a step writes both. */
async function received(amount: number, state = 'received', day = '2026-11-05'): Promise<string> {
  const [{ id }] = (await desk.world.rows<{ id: string }>(
    `with contract as (
       insert into advert_contract (portal_id, number, advertiser, price, starts_on, ends_on, recorded_by, recorded_at)
       values ($1, gen_random_uuid()::text, 'Công ty A', 0, '2026-01-01', '2026-12-31', $2, now()) returning id
     )
     insert into advert_receipt (portal_id, contract_id, received_on, amount, voucher, state, reason, recorded_by)
     select $1, id, $5, $3, '', $4, case when $4 = 'cancelled' then 'Nhầm' end, $2 from contract returning id`,
    [desk.here.id, desk.head, amount, state, day],
  )) as [{ id: string }];
  for (const sign of state === 'cancelled' ? [1, -1] : [1])
    await desk.world.rows(
      `with step as (
         insert into step_record (portal_id, id, subject_type, subject_id, step, from_state, to_state, at)
         values ($1, uuidv7(), 'advert', $2, 'create', 'received', 'received', now()) returning id
       )
       insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id)
       select $1, $4, '2026-11-20', 'advert_revenue', $3, 'advert', $2, id from step`,
      [desk.here.id, id, sign * amount, day],
    );
  return id;
}

test('what paid banners brought is what the receipts say, opens to them, and a receipt changed by hand is found', async () => {
  await received(20_000_000);
  await received(5_000_000, 'cancelled');
  await received(3_000_000, 'received', '2026-03-01');
  expect(await verifyPortal(jobs, desk.here.id)).toMatchObject({ differences: [], uncounted: [] });
  await desk.asSystem(() => foldAll(jobs));
  expect(await verifyPortal(jobs, desk.here.id)).toMatchObject({ differences: [], uncounted: [] });

  const source = await desk.world.source('supervision');
  const [measure, period, now] = [measureOf('advert_revenue'), parsePeriod('2026'), desk.world.clock.now()];
  const asked = { measure, period, unitId: null, portalId: desk.here.id, tree: 'now', by: null, asOf: null } as const;
  const { value, rows } = await desk.asSystem(() =>
    inSubtree(source, [desk.here.id], async (scope) => ({
      value: (await figure(scope, now, asked)).value,
      rows: (await figureRows(scope, now, { measure, period, dimension: null, value: null, asOf: null, first: 10, after: null })).rows,
    })),
  );
  expect(figureText(measure, value)).toBe('23.000.000 đồng');
  expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(23_000_000);
  expect(rows.every(({ title, slug }) => title?.endsWith(' · Công ty A') && slug === null)).toBe(true);

  await desk.world.rows('update advert_receipt set amount = amount + 1 where portal_id = $1 and amount = 20000000', [desk.here.id]);
  expect((await verifyPortal(jobs, desk.here.id)).differences).toMatchObject([
    { between: 'ledger', measure: 'advert_revenue', period: '2026-11-05', figure: '20000000', rows: '20000001' },
  ]);
});
