import type { DataSource } from 'typeorm';
import { invite, type PersonalDataKey } from '#people';
import { inPortal, recordAudit, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { createPortal, createUnit } from '#units';
import type { RowFault } from './faults.js';
import type { PortalSpec } from './plan.js';

/** What making portals needs. */
export interface ImportTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly clock: Clock;
  readonly key: PersonalDataKey;
}

/** What became of a row that was run. */
export type RowOutcome = 'made' | 'there' | RowFault;

/**
 * Makes a portal whole, with its unit where that is a new department, its people and their letters, or not at all: one
 * transaction in the scope of the new portal. A portal that is there already stays as it is.
 */
export async function makePortal({ source, queue, clock, key }: ImportTools, portalId: string, spec: PortalSpec): Promise<RowOutcome> {
  const now = clock.now();
  const today = civilDateOf(now);
  return failing(() =>
    inPortal(source, portalId, async (scope) => {
      const there: unknown[] = await scope.manager.query('select from portal where portal_id = scope.portal()');
      if (there.length > 0) return 'there';
      const unitId = await unitFor(scope, spec, today);
      if (unitId === null) return { code: 'IMPORT_UNIT_GONE', key: 'unitCode' };
      const { kind, state, superiorName, bannerLine, palette, contact, host, hostBecause, furtherHosts, licence } = spec;
      await createPortal(scope, {
        ...{ unitId, kind, state, name: spec.unitName, superiorName, bannerLine, palette, contact, host, furtherHosts, ownedFrom: today },
        ...(hostBecause === null ? {} : { hostBecause }),
        ...(licence === null ? {} : { licence }),
      });
      for (const { role, name, email } of spec.members) {
        if (spec.grantedBy === null) break;
        const newcomer = { displayName: name, email, role, because: 'Mở trang theo danh sách', grantedBy: spec.grantedBy };
        const invited = await invite(scope, clock, key, newcomer, queue);
        if (!('grant' in invited)) throw new RowRefused({ code: 'IMPORT_EMAIL_FORM', key: role === 'editor' ? 'editorEmails' : 'headEmail' });
      }
      await recordAudit(scope, {
        act: 'portal.create',
        subjectType: 'portal',
        subjectId: portalId,
        at: now,
        details: { unit: spec.unitCode, kind, state, invitations: spec.members.length, grantedBy: spec.grantedBy },
      });
      return 'made';
    }),
  );
}

/** The unit of the portal: as planned when it still is, or the department made now. */
async function unitFor(scope: OpenScope, spec: PortalSpec, today: CivilDate): Promise<string | null> {
  if (spec.unitId === null) {
    const made = { code: spec.unitCode, kind: 'department', name: spec.unitName, parentCode: spec.provinceCode, validFrom: today } as const;
    return (await createUnit(scope.manager, made)).id;
  }
  const rows: unknown[] = await scope.manager.query(
    'select from unit_version where unit_id = $1 and code = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)',
    [spec.unitId, spec.unitCode, today],
  );
  return rows.length > 0 ? spec.unitId : null;
}

/** Ends the transaction of a row with what is wrong with it. */
class RowRefused extends Error {
  constructor(readonly fault: RowFault) {
    super(fault.code);
    this.name = 'RowRefused';
  }
}

/** Turns what a row itself is to blame for into its fault; anything else is thrown and tried again. */
export async function failing(work: () => Promise<RowOutcome>): Promise<RowOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RowRefused) return error.fault;
    const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
    const uniqueViolation = '23505';
    if (driverError?.code === uniqueViolation && driverError.constraint === 'portal_host_pkey') return { code: 'IMPORT_HOST_TAKEN', key: 'host' };
    throw error;
  }
}
