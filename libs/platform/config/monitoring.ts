import type { Config } from './settings.js';

/** Hosts of the measuring systems whose script a portal may carry. */
export function monitoringHosts({ MONITORING_SCRIPTS }: Pick<Config, 'MONITORING_SCRIPTS'>): string[] {
  return MONITORING_SCRIPTS.map((script) => new URL(script).hostname);
}

/** Address of the script for a site; null where the installation does not allow its host any more. */
export function monitoringScript({ MONITORING_SCRIPTS }: Pick<Config, 'MONITORING_SCRIPTS'>, host: string, site: string): string | null {
  const script = MONITORING_SCRIPTS.find((each) => new URL(each).hostname === host);
  return script?.replaceAll('{id}', encodeURIComponent(site)) ?? null;
}
