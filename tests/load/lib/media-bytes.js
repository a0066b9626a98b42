import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Keys by the rows themselves, not by the sweep's own way of asking. An original's ending is left out: the row of its type says another name. */
const named = `
  select 'quarantine/' || portal_id || '/' || id as key, false as owed from file where state in ('arriving', 'quarantine')
  union all select distinct 'kept/' || portal_id || '/' || left(name, 2) || '/' || name, true from rendition
  union all select 'original/' || portal_id || '/' || left(name, 2) || '/' || name, false
    from (select portal_id, translate(encode(substring(hash from 1 for 20), 'base64'), '+/=', '-_') as name from file where state in ('converting', 'clean')) f`;

/**
 * What lies in the folder of files against what rows name.
 * @param {import('pg').Pool} admin @param {string} folder @param {string} [portalId] left out: of every portal
 * @returns {Promise<{ unnamed: string[], unnamedBytes: number, bytes: number, missing: string[] }>} missing: what a row names and is not there
 */
export async function bytesAndRows(admin, folder, portalId = '') {
  const { rows } = await admin.query(`select key, owed from (${named}) k where $1 = '' or split_part(key, '/', 2) = $1`, [portalId]);
  const keys = new Set(rows.map(({ key }) => key));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((path) => ({ key: relative(folder, path), size: statSync(path).size }));
  const isNamed = ({ key }) => keys.has(key.startsWith('original/') ? key.replace(/\.[a-z0-9]+$/, '') : key);
  const unnamed = files.filter((each) => !isNamed(each));
  const sum = (list) => list.reduce((bytes, { size }) => bytes + size, 0);
  const there = new Set(files.map(({ key }) => key));
  return {
    unnamed: unnamed.map(({ key }) => key),
    unnamedBytes: sum(unnamed),
    bytes: sum(files),
    missing: rows.filter(({ key, owed }) => owed && !there.has(key)).map(({ key }) => key),
  };
}
