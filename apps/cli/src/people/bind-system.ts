import { v7 as newId } from 'uuid';
import type { RoleName } from '#people';
import { need, type Config } from '#platform/config';
import { asSystem, inPortal, type OpenScope, openSource, recordAudit } from '#platform/db';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { Refusal } from '../output.js';

/** What a machine may be: it writes and reads, but people approve, and people hand out rights. */
export const systemRoles = ['contributor', 'editor', 'auditor'] as const satisfies readonly RoleName[];
export type SystemRole = (typeof systemRoles)[number];

/** A system with its account at the issuer, and the right it shall have in one portal. */
export interface SystemBinding {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly host: string;
  readonly role: SystemRole;
  readonly because: string;
}

export interface Bound {
  readonly personId: string;
  readonly portalId: string;
  /** True when the account was bound to nobody: a system of this name is made. */
  readonly newSystem: boolean;
  /** False when it holds this role in the portal already. */
  readonly newGrant: boolean;
}

/** Undoes what a trial run has done. */
class Undo extends Error {
  constructor(readonly bound: Bound) {
    super('undone');
  }
}

/**
 * Gives a system a person of the kind `system`, bound to its account, and a right in a portal, with a line in the audit.
 * Harmless to repeat; another portal or role is another right of the same system. Works as the owner of the tables: nobody
 * can do this through the console.
 * @param apply false: everything is tried and undone
 * @throws Refusal for a host that is none, or an account that belongs to somebody
 */
export async function bindSystem(config: Config, clock: Clock, binding: SystemBinding, apply: boolean): Promise<Bound> {
  const { DataSource } = await import('typeorm');
  const portalId = await portalAt(config, binding.host);
  const owner = new DataSource({ type: 'postgres', url: need(config, 'DATABASE_URL_OWNER'), poolSize: 1, applicationName: 'liencong-cli' });
  await owner.initialize();
  try {
    return await asSystem(() =>
      inPortal(owner, portalId, async (scope) => {
        const bound = await bindInPortal(scope, clock, binding, portalId);
        if (!apply) throw new Undo(bound);
        return bound;
      }),
    );
  } catch (error) {
    if (error instanceof Undo) return error.bound;
    throw error;
  } finally {
    await owner.destroy();
  }
}

/** The owner sees a portal only once it is named, so the role that serves the public looks the host up. */
export async function portalAt(config: Config, host: string): Promise<string> {
  const delivery = await openSource(config, 'delivery');
  try {
    const rows = await delivery.query<{ portalId: string }[]>('select portal_id as "portalId" from portal_host where host = $1', [host.toLowerCase()]);
    const [found] = rows;
    if (!found) throw new Refusal(`Không có cổng nào ở tên miền ${host} (no portal answers to this host).`);
    return found.portalId;
  } finally {
    await delivery.destroy();
  }
}

async function bindInPortal(scope: OpenScope, clock: Clock, binding: SystemBinding, portalId: string): Promise<Bound> {
  const { personId, newSystem } = await systemOf(scope, binding);
  const now = clock.now();
  const today = civilDateOf(now);
  if (await holds(scope, personId, binding.role, today)) return { personId, portalId, newSystem, newGrant: false };
  const grantId = newId();
  await scope.manager.query(
    `with named as (insert into byline (portal_id, person_id, display_name) select scope.portal(), id, display_name from person where id = $2 on conflict do nothing)
     insert into portal_grant (portal_id, id, person_id, role, because, starts_on, created_at) values (scope.portal(), $1, $2, $3, $4, $5, $6)`,
    [grantId, personId, binding.role, binding.because, today, now],
  );
  await recordAudit(scope, { act: 'system.bind', subjectType: 'grant', subjectId: grantId, at: now, details: { person: personId, role: binding.role } });
  return { personId, portalId, newSystem, newGrant: true };
}

/** The system that the account belongs to, made when it belongs to nobody. */
async function systemOf(scope: OpenScope, { issuer, subject, name }: SystemBinding): Promise<Pick<Bound, 'personId' | 'newSystem'>> {
  await scope.manager.query("select set_config('app.issuer', $1, true), set_config('app.subject', $2, true)", [issuer, subject]);
  const bound: { personId: string }[] = await scope.manager.query(
    'select person_id as "personId" from identity where issuer = scope.issuer() and subject = scope.subject()',
  );
  const personId = bound[0]?.personId ?? newId();
  // The policy on persons admits only the row of the person whom the transaction names.
  await scope.manager.query("select set_config('app.person_id', $1, true)", [personId]);
  if (bound.length > 0) {
    const systems: unknown[] = await scope.manager.query("select 1 from person where id = $1 and kind = 'system'", [personId]);
    if (systems.length === 0) throw new Refusal('Tài khoản này là của một người, không phải của hệ thống (this account belongs to a person).');
    return { personId, newSystem: false };
  }
  await scope.manager.query("insert into person (id, display_name, kind) values ($1, $2, 'system')", [personId, name]);
  await scope.manager.query('insert into identity (issuer, subject, person_id) values (scope.issuer(), scope.subject(), $1)', [personId]);
  return { personId, newSystem: true };
}

async function holds(scope: OpenScope, personId: string, role: SystemRole, today: CivilDate): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal_grant where portal_id = scope.portal() and person_id = $1 and role = $2 and covers_unit_id is null
     and (ends_on is null or ends_on >= $3)`,
    [personId, role, today],
  );
  return rows.length > 0;
}
