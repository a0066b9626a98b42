import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { provinceErrors } from '../errors.js';
import type { SectionPin } from './section.types.js';
import { stands, standingTitle } from './standing.js';

/** Which item leads the home page, and until when. */
export interface HomePin {
  /** Left out: none. */
  readonly itemId?: string | null;
  /** Last day; with an item. */
  readonly until?: CivilDate | null;
}

/** What leads the home page of the scope's portal, also when its day has passed; null: nothing was put there. */
export async function homePin(scope: OpenScope): Promise<SectionPin | null> {
  const rows: SectionPin[] = await scope.manager.query(
    `select h.item_id as "itemId", ${standingTitle('h.portal_id', 'h.item_id')} as title, h.pinned_until::text as until
     from home_pin h where h.portal_id = scope.portal()`,
  );
  return rows[0] ?? null;
}

/**
 * Puts an item that stands in the portal, its own or that of another, at the head of the home page until a day, in the place of the one before; or takes it down.
 * @throws FORBIDDEN, NOT_FOUND, FaultsError
 */
export async function pinOnHome(scope: OpenScope, clock: Clock, { itemId = null, until = null }: HomePin): Promise<void> {
  const at = clock.now();
  const today = civilDateOf(at);
  await demand(scope, today, 'section', 'change');
  const [before] = await scope.manager.query<{ item: string; until: string }[]>(
    'select item_id as item, pinned_until::text as until from home_pin where portal_id = scope.portal()',
  );
  if (itemId === null) await scope.manager.query('delete from home_pin where portal_id = scope.portal()');
  else {
    if (!(await stands(scope, itemId))) throw commonErrors.NOT_FOUND();
    if (until === null || until < today) throw new FaultsError([{ field: 'until', error: provinceErrors.PIN_UNTIL() }]);
    await scope.manager.query(
      `insert into home_pin (portal_id, item_id, pinned_until) values (scope.portal(), $1, $2)
       on conflict (portal_id) do update set item_id = excluded.item_id, pinned_until = excluded.pinned_until`,
      [itemId, until],
    );
  }
  const details = { item: itemId, endsOn: itemId === null ? null : until, itemBefore: before?.item ?? null, endsOnBefore: before?.until ?? null };
  await recordAct(scope, { act: 'home.pin', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details });
}
