import type { DataSource } from 'typeorm';
import { inPortal, isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { abilityInPortal } from './load-grants.js';

/**
 * Runs `fn` at a desk of a portal: one transaction in its scope, for somebody who holds a grant there today. The portal of
 * another answers exactly as one that does not exist.
 * @param source data source of the role `editing`
 * @throws NOT_FOUND
 */
export async function atDesk<T>(source: DataSource, clock: Clock, portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  if (!isId(portalId)) throw commonErrors.NOT_FOUND();
  return inPortal(source, portalId, async (scope) => {
    await abilityInPortal(scope, civilDateOf(clock.now()));
    return fn(scope);
  });
}
