import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { itemKinds } from '../item-kinds.js';
import { rulesOn } from '../kinds/kind-rules.js';
import { keeperOf } from '../item.subject.js';

/** A public item that is to be looked at again by a day. */
export interface Review {
  readonly itemId: string;
  /** Unit that answers for it, as the item says. */
  readonly owner: string;
  readonly reviewOn: CivilDate;
}

const most = 500;

/**
 * Public items of the scope's portal whose kind has a day of review, the most urgent first.
 * @param keeperId only items that this person keeps; null: everybody's
 */
export async function reviewsOf({ manager }: OpenScope, today: CivilDate, keeperId: string | null): Promise<Review[]> {
  const rules = itemKinds.flatMap((kind) =>
    rulesOn(kind, today).flatMap(({ rule, fields: [day, owner] }) => (rule === 'review' && day && owner ? [{ kind: kind.code, day, owner }] : [])),
  );
  const value = (name: string): string => `(select f ->> 'value' from jsonb_array_elements(p.details -> 'fields') f where f ->> 'name' = ${name} limit 1)`;
  return manager.query(
    `select p.item_id as "itemId", coalesce(v.owner, '') as owner, v.day as "reviewOn"
     from unnest($1::text[], $2::text[], $3::text[]) r (kind, day, owner)
     join publication p on p.portal_id = scope.portal() and p.kind = r.kind and p.withdrawn_at is null
     join item i on i.portal_id = p.portal_id and i.id = p.item_id
     cross join lateral (select ${value('r.day')} as day, ${value('r.owner')} as owner) v
     where v.day is not null and ($4::uuid is null or ${keeperOf} = $4)
     order by v.day, p.item_id limit ${String(most)}`,
    [rules.map(({ kind }) => kind), rules.map(({ day }) => day), rules.map(({ owner }) => owner), keeperId],
  );
}
