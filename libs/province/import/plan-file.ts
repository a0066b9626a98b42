import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Sheet } from '#platform/sheet';
import type { CivilDate } from '#platform/time';
import { loadSnapshot } from './load-snapshot.js';
import type { Mapping } from './map-columns.js';
import { planImport, type PlannedRow } from './plan.js';
import { readRows, type ImportRow } from './read-rows.js';

export interface PlannedFile {
  readonly rows: readonly ImportRow[];
  readonly planned: readonly PlannedRow[];
}

interface Bounds {
  readonly today: CivilDate;
  readonly provinceCode: string | null;
  readonly grantedBy: string | null;
}

/** Reads the rows of a sheet and plans them against the database as it is; writes nothing. The console and the operator share it. */
export async function planFile(source: DataSource, sheet: Sheet, mapping: Mapping, bounds: Bounds): Promise<PlannedFile> {
  const rows = readRows(sheet, mapping);
  return { rows, planned: planImport(rows, await loadSnapshot(source, rows, bounds), newId) };
}
