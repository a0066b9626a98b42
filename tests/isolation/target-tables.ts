import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

/** Set by who supervises, in the scope of each portal; read from above. A change is a further row, so nobody changes or deletes one. */
function ofPlans(table: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing', [`${table}_supervision`]: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert', rows: 't.portal_id = :portal' },
      supervision: { grants: 'select', rows: { select: 't.portal_id = any (:portals)' } },
    },
  };
}

/** Tables of numbers that people set; see expectations.ts for how they are read. */
export const targetTables: Readonly<Record<string, TableExpectation>> = {
  'public.target': ofPlans('target'),
  'public.opening_balance': {
    ...ofPlans('opening_balance'),
    policies: { ...ofPlans('opening_balance').policies, opening_balance_jobs: 'select to jobs' },
    access: {
      ...ofPlans('opening_balance').access,
      // What the public pages show of visits begins with it.
      jobs: { grants: 'select(amount, entered_at, id, measure, on_day, portal_id)', rows: { select: 't.portal_id = :portal' } },
    },
  },
};

/** A target and an opening balance of a portal, each with its own words. */
export async function plansOfPortal(world: World, portal: WorldPortal, mark: string, personId: string): Promise<void> {
  await world.rows(
    `insert into target (portal_id, measure, year, amount, because, entered_at, person_id)
     values ($1, 'items_published', extract(year from now() at time zone 'Asia/Ho_Chi_Minh'), 3000, $2, now(), $3)`,
    [portal.id, `Kế hoạch ${mark}`, personId],
  );
  await world.rows(
    `insert into opening_balance (portal_id, measure, on_day, amount, qualifier, evidence, entered_at, person_id)
     values ($1, 'visits', '2026-01-01', 1000, 'exact', $2, now(), $3)`,
    [portal.id, `Báo cáo ${mark}`, personId],
  );
}
