import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../output.js';

/** Written last: a folder without it is no backup. */
export const manifestName = 'manifest.json';

const content = z.object({ rows: z.number(), sha256: z.string() });
const file = content.extend({ file: z.string().regex(/^[a-z0-9_.]+$/), columns: z.array(z.string()), bytes: z.number(), fileSha256: z.string() });

/** What a backup says of itself. */
const form = z.object({
  /** Form of the folder; a change that older programs cannot read raises it. */
  format: z.literal(1),
  product: z.string(),
  takenAt: z.iso.datetime(),
  database: z.string(),
  /** Null: the whole; else the one portal it is of. */
  portalId: z.string().nullable(),
  /** Version of the tables: every migration that had run, in order. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), file),
  jobs: file,
  /** Bytes of pictures and files; left out: a backup of rows alone. */
  media: z.object({ files: z.number(), bytes: z.number(), sha256: z.string() }).optional(),
  sequences: z.record(z.string(), z.object({ last: z.string(), called: z.boolean() })),
  portals: z.record(z.string(), content),
});

export type Manifest = z.infer<typeof form>;
export type BackupFile = z.infer<typeof file>;

/** The manifest of a backup. @throws Refusal when the folder holds none that can be read */
export async function readManifest(folder: string): Promise<{ readonly manifest: Manifest; readonly sha256: string }> {
  const name = path.join(folder, manifestName);
  const text = await readFile(name).catch(() => null);
  if (!text)
    throw new Refusal(`Không có ${name}: đây không phải bản sao lưu, hoặc lần sao lưu chưa xong (no manifest: not a backup, or one that was cut off).`);
  const result = form.safeParse(parsed(text.toString('utf8')));
  if (!result.success)
    throw new Refusal(`${name} không đọc được (unreadable manifest): ${result.error.issues[0]?.path.join('.') ?? ''} ${result.error.issues[0]?.message ?? ''}`);
  return { manifest: result.data, sha256: createHash('sha256').update(text).digest('hex') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
