import type { DataSource } from 'typeorm';
import { inPortal, isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { PortalAbility } from './grant.js';
import { abilityInPortal } from './load-grants.js';

/**
 * Runs `fn` at a desk of a portal: one transaction in its scope, for somebody who holds a grant there today. The portal of
 * another answers exactly as one that does not exist.
 * @param source data source of the role `editing`
 * @throws NOT_FOUND
 */
export function atDesk<T>(source: DataSource, clock: Clock, portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return enter(source, clock, portalId, () => true, fn);
}

/** As {@link atDesk}, for somebody who holds a right over the portal as a whole. @throws NOT_FOUND without any grant, FORBIDDEN without this right */
export function atDeskWith<T>(
  source: DataSource,
  clock: Clock,
  portalId: string,
  { subject, action }: { readonly subject: string; readonly action: string },
  fn: (scope: OpenScope) => Promise<T>,
): Promise<T> {
  return enter(source, clock, portalId, (ability) => ability.can(action, subject), fn);
}

async function enter<T>(
  source: DataSource,
  clock: Clock,
  portalId: string,
  may: (ability: PortalAbility) => boolean,
  fn: (scope: OpenScope) => Promise<T>,
): Promise<T> {
  if (!isId(portalId)) throw commonErrors.NOT_FOUND();
  return inPortal(source, portalId, async (scope) => {
    if (!may(await abilityInPortal(scope, civilDateOf(clock.now())))) throw commonErrors.FORBIDDEN();
    return fn(scope);
  });
}
