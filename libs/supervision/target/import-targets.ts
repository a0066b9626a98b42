import type { DataSource } from 'typeorm';
import { inSubtree, type OpenScope } from '#platform/db';
import { readSheet, writeXlsx } from '#platform/sheet';
import type { Clock } from '#platform/time';
import { KnownPortals } from '../sheet/known-portals.js';
import { writeRows } from '../sheet/write-rows.js';
import { planTargets, targetRows, type PlannedTarget } from './plan-sheet.js';
import { setTarget, targetsBelow } from './set-target.js';

export interface TargetTools {
  /** Data source of the role `supervision`. */
  readonly supervision: DataSource;
  readonly clock: Clock;
  /** Opens a portal for writing, as somebody who may; one transaction. */
  readonly enter: <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>) => Promise<T>;
}

const hints = 'Hướng dẫn';

/** Reads a sheet of plans and says what it would do; nothing is written. @throws what `readSheet` and `planTargets` throw */
export function planTargetSheet({ supervision }: Pick<TargetTools, 'supervision'>, portalIds: readonly string[], bytes: Buffer): Promise<PlannedTarget[]> {
  const sheet = readSheet(bytes, [hints]);
  return inSubtree(supervision, portalIds, async (scope) => planTargets(sheet, await KnownPortals.of(scope), await targetsBelow(scope, null)));
}

/**
 * Writes the rows of a plan that are right, one transaction a portal; cut off, it is run again and finds what is written.
 * @returns how many plans were set
 */
export function writeTargets({ clock, enter }: TargetTools, planned: readonly PlannedTarget[], step?: () => void): Promise<number> {
  return writeRows(planned, enter, (scope, wanted) => setTarget(scope, clock.now(), wanted), step);
}

/** The template: every portal of the subtree with the plan that holds in a year, and how to fill it in. */
export async function targetTemplate(supervision: DataSource, portalIds: readonly string[], year: number): Promise<Buffer> {
  const rows = await inSubtree(supervision, portalIds, async (scope) => targetRows(await KnownPortals.of(scope), await targetsBelow(scope, year), year));
  return writeXlsx([
    { name: `Chỉ tiêu ${String(year)}`, rows },
    { name: hints, rows: guide },
  ]);
}

const guide: readonly (readonly string[])[] = [
  ['Cột', 'Cách điền'],
  ['Tên miền, Trang', 'Giữ nguyên để hệ thống nhận ra trang; chỉ cần một trong hai cột.'],
  ['Chỉ tiêu', 'Số tin, bài phải đăng trong năm, ví dụ 16.500. Bỏ trống: không thay đổi. Ghi 0: bỏ chỉ tiêu.'],
  ['Tháng 1 … Tháng 12', 'Chỉ điền khi các tháng không đều; tổng phải bằng chỉ tiêu. Bỏ trống cả 12 tháng: chia đều theo ngày.'],
  ['Căn cứ', 'Kế hoạch hoặc quyết định giao chỉ tiêu; có thể bỏ trống.'],
];
