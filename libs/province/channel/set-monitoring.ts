import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { provinceErrors } from '../errors.js';

/** The code by which the measuring system knows a portal. */
export interface MonitoringCode {
  readonly host: string;
  readonly site: string;
}

/** The code of the scope's portal; null while it has none. */
export async function monitoringOf({ manager }: OpenScope): Promise<MonitoringCode | null> {
  const [row] = await manager.query<[MonitoringCode?]>('select host, site_id as "site" from monitoring_code where portal_id = scope.portal()');
  return row ?? null;
}

/**
 * Sets the code of the scope's portal, or takes it away.
 * @param hosts those that the installation allows
 * @throws FaultsError by field
 */
export async function setMonitoring(scope: OpenScope, at: Date, hosts: readonly string[], given: MonitoringCode | null): Promise<void> {
  const host = given?.host.trim().toLowerCase() ?? '';
  const site = given?.site.trim() ?? '';
  if (given === null) await scope.manager.query('delete from monitoring_code where portal_id = scope.portal()');
  else {
    if (!hosts.includes(host)) throw new FaultsError([{ field: 'host', error: provinceErrors.MONITORING_HOST({ hosts: hosts.join(', ') || '–' }) }]);
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(site)) throw new FaultsError([{ field: 'site', error: provinceErrors.MONITORING_ID() }]);
    await scope.manager.query(
      `insert into monitoring_code (portal_id, host, site_id) values (scope.portal(), $1, $2)
       on conflict (portal_id) do update set host = excluded.host, site_id = excluded.site_id`,
      [host, site],
    );
  }
  await recordAct(scope, { act: 'portal.set_monitoring', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { host: given && host } });
}
