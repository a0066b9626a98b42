import type { DataSource } from 'typeorm';
import { inPortal, isId, type OpenScope } from '#platform/db';
import { fileTypes } from '../file/file.js';
import { renditionName } from '../picture/make-renditions.js';
import { keptKey, originalKey, quarantineKey } from '../store/store.js';

/** Those of some keys that a row names: what is arriving, what may be shown, and what it was made of. One question for each portal and area. */
export async function namedKeys(source: DataSource, keys: readonly string[]): Promise<Set<string>> {
  const parts = keys.map((key) => {
    const [area = '', portalId = '', ...rest] = key.split('/');
    return { key, area, portalId, last: rest.at(-1) ?? '' };
  });
  const named = new Set<string>();
  for (const [portalId, own] of Map.groupBy(parts, (part) => part.portalId)) {
    if (!isId(portalId)) continue;
    const lastOf = (area: string): string[] => own.filter((part) => part.area === area).map(({ last }) => last);
    for (const key of await inPortal(source, portalId, (scope) => known(scope, portalId, lastOf))) named.add(key);
  }
  return named;
}

async function known({ manager }: OpenScope, portalId: string, lastOf: (area: string) => string[]): Promise<string[]> {
  const [arriving, kept, original] = [lastOf('quarantine').filter(isId), lastOf('kept'), lastOf('original')];
  const found: string[] = [];
  if (arriving.length > 0) {
    const rows: { id: string }[] = await manager.query(
      `select id from file where portal_id = scope.portal() and id = any ($1::uuid[]) and state in ('arriving', 'quarantine')`,
      [arriving],
    );
    found.push(...rows.map(({ id }) => quarantineKey(portalId, id)));
  }
  if (kept.length > 0) {
    const rows: { name: string }[] = await manager.query('select distinct name from rendition where portal_id = scope.portal() and name = any ($1::text[])', [
      kept,
    ]);
    found.push(...rows.map(({ name }) => keptKey(portalId, name)));
  }
  if (original.length > 0) {
    const hashes = original.map((name) => Buffer.from(name.split('.')[0] ?? '', 'base64url'));
    const rows: { hash: Buffer }[] = await manager.query(
      `select hash from file where portal_id = scope.portal() and state in ('converting', 'clean') and substring(hash from 1 for 20) = any ($1::bytea[])`,
      [hashes],
    );
    const endings = Object.values(fileTypes).map(({ extension }) => extension);
    found.push(...rows.flatMap(({ hash }) => endings.map((ending) => originalKey(portalId, renditionName(hash, ending)))));
  }
  return found;
}
