import { readFile } from 'node:fs/promises';
import { parseCivilDate } from '#platform/time';
import type { Resolution } from '#units';
import { Refusal, say } from '../output.js';
import { withOwner } from './with-owner.js';

/** Does what a file says of a resolution; without `--apply` tries it and takes it back. */
export async function resolutionCommand(file: string, options: { apply?: boolean; json?: boolean }): Promise<void> {
  const { applyResolution } = await import('#units');
  const resolution = await readResolution(file);
  const apply = options.apply ?? false;
  const result = await withOwner(async (owner) => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      const figures = await applyResolution(runner.manager, resolution);
      await (apply ? runner.commitTransaction() : runner.rollbackTransaction());
      return figures;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  });
  if (options.json) say(JSON.stringify({ applied: apply, ...result }));
  else
    say(
      `${apply ? 'Đã ghi (recorded)' : 'Chạy thử, chưa ghi gì; thêm --apply để ghi (dry run)'}: ${String(result.created)} đơn vị mới (created), ` +
        `${String(result.succeeded)} lần sắp xếp (successions), ${String(result.changed)} thay đổi (changed).`,
    );
}

/** @throws Refusal when the file is no resolution */
async function readResolution(file: string): Promise<Resolution> {
  const text = await readFile(file, 'utf8');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Refusal(`Tệp ${file} không phải JSON (not JSON).`);
  }
  const given = (typeof read === 'object' && read !== null ? read : {}) as { readonly [K in keyof Resolution]?: unknown };
  const lists = [given.create, given.succeed, given.change];
  const number = typeof given.resolution === 'string' && given.resolution !== '';
  const day = typeof given.on === 'string' && parseCivilDate(given.on) !== null;
  if (!number || !day || !lists.every((list) => list === undefined || Array.isArray(list)))
    throw new Refusal(
      `Tệp ${file} cần "resolution", "on" (năm-tháng-ngày) và các danh sách "create", "succeed", "change"; xem docs/operations/units.md (see the page).`,
    );
  return read as Resolution;
}
