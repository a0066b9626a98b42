import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { asSystem, holdInPortal, inOwnScope, inPortal, type OpenScope } from '#platform/db';
import { auditHead } from './audit-head.js';

/** Lines that one transaction seals. */
const mostLines = 500;

/** Portals that one round looks after. */
const mostPortals = 200;

/**
 * Seals the lines of the scope's portal that no chain holds yet, in the order of their ids behind the last sealed one. A line whose transaction ends
 * later gets a later number. Two workers at one portal wait for each other.
 * @returns how many lines were sealed
 */
export async function sealAudit({ manager }: OpenScope): Promise<number> {
  await holdInPortal({ manager }, 'audit');
  const last = await auditHead({ manager });
  const lines: { id: string; number: string; line: Buffer }[] = await manager.query(
    `select f.id, f.number, audit_line(a, f.number) as line
     from (select u.id, $1::bigint + row_number() over (order by u.id) as number
           from (select id from audit_entry where portal_id = scope.portal() and number is null order by id limit $2) u) f
     join audit_entry a on a.portal_id = scope.portal() and a.id = f.id order by f.number`,
    [last?.number ?? 0, mostLines],
  );
  if (lines.length === 0) return 0;
  let hash = Buffer.from(last?.hash ?? '', 'hex');
  const hashes = lines.map(({ line }) => (hash = createHash('sha256').update(hash).update(line).digest()));
  await manager.query(
    `update audit_entry a set number = s.number, hash = s.hash from unnest($1::uuid[], $2::bigint[], $3::bytea[]) s (id, number, hash)
     where a.portal_id = scope.portal() and a.id = s.id`,
    [lines.map(({ id }) => id), lines.map(({ number }) => number), hashes],
  );
  return lines.length;
}

/**
 * Seals what waits in every portal, each portal in transactions of its own.
 * @param source data source of the role `jobs`
 * @returns how many lines were sealed
 */
export async function sealRound(source: DataSource, signal?: AbortSignal): Promise<number> {
  return asSystem(async () => {
    const waiting: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
      manager.query('select distinct portal_id as id from (select portal_id from audit_entry where number is null limit 10000) a limit $1', [mostPortals]),
    );
    let sealed = 0;
    for (const { id } of waiting) {
      for (let more = mostLines; more === mostLines && !signal?.aborted; sealed += more) more = await inPortal(source, id, sealAudit);
    }
    return sealed;
  });
}
