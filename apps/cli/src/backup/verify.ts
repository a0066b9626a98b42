import { isDeepStrictEqual } from 'node:util';
import { progress, Refusal } from '../output.js';
import { hashFile, readLines } from './files.js';
import { verifyMedia } from './media.js';
import { readManifest, type BackupFile, type Manifest } from './manifest.js';
import { Tally } from './tally.js';

export interface Verified {
  readonly manifest: Manifest;
  /** Of the manifest itself: kept elsewhere it proves that nobody changed both a file and what is said of it. */
  readonly manifestSha256: string;
}

/**
 * Reads every file of a backup and compares it with the manifest: its bytes, its rows, and each portal's sum.
 * @throws Refusal naming the file or portal that differs
 */
export async function verifyBackup(folder: string): Promise<Verified> {
  const { manifest, sha256 } = await readManifest(folder);
  const files: [string, BackupFile][] = [...Object.entries(manifest.tables), ['pgboss.job', manifest.jobs]];
  const bar = progress(
    'Kiểm tra (verifying)',
    files.reduce((sum, [, { rows }]) => sum + rows, 0),
  );
  const tally = new Tally((rows) => {
    bar.step(rows);
  });
  for (const [name, file] of files) {
    if ((await hashFile(folder, file.file)) !== file.fileSha256)
      throw new Refusal(`Tệp ${file.file} không đúng như lúc sao lưu, có thể hỏng hoặc bị sửa (this file is not as it was written).`);
    const into = name === 'pgboss.job' ? new Tally() : tally;
    const lines = into.table(name, file.columns[0] === 'portal_id', readLines(folder, file));
    while (!(await lines.next()).done);
    const found = into.contents().tables[name];
    if (!isDeepStrictEqual(found, { rows: file.rows, sha256: file.sha256 }))
      throw new Refusal(
        `Tệp ${file.file} không khớp với manifest.json (content differs from the manifest): ${String(found?.rows)} / ${String(file.rows)} dòng (rows).`,
      );
  }
  bar.end();
  if (manifest.media) await verifyMedia(folder, manifest.media);
  const { portals } = tally.contents();
  const differing = [...new Set([...Object.keys(portals), ...Object.keys(manifest.portals)])].filter(
    (id) => !isDeepStrictEqual(portals[id], manifest.portals[id]),
  );
  if (differing.length > 0)
    throw new Refusal(`Nội dung các cổng này không khớp với manifest.json (portals that differ from the manifest): ${differing.join(', ')}`);
  return { manifest, manifestSha256: sha256 };
}
