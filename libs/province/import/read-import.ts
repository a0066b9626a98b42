import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import { readSheet, type Sheet } from '#platform/sheet';
import { civilDateOf } from '#platform/time';
import { hintSheet, type ColumnKey } from './columns.js';
import type { ImportTools } from './make-portal.js';
import { mapColumns, type Mapping } from './map-columns.js';
import { planFile, type PlannedFile } from './plan-file.js';

interface Given {
  readonly bytes: Buffer;
  readonly decided: Readonly<Record<string, ColumnKey | null>> | null;
  readonly createdBy: string;
  readonly provinceCode: string;
}

/** A column with some of what stands in it, so that a person can tell what it is. */
export interface ShownColumn {
  readonly column: number;
  readonly heading: string;
  readonly key: ColumnKey | null;
  readonly confidence: number;
  readonly samples: readonly string[];
}

/**
 * Handler of the job `read-import`: reads the file, finds its columns and plans its rows. Stops for a person when the
 * columns are not sure. Does nothing unless the import still waits to be read, so it may run twice.
 */
export async function readImport(tools: Pick<ImportTools, 'source' | 'clock'>, job: { portalId: string; importId: string }): Promise<void> {
  const { source, clock } = tools;
  const given = await inPortal(source, job.portalId, (scope) => waitingFile(scope, job.importId));
  if (!given) return;
  let sheet: Sheet;
  try {
    sheet = readSheet(given.bytes, [hintSheet]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await inPortal(source, job.portalId, (scope) => refuse(scope, job.importId, error));
    return;
  }
  const decided = given.decided && new Map(Object.entries(given.decided).map(([column, key]) => [Number(column), key]));
  const mapping = mapColumns(sheet, decided ?? undefined);
  const isKnown = mapping.columns.some((each) => each.key === 'unitCode' || each.key === 'unitName');
  const file =
    mapping.isSure || (decided && isKnown)
      ? await planFile(source, sheet, mapping, { today: civilDateOf(clock.now()), provinceCode: given.provinceCode, grantedBy: given.createdBy })
      : null;
  await inPortal(source, job.portalId, (scope) => keep(scope, job.importId, sheet, mapping, file, clock.now()));
}

async function waitingFile({ manager }: OpenScope, importId: string): Promise<Given | null> {
  const rows = await manager.query<Given[]>(
    `select f.bytes, i.decided, i.created_by as "createdBy", u.code as "provinceCode"
     from portal_import i
     join portal_import_file f on f.portal_id = i.portal_id and f.import_id = i.id
     join portal p on p.portal_id = i.portal_id
     join unit u on u.id = p.unit_id and u.kind = 'province'
     where i.portal_id = scope.portal() and i.id = $1 and i.state = 'reading'`,
    [importId],
  );
  return rows[0] ?? null;
}

async function refuse({ manager }: OpenScope, importId: string, { code, details }: AppError): Promise<void> {
  await manager.query(`update portal_import set state = 'refused', refusal = $2 where portal_id = scope.portal() and id = $1 and state = 'reading'`, [
    importId,
    JSON.stringify({ code, details }),
  ]);
}

async function keep(scope: OpenScope, importId: string, sheet: Sheet, mapping: Mapping, file: PlannedFile | null, at: Date): Promise<void> {
  const { manager } = scope;
  const held: unknown[] = await manager.query(`select from portal_import where portal_id = scope.portal() and id = $1 and state = 'reading' for update`, [
    importId,
  ]);
  if (held.length === 0) return;
  const shown: ShownColumn[] = mapping.columns.map((each) => ({ ...each, samples: samplesOf(sheet, mapping, each.column) }));
  const notes = [...new Set(sheet.notes.filter((note) => note.row === null).map((note) => note.code))];
  await manager.query('delete from portal_import_row where portal_id = scope.portal() and import_id = $1', [importId]);
  if (file) await writeRows(scope, importId, file);
  await manager.query(`update portal_import set state = $2, mapping = $3, notes = $4, planned_at = $5 where portal_id = scope.portal() and id = $1`, [
    importId,
    file ? 'planned' : 'unmapped',
    JSON.stringify({ headingRow: mapping.headingRow, columns: shown }),
    JSON.stringify(notes),
    at,
  ]);
}

function samplesOf(sheet: Sheet, mapping: Mapping, column: number): string[] {
  const texts: string[] = [];
  for (const row of sheet.rows) {
    const text = row.number > mapping.headingRow ? row.cells.find((cell) => cell.column === column)?.text : '';
    if (text) texts.push(text.slice(0, 60));
    if (texts.length === 3) break;
  }
  return texts;
}

async function writeRows({ manager }: OpenScope, importId: string, { rows, planned }: PlannedFile): Promise<void> {
  const cells = new Map(rows.map((row) => [row.number, Object.fromEntries([...row.cells].map(([key, cell]) => [key, cell.text]))]));
  for (let from = 0; from < planned.length; from += 500) {
    const chunk = planned.slice(from, from + 500).map((row) => ({
      number: row.number,
      action: row.action,
      state: row.action === 'create' || row.action === 'change' ? 'waiting' : 'none',
      unit_code: row.unitCode.slice(0, 60),
      unit_name: row.unitName.slice(0, 300),
      host: row.host,
      target_id: row.portalId,
      cells: cells.get(row.number) ?? {},
      faults: row.faults,
      spec: row.create ?? row.change,
    }));
    await manager.query(
      `insert into portal_import_row (portal_id, import_id, number, action, state, unit_code, unit_name, host, target_id, cells, faults, spec)
       select scope.portal(), $1, r.number, r.action, r.state, r.unit_code, r.unit_name, r.host, r.target_id, r.cells, r.faults, r.spec
       from jsonb_to_recordset($2::jsonb) as r (number integer, action text, state text, unit_code text, unit_name text, host text, target_id uuid, cells jsonb, faults jsonb, spec jsonb)`,
      [importId, JSON.stringify(chunk)],
    );
  }
}
