import type { StepTaken } from '#process';
import type { ItemState } from './item.js';

interface Change {
  readonly revisionId?: string;
  readonly publishAt?: Date;
  /** `null`: nothing of the item is public any more. Left out: as before. */
  readonly publicSince?: string | null;
}

/** Writes the new state of an item; an hour of publication stands only while it is scheduled. */
export async function setState(taken: StepTaken, itemId: string, state: ItemState, change: Change = {}): Promise<void> {
  await taken.scope.manager.query(
    `update item set state = $2, updated_at = $3, publish_at = $4, revision_id = coalesce($5, revision_id),
            public_since = case when $6 then $7::date else public_since end
     where portal_id = scope.portal() and id = $1`,
    [itemId, state, taken.at, change.publishAt ?? null, change.revisionId ?? null, change.publicSince !== undefined, change.publicSince ?? null],
  );
}
