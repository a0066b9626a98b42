import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { JobQueue } from '#platform/jobs';
import { sheetLimits } from '#platform/sheet';
import { provinceErrors } from '../errors.js';
import { isColumnKey } from './map-columns.js';
import { steerImport } from './steer-import.js';

interface DecidedColumn {
  readonly column: number;
  readonly key?: string | null;
}

/** Keeps what a person decided about the columns and has the file planned anew. @throws NOT_FOUND, IMPORT_STATE, IMPORT_COLUMNS */
export async function setMapping(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  importId: string,
  columns: readonly DecidedColumn[],
  at: Date,
): Promise<void> {
  if (!isId(importId)) throw commonErrors.NOT_FOUND();
  const keys = columns.flatMap(({ key }) => key ?? []);
  const right =
    columns.length <= sheetLimits.columns &&
    columns.every(({ column }) => column >= 0 && column < sheetLimits.columns) &&
    keys.every(isColumnKey) &&
    new Set(keys).size === keys.length &&
    keys.some((key) => key === 'unitCode' || key === 'unitName');
  await steerImport(scope, queue, importId, 'plan', at);
  if (!right) throw provinceErrors.IMPORT_COLUMNS();
  const decided = Object.fromEntries(columns.map(({ column, key }) => [String(column), key ?? null]));
  await scope.manager.query('update portal_import set decided = $2 where portal_id = scope.portal() and id = $1', [importId, JSON.stringify(decided)]);
}
