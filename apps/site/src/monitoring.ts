import { monitoringScript, type Config } from '#platform/config';
import { securityHeaders } from './reply.js';
import type { Monitoring, Page, Portal } from './view.js';

/** What a portal's code stands for; null where it has none, or the installation does not allow its host any more. */
export function monitoringOf(config: Pick<Config, 'MONITORING_SCRIPTS'>, { monitoring }: Portal): Monitoring | null {
  const script = monitoring ? monitoringScript(config, monitoring.host, monitoring.site) : null;
  return script === null ? null : { script, origin: new URL(script).origin };
}

/** A page that may load the script and report to its host, and nothing else from elsewhere. */
export function admit(page: Page, monitoring: Monitoring | null): Page {
  if (!monitoring) return page;
  const { origin } = monitoring;
  const policy = (securityHeaders['content-security-policy'] ?? '')
    .replace("img-src 'self'", `img-src 'self' ${origin}`)
    .replace("script-src 'self'", `script-src 'self' ${origin}`);
  return { ...page, headers: { ...page.headers, 'content-security-policy': `${policy}; connect-src ${origin}` } };
}
