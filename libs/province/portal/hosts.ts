import { recordAct } from '#people';
import { QueryFailedError } from 'typeorm';
import type { AuditEntry, OpenScope } from '#platform/db';
import { commonErrors, FaultsError, type AppError } from '#platform/errors';
import { readText } from '#platform/http';
import { hostByRule, normaliseHost, unitErrors } from '#units';
import { provinceErrors } from '../errors.js';

const mostHosts = 20;

export interface AddHost {
  readonly hostName: string;
  /** Decision by which the name may differ from the rule's; empty where the rule gives it. */
  readonly because: string;
}

/**
 * One more host name for the scope's portal; it leads to the canonical one.
 * @param domains host names of the province's own portal: components stand under them
 * @throws FaultsError by field
 */
export async function addHost(scope: OpenScope, at: Date, domains: readonly string[], given: AddHost): Promise<void> {
  const because = readText('because', given.because, { most: 500 });
  const [portal] = await scope.manager.query<{ kind: string; name: string; hosts: string }[]>(
    `select u.kind, u.name, (select count(*) from portal_host h where h.portal_id = p.portal_id) as hosts
     from portal p join unit u on u.id = p.unit_id where p.portal_id = scope.portal()`,
  );
  if (!portal) throw commonErrors.NOT_FOUND();
  if (Number(portal.hosts) >= mostHosts) throw refused(provinceErrors.HOSTS_TOO_MANY({ most: mostHosts }));
  const found = hostByRule({ host: given.hostName, domains, unit: portal, because });
  if ('refusal' in found) throw refused(found.refusal);
  try {
    await scope.manager.query('insert into portal_host (host, portal_id, is_primary, because) values ($1, scope.portal(), false, $2)', [
      found.host,
      because || null,
    ]);
  } catch (error) {
    const uniqueViolation = '23505';
    if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== uniqueViolation) throw error;
    throw refused(unitErrors.HOST_TAKEN());
  }
  await recordAct(scope, { act: 'portal.add_host', ...aboutHost(scope, at, found.host) });
}

/** @throws NOT_FOUND; FaultsError for the canonical one */
export async function removeHost(scope: OpenScope, at: Date, given: string): Promise<void> {
  const host = await ownHost(scope, given);
  if (host.isPrimary) throw refused(provinceErrors.HOST_PRIMARY());
  await scope.manager.query('delete from portal_host where portal_id = scope.portal() and host = $1', [host.host]);
  await recordAct(scope, { act: 'portal.remove_host', ...aboutHost(scope, at, host.host) });
}

/** The others lead to it from now on. @throws NOT_FOUND */
export async function makeHostPrimary(scope: OpenScope, at: Date, given: string): Promise<void> {
  const { host, isPrimary } = await ownHost(scope, given);
  if (isPrimary) return;
  // In two steps: at no moment has a portal two canonical names.
  await scope.manager.query('update portal_host set is_primary = false where portal_id = scope.portal() and is_primary');
  await scope.manager.query('update portal_host set is_primary = true where portal_id = scope.portal() and host = $1', [host]);
  await recordAct(scope, { act: 'portal.make_host_primary', ...aboutHost(scope, at, host) });
}

async function ownHost(scope: OpenScope, given: string): Promise<{ host: string; isPrimary: boolean }> {
  const [found] = await scope.manager.query<{ host: string; isPrimary: boolean }[]>(
    'select host, is_primary as "isPrimary" from portal_host where portal_id = scope.portal() and host = $1 for update',
    [normaliseHost(given) ?? ''],
  );
  if (!found) throw commonErrors.NOT_FOUND();
  return found;
}

function refused(error: AppError): FaultsError {
  return new FaultsError([{ field: 'hostName', error }]);
}

/** Everything of an audit line about a host name but the act. */
function aboutHost(scope: OpenScope, at: Date, host: string): Omit<AuditEntry, 'act'> {
  return { subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { host } };
}
