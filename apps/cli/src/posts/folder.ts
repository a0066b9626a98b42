import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../output.js';
import { isRefused, readLegalText, type LegalText, type RefusedText } from './legal-text.js';

/** Portals that the texts are spread over when none are named: the city, three departments, two communes. */
export const usualHosts = [
  'dongnai.localhost',
  'stp.dongnai.localhost',
  'snv.dongnai.localhost',
  'stc.dongnai.localhost',
  'tranbien.dongnai.localhost',
  'tamhiep.dongnai.localhost',
];

/** Statutory section in which they stand (S-06). */
export const sectionSlug = 'van-ban';

export interface Folder {
  readonly files: number;
  /** Each with the host of its portal. */
  readonly texts: readonly (LegalText & { readonly host: string })[];
  readonly refused: readonly RefusedText[];
}

/** Reads every Markdown file of a folder. The same file always goes to the same portal. @throws Refusal when there is none */
export function readFolder(folder: string, hosts: readonly string[]): Folder {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
    .sort();
  if (files.length === 0) throw new Refusal(`Không có tệp .md nào trong ${folder} (no Markdown file).`);
  const read = files.map((name) => readLegalText(name, readFileSync(path.join(folder, name), 'utf8')));
  return {
    files: files.length,
    texts: read.flatMap((text) => (isRefused(text) ? [] : [{ ...text, host: hostOf(text.file, hosts) }])),
    refused: read.filter(isRefused),
  };
}

function hostOf(file: string, hosts: readonly string[]): string {
  const place = createHash('sha256').update(file.normalize('NFC')).digest().readUInt32BE(0) % hosts.length;
  return hosts[place] ?? '';
}
