import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { exactly, sumOf, type Quantity, type Qualifier } from '#web/figures';
import type { OpeningMeasure } from './opening.js';

/** A running total at the end of a day, with what it is made of. */
export interface Cumulative {
  readonly portalId: string;
  readonly total: Quantity;
  /** The balance that it begins with and the day before which it stood; null: counted from the first day on. */
  readonly opening: { readonly onDay: CivilDate; readonly balance: Quantity; readonly evidence: string } | null;
  /** Counted since. */
  readonly counted: number;
}

interface Row {
  portalId: string;
  onDay: CivilDate | null;
  amount: string | null;
  qualifier: Qualifier | null;
  evidence: string | null;
  counted: string;
}

/**
 * Running totals of portals at the end of a day: the last opening balance of that day or before, and the facts since. One for
 * each portal and never a sum over several: visits of two portals are not visits of one.
 * @param scope an open scope of the role `supervision`
 */
export async function cumulative({ manager }: OpenScope, measure: OpeningMeasure, portalIds: readonly string[], day: CivilDate): Promise<Cumulative[]> {
  const rows: Row[] = await manager.query(
    `with opening as (
       select distinct on (portal_id) portal_id, on_day, amount, qualifier, evidence from opening_balance
       where portal_id = any ((select scope.portals())::uuid[]) and portal_id = any ($2) and measure = $1 and on_day <= $3
       order by portal_id, on_day desc, entered_at desc, id desc)
     select p.portal_id as "portalId", o.on_day::text as "onDay", o.amount, o.qualifier, o.evidence,
            (select coalesce(sum(f.amount), 0) from fact f where f.portal_id = p.portal_id and f.measure = $1
               and f.belongs_on >= coalesce(o.on_day, date '-infinity') and f.belongs_on <= $3) as counted
     from portal p left join opening o on o.portal_id = p.portal_id
     where p.portal_id = any ((select scope.portals())::uuid[]) and p.portal_id = any ($2)
     order by p.portal_id`,
    [measure, portalIds, day],
  );
  return rows.map(cumulativeOf);
}

function cumulativeOf({ portalId, onDay, amount, qualifier, evidence, counted: text }: Row): Cumulative {
  const counted = Number(text);
  if (onDay === null || amount === null || qualifier === null) return { portalId, total: exactly(counted), opening: null, counted };
  const balance = { amount: Number(amount), qualifier };
  return { portalId, total: sumOf([balance, exactly(counted)]), opening: { onDay, balance, evidence: evidence ?? '' }, counted };
}
