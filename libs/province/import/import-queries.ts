import { isId, type OpenScope } from '#platform/db';
import { commonErrors, sentenceOf, type ErrorDetails } from '#platform/errors';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import { columnLetter } from '#platform/sheet';
import { secondsLeft } from '#platform/time';
import { knownColumns } from './columns.js';
import type { FailedRow } from './failed-rows.js';
import { titleOf } from './failed-rows.js';
import { faultLevel, faultText, type RowFault, type RowFaultCode } from './faults.js';
import { ImportRowFilter, type ImportCounts, type PortalImport, type PortalImportRow, type PortalImportRowConnection } from './import.types.js';
import type { ShownColumn } from './read-import.js';

interface Row extends ImportCounts {
  id: string;
  fileName: string;
  state: string;
  refusal: { code: string; details: ErrorDetails } | null;
  notes: RowFaultCode[];
  mapping: { columns: ShownColumn[] } | null;
  createdAt: Date;
  endedAt: Date | null;
  runningSince: Date | null;
  sinceRunning: number;
}

const columns = `i.id, i.file_name as "fileName", i.state, i.refusal, i.notes, i.mapping, i.created_at as "createdAt", i.ended_at as "endedAt",
  i.running_since as "runningSince", c.*`;
const counted = `left join lateral (
    select count(*)::integer as rows, (count(*) filter (where r.action = 'create'))::integer as create, (count(*) filter (where r.action = 'change'))::integer as change,
           (count(*) filter (where r.action = 'unchanged'))::integer as unchanged, (count(*) filter (where r.action = 'error'))::integer as errors,
           (count(*) filter (where r.action <> 'error' and r.state <> 'failed' and jsonb_array_length(r.faults) > 0))::integer as noted,
           (count(*) filter (where r.state = 'done'))::integer as done, (count(*) filter (where r.state = 'failed'))::integer as failed,
           (count(*) filter (where r.done_at >= i.running_since))::integer as "sinceRunning"
    from portal_import_row r where r.portal_id = i.portal_id and r.import_id = i.id) c on true`;

/** Imports of the scope's portal, the newest twenty first. */
export async function importsOf({ manager }: OpenScope, now: Date): Promise<PortalImport[]> {
  const rows: Row[] = await manager.query(
    `select ${columns} from (select * from portal_import where portal_id = scope.portal() order by id desc limit 20) i ${counted} order by i.id desc`,
  );
  return rows.map((row) => shownImport(row, now));
}

/** One import of the scope's portal. @throws NOT_FOUND */
export async function importOf({ manager }: OpenScope, importId: string, now: Date): Promise<PortalImport> {
  const rows: Row[] = isId(importId)
    ? await manager.query(`select ${columns} from portal_import i ${counted} where i.portal_id = scope.portal() and i.id = $1`, [importId])
    : [];
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  return shownImport(row, now);
}

function shownImport(row: Row, now: Date): PortalImport {
  const { rows, create, change, unchanged, errors, noted, done, failed } = row;
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    refusal: row.refusal && sentenceOf(row.refusal.code, row.refusal.details),
    notes: row.notes.map((code) => faultText({ code, key: null })),
    columns: (row.mapping?.columns ?? []).map(({ column, heading, key, confidence, samples }) => ({
      ...{ column, letter: columnLetter(column), heading, key, isSure: key === null || confidence >= 0.8, samples: [...samples] },
    })),
    knownColumns: knownColumns.map(({ key, title }) => ({ key, title })),
    counts: { rows, create, change, unchanged, errors, noted, done, failed },
    secondsLeft: secondsLeft({ since: row.runningSince, done: row.sinceRunning, left: create + change - done - failed }, now),
    createdAt: row.createdAt,
    endedAt: row.endedAt,
  };
}

const conditions: Readonly<Record<ImportRowFilter, string>> = {
  [ImportRowFilter.ALL]: 'true',
  [ImportRowFilter.ERRORS]: `(r.action = 'error' or r.state = 'failed')`,
  [ImportRowFilter.NOTED]: `r.action <> 'error' and r.state <> 'failed' and jsonb_array_length(r.faults) > 0`,
  [ImportRowFilter.CREATE]: `r.action = 'create'`,
  [ImportRowFilter.CHANGE]: `r.action = 'change'`,
  [ImportRowFilter.UNCHANGED]: `r.action = 'unchanged'`,
};

interface RowsFilter {
  readonly show: ImportRowFilter;
  readonly first: number;
  readonly after: string | null;
}

/** Rows of an import of the scope's portal, in the order of the file. @throws NOT_FOUND, CURSOR_INVALID, FIRST_OUT_OF_RANGE */
export async function importRowsOf(scope: OpenScope, importId: string, { show, first: wanted, after }: RowsFilter): Promise<PortalImportRowConnection> {
  const first = checkFirst(wanted, 200);
  const [from = '0'] = after === null ? [] : decodeCursor(after, 1, ([number = '']) => /^\d{1,7}$/.test(number));
  const letters = await lettersOf(scope, importId);
  const rows: (Omit<PortalImportRow, 'faults'> & { faults: RowFault[] })[] = await scope.manager.query(
    `select r.number, r.action, r.state, r.unit_code as "unitCode", r.unit_name as "unitName", r.host, r.faults
     from portal_import_row r where r.portal_id = scope.portal() and r.import_id = $1 and r.number > $2 and ${conditions[show]} order by r.number limit $3`,
    [importId, Number(from), first + 1],
  );
  const edges = rows.slice(0, first).map(({ faults, ...row }) => ({
    cursor: encodeCursor([String(row.number)]),
    node: { ...row, faults: faults.map((fault) => shownFault(fault, letters)) },
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

async function lettersOf({ manager }: OpenScope, importId: string): Promise<Map<string | null, string>> {
  const rows: Pick<Row, 'mapping'>[] = isId(importId)
    ? await manager.query('select mapping from portal_import where portal_id = scope.portal() and id = $1', [importId])
    : [];
  const [found] = rows;
  if (!found) throw commonErrors.NOT_FOUND();
  return new Map((found.mapping?.columns ?? []).map(({ key, column }) => [key, columnLetter(column)]));
}

function shownFault(fault: RowFault, letters: ReadonlyMap<string | null, string>): PortalImportRow['faults'][number] {
  const { code, key } = fault;
  return {
    code,
    isError: faultLevel(fault) === 'error',
    letter: key === null ? null : (letters.get(key) ?? null),
    column: key === null ? null : titleOf(key),
    message: faultText(fault),
  };
}

/** Every refused row of an import of the scope's portal, for a file. @throws NOT_FOUND */
export async function failedRowsOf(scope: OpenScope, importId: string): Promise<FailedRow[]> {
  await lettersOf(scope, importId);
  return scope.manager.query(
    `select r.number, r.cells, r.faults from portal_import_row r
     where r.portal_id = scope.portal() and r.import_id = $1 and ${conditions[ImportRowFilter.ERRORS]} order by r.number`,
    [importId],
  );
}
