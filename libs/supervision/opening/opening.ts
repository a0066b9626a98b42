import { v7 as newId } from 'uuid';
import { recordAct } from '#people';
import { holdInPortal, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { Quantity, Qualifier } from '#web/figures';

/** Measures whose running total may begin with a number from before the system counted, with their names. */
export const openingMeasures = { visits: 'Lượt truy cập', page_views: 'Lượt xem trang' } as const;
export type OpeningMeasure = keyof typeof openingMeasures;

export const longestEvidence = 500;

/** What a running total stood at before a day: facts of that day and after come on top. */
export interface Opening {
  readonly measure: OpeningMeasure;
  readonly onDay: CivilDate;
  readonly balance: Quantity;
  /** Where the number comes from: a report, an older system. */
  readonly evidence: string;
}

interface Row {
  portalId: string;
  measure: OpeningMeasure;
  onDay: CivilDate;
  amount: string;
  qualifier: Qualifier;
  evidence: string;
}

/** Balances that hold: of each portal, measure and day the row entered last. */
const held = (portals: string): string => `
  select distinct on (portal_id, measure, on_day) portal_id as "portalId", measure, on_day::text as "onDay", amount, qualifier, evidence
  from opening_balance where ${portals}
  order by portal_id, measure, on_day, entered_at desc, id desc`;

function opening({ measure, onDay, amount, qualifier, evidence }: Row): Opening {
  return { measure, onDay, balance: { amount: Number(amount), qualifier }, evidence };
}

/** Opening balances of every portal of an open scope of the role `supervision`, by portal. */
export async function openingsBelow({ manager }: OpenScope): Promise<Map<string, Opening[]>> {
  const rows: Row[] = await manager.query(held('portal_id = any ((select scope.portals())::uuid[])'));
  return new Map([...Map.groupBy(rows, ({ portalId }) => portalId)].map(([portalId, group]) => [portalId, group.map(opening)]));
}

/** True when both say the same of the same day. */
export function isSameOpening(one: Opening, other: Opening | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Enters an opening balance of the scope's portal, or corrects the one of that day by a further row.
 * @returns false when it stands already
 */
export async function setOpening(scope: OpenScope, at: Date, wanted: Opening): Promise<boolean> {
  await holdInPortal(scope, 'opening');
  const rows: Row[] = await scope.manager.query(held('portal_id = scope.portal()'));
  const before = rows.map(opening).find(({ measure, onDay }) => measure === wanted.measure && onDay === wanted.onDay);
  if (isSameOpening(wanted, before)) return false;
  const id = newId();
  const { measure, onDay, balance, evidence } = wanted;
  await scope.manager.query(
    `insert into opening_balance (portal_id, id, measure, on_day, amount, qualifier, evidence, entered_at, person_id)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, measure, onDay, balance.amount, balance.qualifier, evidence, at, scope.personId],
  );
  const details = { measure, on: onDay, from: before?.balance.amount ?? null, to: balance.amount };
  await recordAct(scope, { act: 'opening.set', subjectType: 'opening', subjectId: id, at, details });
  return true;
}
