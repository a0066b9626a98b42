import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { Clock } from '#platform/time';
import { dayAfter } from './dates.js';
import { inHand } from './hand-over.js';
import { openOffice } from './office.js';
import { successorsOf, writesOn } from './pass-on.js';
import type { Person } from './people.types.js';
import { readGrants } from './queries.js';

/** What somebody has in hand whose right is to be ended. */
export interface WorkInHand {
  /** They go on writing in the portal by another right. */
  readonly writesOn: boolean;
  /** Nobody else has this role in the portal. */
  readonly isLast: boolean;
  readonly drafts: number;
  readonly waiting: number;
  readonly items: number;
  /** Who could take it, the likeliest first. */
  readonly successors: Person[];
}

/** Looks at what the holder of a grant has in hand before it is ended. @throws NOT_FOUND, FORBIDDEN */
export async function workInHandOf(scope: OpenScope, clock: Clock, grantId: string): Promise<WorkInHand> {
  const office = await openOffice(scope, clock, 'end');
  const [grant] = await readGrants(scope, { id: grantId });
  if (!grant) throw commonErrors.NOT_FOUND();
  const { id } = grant.person;
  const counts = await inHand(scope, id);
  const others: unknown[] = await scope.manager.query(
    `select 1 from portal_grant where portal_id = scope.portal() and role = $1 and person_id <> $2 and covers_unit_id is null and starts_on <= $3 and (ends_on is null or ends_on > $3) limit 1`,
    [grant.role, id, office.today],
  );
  return {
    writesOn: await writesOn(scope, id, dayAfter(office.today), grant.id),
    isLast: others.length === 0,
    drafts: counts['drafts'] ?? 0,
    waiting: counts['waiting'] ?? 0,
    items: counts['items'] ?? 0,
    successors: await successorsOf(scope, id, office.today),
  };
}
