import { v7 as newId } from 'uuid';
import { recordAct } from '#people';
import { holdInPortal, type OpenScope } from '#platform/db';
import { checkedTarget, plannedMeasure, type WantedTarget } from './target.js';

/** A plan as it is kept. */
export interface StoredTarget extends WantedTarget {
  readonly enteredAt: Date;
}

interface Row {
  portalId: string;
  year: number;
  amount: string;
  months: string[] | null;
  because: string;
  enteredAt: Date;
}

/** The plans that hold: of each portal and year the row entered last. `portals` is the predicate of the role that asks; the year is $2, or all are read. */
const latest = (portals: string, ofYear: boolean): string => `
  select distinct on (portal_id, year) portal_id as "portalId", year, amount, months, because, entered_at as "enteredAt" from target
  where ${portals} and measure = $1 ${ofYear ? 'and year = $2' : ''}
  order by portal_id, year, entered_at desc, id desc`;

/** Plans of every portal of an open scope of the role `supervision`, of one year or of all, by portal. */
export async function targetsBelow({ manager }: OpenScope, year: number | null): Promise<Map<string, StoredTarget[]>> {
  const rows: Row[] = await manager.query(
    latest('portal_id = any ((select scope.portals())::uuid[])', year !== null),
    year === null ? [plannedMeasure] : [plannedMeasure, year],
  );
  const byPortal = Map.groupBy(rows, ({ portalId }) => portalId);
  return new Map([...byPortal].map(([portalId, group]) => [portalId, group.map(stored)]));
}

function stored({ year, amount, months, because, enteredAt }: Row): StoredTarget {
  return { year, amount: Number(amount), months: months?.map(Number) ?? null, because, enteredAt };
}

/** True when a plan asks for nothing that does not hold already; without a reason the one that stands is kept. */
export function isSame(wanted: WantedTarget, held: WantedTarget | undefined): boolean {
  if (!held) return wanted.amount === 0;
  const because = wanted.because === '' || wanted.because === held.because;
  return because && wanted.amount === held.amount && JSON.stringify(wanted.months) === JSON.stringify(held.months);
}

/**
 * Sets the plan of the scope's portal for a year: a further row, unless it holds already. An amount of 0 takes it back.
 * @returns false when nothing had to be written
 * @throws FaultsError
 */
export async function setTarget(scope: OpenScope, at: Date, given: WantedTarget): Promise<boolean> {
  const wanted = checkedTarget(given);
  // Two at once: the second sees what the first wrote.
  await holdInPortal(scope, 'target');
  const [row]: Row[] = await scope.manager.query(latest('portal_id = scope.portal()', true), [plannedMeasure, wanted.year]);
  const held = row && stored(row);
  if (isSame(wanted, held)) return false;
  const id = newId();
  await scope.manager.query(
    `insert into target (portal_id, id, measure, year, amount, months, because, entered_at, person_id) values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, plannedMeasure, wanted.year, wanted.amount, wanted.months, wanted.because, at, scope.personId],
  );
  const details = { measure: plannedMeasure, year: wanted.year, from: held?.amount ?? null, to: wanted.amount };
  await recordAct(scope, { act: 'target.set', subjectType: 'target', subjectId: id, at, details });
  return true;
}
