import { join } from 'node:path';

/**
 * Variables of the parts, by the names in libs/platform/config. Each part gets no more than it needs.
 * @param {{ ports: Record<string, number>, secrets: any, urlOf: (role: string) => string, owner: string, roles: readonly string[], issuerClients: { console: string, cli: string, system: string }, mailFolder: string, mediaFolder: string }} given
 */
export function environments({ ports, secrets, urlOf, owner, roles, issuerClients, mailFolder, mediaFolder }) {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_URL|OIDC_|API_|SITE_|SESSION_|PERSONAL_DATA_|SMTP_|MAIL_)/i.test(name)),
  );
  const addresses = { console: `http://localhost:${ports.api}`, issuer: `http://localhost:${ports.issuer}`, site: `http://localhost:${ports.site}` };
  const common = { ...inherited, LIENCONG_MODE: 'local' };
  const portals = { SITE_ADDRESS: `http://{host}:${ports.site}` };
  const issuer = { OIDC_ISSUER_URL: `${addresses.issuer}/realms/liencong` };
  const databasesOf = (some) => Object.fromEntries(some.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, urlOf(role)]));
  const oidc = {
    ...issuer,
    OIDC_CLIENT_ID: issuerClients.console,
    OIDC_CLIENT_SECRET: secrets.clients[issuerClients.console],
    OIDC_SYSTEM_CLIENTS: `${issuerClients.system},${issuerClients.cli}`,
  };
  return {
    addresses,
    api: {
      ...common,
      ...databasesOf(['editing', 'delivery', 'intake', 'supervision', 'signin']),
      ...oidc,
      API_PORT: String(ports.api),
      API_PUBLIC_URL: addresses.console,
      ...portals,
      SESSION_SECRET: secrets.sessionSecret,
      PERSONAL_DATA_KEY: secrets.personalDataKey,
      MEDIA_FOLDER: mediaFolder,
    },
    worker: {
      ...common,
      ...databasesOf(['jobs']),
      ...portals,
      API_PUBLIC_URL: addresses.console,
      PERSONAL_DATA_KEY: secrets.personalDataKey,
      MAIL_FOLDER: mailFolder,
      MEDIA_FOLDER: mediaFolder,
      ...(process.env.SMTP_URL ? { SMTP_URL: process.env.SMTP_URL, MAIL_FROM: process.env.MAIL_FROM ?? '' } : {}),
    },
    site: {
      ...common,
      SITE_PORT: String(ports.site),
      API_INTERNAL_URL: `http://127.0.0.1:${ports.api}`,
      SIGN_IN_ADDRESS: addresses.console,
    },
    issuer: common,
    cli: {
      ...common,
      ...databasesOf(roles),
      ...issuer,
      DATABASE_URL_OWNER: urlOf(owner),
      MEDIA_FOLDER: mediaFolder,
      PERSONAL_DATA_KEY: secrets.personalDataKey,
    },
    tools: inherited,
  };
}

/** Files of one installation on this machine. */
export function filesOf(data) {
  const at = (name) => join(data, name);
  return {
    postgres: at('postgres'),
    secrets: at('secrets.json'),
    ports: at('ports.json'),
    lock: at('run.lock'),
    logs: at('logs'),
    mail: at('mail'),
    media: at('media'),
    accounts: at('accounts.json'),
    addresses: at('addresses.json'),
    issuer: at('issuer.json'),
  };
}
