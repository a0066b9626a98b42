import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SystemClock } from '#platform/time';
import { figures, Refusal, say } from '../output.js';
import { addressFor } from './address.js';
import { storeOf } from './media-store.js';
import { makeBackup } from './make.js';
import { restorePortal, type PortalRestored } from './restore-portal.js';
import { restoreWhole } from './restore-whole.js';
import type { Manifest } from './manifest.js';
import { verifyBackup } from './verify.js';

export interface MakeOptions {
  readonly to: string;
  readonly portal?: string;
  readonly data: string;
  readonly media?: string;
  readonly json?: boolean;
}

export interface RestoreOptions {
  readonly portal?: string;
  readonly replace?: string;
  readonly erasures?: string[];
  readonly apply?: boolean;
  readonly data: string;
  readonly media?: string;
  readonly json?: boolean;
}

/** Version of the product, of the package.json above what was built. */
function productVersion(): string {
  const found = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../../../package.json'), 'utf8')));
  return found.version;
}

const count = (value: number): string => value.toLocaleString('vi-VN');

function summary(manifest: Manifest): { readonly portals: number; readonly tables: number; readonly rows: number; readonly jobs: number } {
  const tables = Object.values(manifest.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { portals: Object.keys(manifest.portals).length, tables: tables.length, rows, jobs: manifest.jobs.rows };
}

/** Backs up everything, or one portal. */
export async function makeCommand({ to, portal, data, media, json }: MakeOptions): Promise<void> {
  const started = Date.now();
  const store = storeOf(media, data);
  const manifest = await makeBackup({ url: addressFor('backup', data), folder: to, portal, product: productVersion(), now: new SystemClock().now(), store });
  const { manifestSha256 } = await verifyBackup(to);
  const bytes = readdirSync(to, { withFileTypes: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(path.join(to, entry.name)).size : 0), 0);
  const seconds = (Date.now() - started) / 1_000;
  const files = manifest.media?.files ?? 0;
  const made = { folder: to, ...summary(manifest), bytes: bytes + (manifest.media?.bytes ?? 0), files, seconds, manifestSha256 };
  if (json) {
    say(JSON.stringify(made));
    return;
  }
  say(
    `Đã sao lưu vào ${to}: ${count(made.portals)} cổng, ${count(made.rows)} dòng trong ${count(made.tables)} bảng, ${count(made.jobs)} việc chờ, ${count(files)} ảnh và tệp (backed up and read back).`,
  );
  say(`Mã kiểm tra, hãy giữ ở nơi khác (keep this elsewhere): ${manifestSha256}`);
  if (!store) say('MEDIA_FOLDER chưa đặt: ảnh và tệp KHÔNG có trong bản sao lưu (files are not in it).');
  figures({ portals: made.portals, rows: made.rows, files, bytes: made.bytes, seconds });
}

/** Reads a backup as a whole and says whether it is as it was written. @throws Refusal naming what is not */
export async function verifyCommand(folder: string, { json, expect }: { json?: boolean; expect?: string }): Promise<void> {
  const { manifest, manifestSha256 } = await verifyBackup(folder);
  if (expect !== undefined && expect !== manifestSha256)
    throw new Refusal(`Mã kiểm tra không khớp (not the manifest that was written): ${manifestSha256}, cần (expected) ${expect}`);
  const found = summary(manifest);
  if (json) say(JSON.stringify({ takenAt: manifest.takenAt, product: manifest.product, ...found, manifestSha256 }));
  else
    say(
      `Nguyên vẹn (sound): ${manifest.takenAt}, ${manifest.portalId === null ? 'toàn hệ thống (the whole)' : `một cổng (one portal) ${manifest.portalId}`}, ${count(found.portals)} cổng, ${count(found.rows)} dòng. Mã kiểm tra: ${manifestSha256}`,
    );
}

/** Restores the whole into a database, or one portal into a running one. Without `--apply` everything is tried and nothing changed. */
export async function restoreCommand(folder: string, options: RestoreOptions): Promise<void> {
  const { portal, replace, erasures = [], apply = false, json } = options;
  const url = addressFor('restore', options.data);
  const store = storeOf(options.media, options.data);
  if (portal === undefined) {
    const { manifest, ...done } = await restoreWhole({ url, folder, replace, erasures, apply, store });
    if (json) say(JSON.stringify({ applied: apply, takenAt: manifest.takenAt, ...done }));
    else
      say(
        apply
          ? `Đã phục hồi ${count(done.rows)} dòng, ${count(done.jobs)} việc chờ, ${count(done.files)} ảnh và tệp; ${count(done.erasedAgain)} người đã xóa vẫn bị xóa (restored; those who were erased stay erased). Mọi người đăng nhập lại.`
          : `Sẽ phục hồi ${count(done.rows)} dòng, ${count(done.jobs)} việc chờ, ${count(done.files)} ảnh và tệp. Thêm --apply để làm thật (nothing was changed; add --apply).`,
      );
    return;
  }
  if (replace !== undefined) throw new Refusal('--replace chỉ dùng khi phục hồi toàn hệ thống (only for a restore of the whole).', 2);
  const restored = await restorePortal({ url, folder, portal, erasures, apply, now: new SystemClock().now(), store });
  if (json) say(JSON.stringify({ applied: apply, ...restored }));
  else sayPortal(restored, apply);
}

function sayPortal({ portalId, takenAt, rows, jobs, recreated, revived, erasedAgain, leftOut }: PortalRestored, applied: boolean): void {
  say(
    `${applied ? 'Đã đưa' : 'Sẽ đưa'} cổng ${portalId} về lúc ${takenAt}: ${count(rows)} dòng, ${count(jobs)} việc chờ; cổng khác giữ nguyên (other portals stay as they are).`,
  );
  const made = Object.entries(recreated).map(([table, n]) => `${table} ${count(n)}`);
  if (made.length > 0) say(`Tạo lại dòng đã mất (made again): ${made.join(', ')}.`);
  if (erasedAgain > 0) say(`${count(erasedAgain)} người đã xóa vẫn bị xóa (stay erased).`);
  const strangers = Object.entries(leftOut).map(([table, rows]) => `${table}: ${count(rows)}`);
  if (strangers.length > 0)
    say(`Không đưa lại các dòng trỏ tới cổng không còn ở đây (left out, they point to portals that are not here): ${strangers.join(', ')}`);
  if (revived.length > 0)
    say(
      `CHÚ Ý: ${count(revived.length)} quyền đã kết thúc sau lúc sao lưu nay lại có hiệu lực; hãy xem lại ở Nhân sự (rights that run again):\n${revived.map(({ personId, role }) => `  ${personId} ${role}`).join('\n')}`,
    );
  if (!applied) say('Đã thử và hoàn lại. Thêm --apply để làm thật (tried and undone; add --apply).');
}
