import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import type { Clock } from '#platform/time';

/**
 * Runs `fn` at the desk of a portal, for its administrator or that of the province.
 * @param source data source of the role `editing`
 * @throws NOT_FOUND, FORBIDDEN
 */
export function atSiteImports<T>(source: DataSource, clock: Clock, portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return atDeskWith(source, clock, portalId, { subject: 'portal', action: 'import-site' }, fn);
}
