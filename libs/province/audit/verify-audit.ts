import type { OpenScope } from '#platform/db';
import { auditHead, type AuditHead } from './audit-head.js';
import type { FaultKind } from './seal.types.js';

/**
 * What is wrong at a place of a chain: `changed` the line is not what was sealed; `missing` no line has this number; `unsealed` a line
 * stands outside the chain for longer than sealing takes; `cut` the chain does not reach, or not with this digest, a head noted before.
 */
export interface AuditFault {
  readonly kind: FaultKind;
  /** Place in the chain; null for a line outside of it. */
  readonly number: number | null;
  /** Id of the line, where there is one. */
  readonly entryId: string | null;
}

export interface AuditCheck {
  /** Sealed lines that were looked at. */
  readonly lines: number;
  /** Lines that wait for the worker. */
  readonly waiting: number;
  readonly head: AuditHead | null;
  readonly faults: readonly AuditFault[];
}

/** After so long a line that the worker has not sealed is a fault, in minutes. */
const sealedWithinMinutes = 10;

/**
 * Works out every link of the chain of the scope's portal again.
 * @param now the hour by which lines that wait are late
 * @param noted a head that was exported earlier
 */
export async function verifyAudit({ manager }: OpenScope, now: Date, noted?: AuditHead): Promise<AuditCheck> {
  const [chain] = await manager.query<[{ lines: number; faults: AuditFault[] | null }]>(
    `select count(*)::int as lines, json_agg(json_build_object('kind', fault, 'number', case fault when 'missing' then before + 1 else number end,
       'entryId', case fault when 'changed' then id end) order by number) filter (where fault is not null) as faults
     from (select number, id, before, case
             when number <> before + 1 then 'missing'
             when hash <> sha256(previous || audit_line(c.entry, number)) then 'changed' end as fault
           from (select a.number, a.id, a.hash, a as entry, coalesce(lag(a.number) over w, 0) as before, coalesce(lag(a.hash) over w, '') as previous
                 from audit_entry a where a.portal_id = scope.portal() and a.number is not null window w as (order by a.number)) c) looked`,
  );
  const [outside] = await manager.query<[{ waiting: number; late: string[] | null }]>(
    `select count(*)::int as waiting, json_agg(id) filter (where at < $1) as late from audit_entry where portal_id = scope.portal() and number is null`,
    [new Date(now.getTime() - sealedWithinMinutes * 60_000)],
  );
  const head = await auditHead({ manager });
  const late = (outside.late ?? []).map((entryId): AuditFault => ({ kind: 'unsealed', number: null, entryId }));
  const cut = noted && !(await holds(manager, noted)) ? [{ kind: 'cut' as const, number: noted.number, entryId: null }] : [];
  return { lines: chain.lines, waiting: outside.waiting, head, faults: [...(chain.faults ?? []), ...cut, ...late] };
}

async function holds(manager: OpenScope['manager'], { number, hash }: AuditHead): Promise<boolean> {
  const [row] = await manager.query<[{ same: boolean }?]>(
    `select hash = decode($2, 'hex') as same from audit_entry where portal_id = scope.portal() and number = $1`,
    [number, hash],
  );
  return row?.same ?? false;
}
