import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { configOf } from '#platform/config';
import { asSystem, inPortal, type OpenScope, openSource } from '#platform/db';
import { SystemClock } from '#platform/time';
import { planOpeningSheet, planTargetSheet, writeOpenings, writeTargets, type TableFault } from '#supervision';
import { figures, progress, say, table } from '../output.js';

export interface SheetOptions {
  readonly apply?: boolean;
  readonly json?: boolean;
}

interface PlannedRow {
  readonly number: number;
  readonly action: string;
  readonly faults: readonly TableFault[];
}

interface Sources {
  readonly supervision: DataSource;
  /** Opens a portal for writing, as the operator. */
  readonly enter: <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>) => Promise<T>;
  readonly portalIds: readonly string[];
}

/** Sets targets from a sheet, of every portal; without `--apply` it only says what it would do. */
export function importTargets(file: string, options: SheetOptions): Promise<void> {
  const clock = new SystemClock();
  return run(options, async ({ supervision, enter, portalIds }) => {
    const planned = await planTargetSheet({ supervision }, portalIds, readFileSync(file));
    const bar = progress(
      'Chỉ tiêu (targets)',
      options.apply ? new Set(planned.flatMap(({ action, portal }) => (action === 'set' ? [portal?.id] : []))).size : 0,
    );
    const written = options.apply ? await writeTargets({ supervision, clock, enter }, planned, () => bar.step()) : 0;
    bar.end();
    return { planned, written };
  });
}

/** Enters opening balances from a sheet; without `--apply` it only says what it would do. */
export function importOpenings(file: string, options: SheetOptions): Promise<void> {
  const clock = new SystemClock();
  return run(options, async ({ supervision, enter, portalIds }) => {
    const planned = await planOpeningSheet(supervision, clock, portalIds, readFileSync(file));
    return { planned, written: options.apply ? await writeOpenings(clock, enter, planned) : 0 };
  });
}

async function run(options: SheetOptions, fn: (sources: Sources) => Promise<{ planned: readonly PlannedRow[]; written: number }>): Promise<void> {
  const started = Date.now();
  const config = configOf('cli');
  const delivery = await openSource(config, 'delivery');
  const supervision = await openSource(config, 'supervision');
  const editing = await openSource(config, 'editing');
  try {
    // The directory of hosts knows every portal, the planned ones too.
    const found = await delivery.query<{ id: string }[]>('select distinct portal_id as id from portal_host');
    const enter: Sources['enter'] = (portalId, act) => inPortal(editing, portalId, act);
    const portalIds = found.map(({ id }) => id);
    const { planned, written } = await asSystem(() => fn({ supervision, enter, portalIds }));
    report(planned, written, options, (Date.now() - started) / 1_000);
  } finally {
    await editing.destroy();
    await supervision.destroy();
    await delivery.destroy();
  }
}

const mostShown = 60;

function report(planned: readonly PlannedRow[], written: number, options: SheetOptions, seconds: number): void {
  const count = (action: string): number => planned.filter((row) => row.action === action).length;
  const result = { rows: planned.length, set: count('set'), unchanged: count('unchanged'), empty: count('empty'), errors: count('error'), written, seconds };
  const faults = planned.flatMap(({ number, faults: its }) => its.map((fault) => ({ row: number, ...fault })));
  if (result.errors > 0) process.exitCode = 1;
  if (options.json) {
    say(JSON.stringify({ ...result, faults }));
    return;
  }
  if (faults.length > 0) {
    const shown = faults.slice(0, mostShown).map(({ row, column, code, message }) => [String(row), column ?? '', code, message]);
    say(table([['Dòng', 'Cột', 'Mã lỗi', 'Lý do'], ...shown]));
    if (faults.length > mostShown) say(`… và ${faults.length - mostShown} lỗi nữa; --json in đủ (more with --json).`);
  }
  const done = options.apply ? `${written} đã ghi` : `${result.set} sẽ ghi`;
  say(`${result.rows} dòng: ${done}, ${result.unchanged} không đổi, ${result.empty} bỏ trống, ${result.errors} lỗi.`);
  if (!options.apply) say('Chưa ghi gì. Thêm --apply để ghi (nothing written; add --apply).');
  figures(result);
}
