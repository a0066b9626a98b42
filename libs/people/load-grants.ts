import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { abilityFor, type AppliedGrant, type PortalAbility } from './grant.js';

/** Grants of the actor that apply today to the scope's portal: its own, and those over a subtree that its unit lies in, or stands in since it ended. One query. */
export async function loadGrants(scope: OpenScope, today: CivilDate): Promise<AppliedGrant[]> {
  if (!scope.personId || !scope.portalId) return [];
  return scope.manager.query(
    `select g.id, g.role, g.ends_on::text as "endsOn", g.covers_unit_id is not null as "bySubtree", o.person_id as "standsInFor", g.seat
     from portal_grant g
     left join portal_grant o on o.portal_id = g.portal_id and o.id = g.stands_in_for
     where g.person_id = scope.person() and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
       and case when g.covers_unit_id is null then g.portal_id = scope.portal()
                else exists (select from portal p
                             left join unit_place l on l.unit_id = p.unit_id and l.valid_from <= $1 and (l.valid_to is null or l.valid_to > $1)
                             join unit_closure c on c.descendant_id = coalesce(l.place_id, p.unit_id) and c.ancestor_id = g.covers_unit_id
                             where p.portal_id = scope.portal() and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)) end
     order by g.id`,
    [today],
  );
}

interface Compiled {
  readonly grants: readonly AppliedGrant[];
  readonly ability: PortalAbility;
}

const compiled = new WeakMap<OpenScope, Promise<Compiled>>();

async function compile(scope: OpenScope, today: CivilDate): Promise<Compiled> {
  const grants = await loadGrants(scope, today);
  // To somebody without any grant the portal is exactly as unknown as one that does not exist.
  if (grants.length === 0) throw commonErrors.NOT_FOUND();
  return { grants, ability: abilityFor(grants, scope.personId ?? '') };
}

/** Grants and ability of the actor in the scope's portal; read once for each scope. @throws NOT_FOUND without any grant */
export function rightsInPortal(scope: OpenScope, today: CivilDate): Promise<Compiled> {
  const known = compiled.get(scope);
  if (known) return known;
  const fresh = compile(scope, today);
  compiled.set(scope, fresh);
  return fresh;
}

/**
 * What the actor may do in the scope's portal today; read once for each scope.
 * @throws NOT_FOUND when no grant of theirs applies, just as for a portal that does not exist
 */
export async function abilityInPortal(scope: OpenScope, today: CivilDate): Promise<PortalAbility> {
  return (await rightsInPortal(scope, today)).ability;
}

/**
 * For whom the actor stands in today where a step is not theirs otherwise.
 * @param seat whose holder alone takes it, so that a right without that seat is not enough; null: any right will do
 * @param may whether a set of rights is enough for the step
 * @returns the person stood in for; null when rights of their own are enough
 */
export async function stoodInFor(scope: OpenScope, today: CivilDate, seat: string | null, may: (ability: PortalAbility) => boolean): Promise<string | null> {
  const { grants } = await rightsInPortal(scope, today);
  const own = grants.filter(({ standsInFor }) => standsInFor === null);
  if (own.length === grants.length) return null;
  const can = (some: readonly AppliedGrant[]): boolean =>
    (seat === null || some.some((grant) => grant.seat === seat)) && may(abilityFor(some, scope.personId ?? ''));
  if (can(own)) return null;
  return grants.find((grant) => grant.standsInFor !== null && can([...own, grant]))?.standsInFor ?? null;
}

/**
 * Demands a right over the portal as a whole, such as `grant`, `invite`.
 * @throws NOT_FOUND without any grant, FORBIDDEN without this one
 */
export async function demand(scope: OpenScope, today: CivilDate, subject: string, action: string): Promise<void> {
  const ability = await abilityInPortal(scope, today);
  if (!ability.can(action, subject)) throw commonErrors.FORBIDDEN();
}
