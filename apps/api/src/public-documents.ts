import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the site asks, as `npm run gen` writes it beside the site's typed documents. */
const ofTheSite = path.resolve(import.meta.dirname, '../../site/src/gql/trusted-documents.json');

/**
 * Texts of the documents that may be asked for by their id: the site's own, and those of a folder of `.graphql` files.
 * @param folder setting TRUSTED_DOCUMENTS_FOLDER; empty: none
 */
export async function publicDocuments(folder: string): Promise<string[]> {
  const own = Object.values(JSON.parse(await readFile(ofTheSite, 'utf8')) as Record<string, string>);
  if (folder === '') return own;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return [...own, ...(await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8'))))];
}
