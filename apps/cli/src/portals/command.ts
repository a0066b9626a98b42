import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { configOf } from '#platform/config';
import { openSource, runAs } from '#platform/db';
import { columnLetter, readSheet } from '#platform/sheet';
import { civilDateOf } from '#platform/time';
import {
  failedFile,
  faultLevel,
  faultText,
  hintSheet,
  mapColumns,
  planFile,
  titleOf,
  type FailedRow,
  type Mapping,
  type PlannedFile,
  type RowFault,
} from '#province';
import { figures, Refusal, say, table } from '../output.js';
import { decidedColumns } from './columns.js';
import { applyPlan } from './apply.js';

export interface PortalsOptions {
  readonly apply?: boolean;
  readonly json?: boolean;
  readonly map?: readonly string[];
  readonly province?: string;
  readonly failed?: string;
}

/**
 * Reads a file of units and makes their portals; without `--apply` it only says what it would do. The same plan and the
 * same function for a row as in the console.
 * @throws Refusal when the file's columns are not known
 */
export async function importCommand(file: string, options: PortalsOptions): Promise<void> {
  const started = Date.now();
  const config = configOf('cli');
  const sheet = readSheet(readFileSync(file), [hintSheet]);
  const decided = decidedColumns(sheet, options.map ?? []);
  const mapping = mapColumns(sheet, decided);
  if (!mapping.isSure && decided.size === 0) throw new Refusal(unsure(mapping), 2);
  const source = await openSource(config, 'jobs');
  try {
    const bounds = { today: civilDateOf(new Date()), provinceCode: options.province ?? null, grantedBy: null };
    const plan = await runAs({ requestId: randomUUID(), personId: null }, () => planFile(source, sheet, mapping, bounds));
    const planSeconds = (Date.now() - started) / 1_000;
    const failures = options.apply ? await applyPlan(config, source, plan.planned) : new Map<number, RowFault>();
    const failed = failedRows(plan, failures);
    if (options.failed !== undefined && failed.length > 0)
      writeFileSync(options.failed, await failedFile(failed, options.failed.endsWith('.csv') ? 'csv' : 'xlsx'));
    report(plan, failures, failed, mapping, options, { planSeconds, seconds: (Date.now() - started) / 1_000 });
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    await source.destroy();
  }
}

function unsure({ columns }: Mapping): string {
  const rows = columns.map(({ column, heading, key }) => [columnLetter(column), heading, key === null ? '?' : `${key} (${titleOf(key)})`]);
  return [
    'Chưa chắc cột nào là gì. Hãy ghi rõ bằng --map "Tiêu đề=mã cột", ví dụ --map "Cột A=unitCode" (columns are not sure, use --map):',
    table([['Cột', 'Tiêu đề', 'Đoán là (guess)'], ...rows]),
  ].join('\n');
}

function failedRows({ rows, planned }: PlannedFile, failures: ReadonlyMap<number, RowFault>): FailedRow[] {
  const cells = new Map(rows.map((row) => [row.number, row.cells]));
  return planned.flatMap((row) => {
    const fault = failures.get(row.number);
    if (row.action !== 'error' && !fault) return [];
    const texts = [...(cells.get(row.number) ?? [])].map(([key, cell]): [string, string] => [key, cell.text]);
    return [{ number: row.number, cells: Object.fromEntries(texts), faults: fault ? [...row.faults, fault] : row.faults }];
  });
}

interface Times {
  readonly planSeconds: number;
  readonly seconds: number;
}

const mostShown = 60;

function report(
  plan: PlannedFile,
  failures: ReadonlyMap<number, RowFault>,
  failed: readonly FailedRow[],
  mapping: Mapping,
  options: PortalsOptions,
  times: Times,
): void {
  const count = (action: string): number => plan.planned.filter((row) => row.action === action && !failures.has(row.number)).length;
  const result = {
    rows: plan.planned.length,
    errors: failed.length,
    created: count('create'),
    changed: count('change'),
    unchanged: count('unchanged'),
    applied: options.apply === true,
    planSeconds: times.planSeconds,
    seconds: times.seconds,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
  const letters = new Map(mapping.columns.map(({ key, column }) => [key, columnLetter(column)]));
  const lines = plan.planned.flatMap((row) => [...row.faults, ...[failures.get(row.number) ?? []].flat()].map((fault) => ({ row, fault })));
  if (options.json) {
    const faults = lines.map(({ row, fault }) => ({
      row: row.number,
      column: letters.get(fault.key) ?? null,
      code: fault.code,
      level: faultLevel(fault),
      message: faultText(fault),
    }));
    say(JSON.stringify({ ...result, faults }));
    return;
  }
  const errors = lines.filter(({ fault }) => faultLevel(fault) === 'error');
  if (errors.length > 0) {
    const shown = errors
      .slice(0, mostShown)
      .map(({ row, fault }) => [String(row.number), fault.key ? `${letters.get(fault.key) ?? '–'} ${titleOf(fault.key)}` : '', fault.code, faultText(fault)]);
    say(table([['Dòng', 'Cột', 'Mã lỗi', 'Lý do'], ...shown]));
    if (errors.length > mostShown) say(`… và ${errors.length - mostShown} lỗi nữa; --failed ghi đủ ra tệp (more in the file of --failed).`);
  }
  say(
    `${result.rows} dòng: ${result.created} ${options.apply ? 'đã tạo' : 'sẽ tạo'}, ${result.changed} ${options.apply ? 'đã sửa' : 'sẽ sửa'}, ${result.unchanged} không đổi, ${result.errors} lỗi; ${lines.length - errors.length} lưu ý.`,
  );
  if (!options.apply) say('Chưa ghi gì. Thêm --apply để tạo (nothing written; add --apply).');
  figures(result);
}
