import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { RoleName } from './grant.js';
import { handOver, inHand } from './hand-over.js';
import type { Office } from './office.js';
import type { Person } from './people.types.js';
import { recordAct } from './record-act.js';

/** Roles in which somebody can go on with what another began; those who write before those who decide, for nobody approves what they keep. */
export const writingRoles: readonly RoleName[] = ['editor', 'contributor', 'board_head'];

/** Who left and what of theirs went to whom; null: to nobody, it is still theirs. */
export interface PassedOn {
  readonly fromId: string;
  readonly toId: string | null;
  readonly drafts: number;
  readonly waiting: number;
  /** Every item that they keep, drafts among them. */
  readonly items: number;
}

/**
 * True when a person may write in the scope's portal on a day.
 * @param besides a grant that does not count
 */
export async function writesOn(scope: OpenScope, personId: string, day: CivilDate, besides: string | null = null): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal_grant
     where portal_id = scope.portal() and person_id = $1 and role = any ($2) and starts_on <= $3 and (ends_on is null or ends_on >= $3) and ($4::uuid is null or id <> $4) limit 1`,
    [personId, writingRoles, day, besides],
  );
  return rows.length > 0;
}

/** Who could go on with the work of a person in the scope's portal: those who write there beyond today, the likeliest first. */
export async function successorsOf(scope: OpenScope, personId: string, today: CivilDate): Promise<Person[]> {
  return scope.manager.query(
    `select g.person_id as id, coalesce(min(b.display_name), '') as "displayName"
     from portal_grant g left join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
     where g.portal_id = scope.portal() and g.person_id <> $1 and g.covers_unit_id is null and g.role = any ($2) and g.starts_on <= $3 and (g.ends_on is null or g.ends_on > $3)
     group by g.person_id order by min(array_position($2::text[], g.role)), 2, 1`,
    [personId, writingRoles, today],
  );
}

/** True for somebody who may be given the work of a person. */
export async function isSuccessor(scope: OpenScope, personId: string, successorId: string, today: CivilDate): Promise<boolean> {
  return isId(successorId) && (await successorsOf(scope, personId, today)).some(({ id }) => id === successorId);
}

/**
 * Passes on what a person has in hand in the scope's portal: drafts, items, waiting work.
 * @param toId null: nobody takes it; then it is only counted
 */
export async function passOn(scope: OpenScope, office: Office, fromId: string, toId: string | null): Promise<PassedOn> {
  const counts = toId === null ? await inHand(scope, fromId) : await handOver(scope, { from: fromId, to: toId, at: office.now });
  const [drafts, waiting, items] = [counts['drafts'] ?? 0, counts['waiting'] ?? 0, counts['items'] ?? 0];
  if (toId !== null && drafts + waiting + items > 0)
    await recordAct(scope, { act: 'work.pass_on', subjectType: 'person', subjectId: fromId, at: office.now, details: { to: toId, drafts, waiting, items } });
  return { fromId, toId, drafts, waiting, items };
}
