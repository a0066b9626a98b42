import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import { type Clock } from '#platform/time';
import { demandProvince } from './give-file.js';

/**
 * Runs `fn` at the desk of a province's own portal, for somebody who may import there.
 * @param source data source of the role `editing`
 * @throws NOT_FOUND, FORBIDDEN, IMPORT_NOT_PROVINCE
 */
export function atImports<T>(source: DataSource, clock: Clock, portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return atDeskWith(source, clock, portalId, { subject: 'portal', action: 'import' }, async (scope) => {
    await demandProvince(scope);
    return fn(scope);
  });
}
