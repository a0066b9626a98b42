import { readdirSync } from 'node:fs';
import { kindSchema, type KindOfItem } from './kind-data.js';
import { kindFaults } from './kind-faults.js';

/** Every folder beside this file is a kind: its name with _ for - is the code. Nothing else lists them. */
const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

async function readKind(folder: string): Promise<KindOfItem> {
  const { kind } = (await import(`./${folder}/kind.js`)) as { kind: unknown };
  const code = folder.replaceAll('-', '_');
  const read: KindOfItem = { code, ...kindSchema.parse(kind) };
  const faults = kindFaults(read);
  if (faults.length > 0) throw new Error(`kind ${code}: ${faults.join('; ')}`);
  return read;
}

/** All kinds in the order in which they are offered. @throws at start when a folder is not right */
export const kinds: readonly KindOfItem[] = (await Promise.all(folders.map(readKind))).sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
