import type { Config } from './settings.js';

/** A key taken away at the issuer must stop working within this time. */
const slowestKeysRefresh = 900;
/** What Keycloak writes into `acr` when nobody set up levels: a remembered log-in, and a password. */
const oneFactor = ['0', '1'];
const encryptedModes = ['require', 'verify-ca', 'verify-full'];
const databaseUrls = [
  'DATABASE_URL_OWNER',
  'DATABASE_URL_EDITING',
  'DATABASE_URL_DELIVERY',
  'DATABASE_URL_DELIVERY_SPARE',
  'DATABASE_URL_INTAKE',
  'DATABASE_URL_SUPERVISION',
  'DATABASE_URL_SIGNIN',
  'DATABASE_URL_JOBS',
  'DATABASE_URL_BACKUP',
  'DATABASE_URL_RESTORE',
] as const;

/**
 * What production refuses although each value alone can be read.
 * @param reads whether the process uses a setting; what it does not use is not judged
 */
export function unsafeInProduction(config: Config, reads: (name: keyof Config) => boolean): string[] {
  const faults: string[] = [];
  const refuse = (name: keyof Config, isUnsafe: boolean, why: string): void => {
    if (reads(name) && isUnsafe) faults.push(`${name}: ${why}`);
  };
  for (const name of ['API_PUBLIC_URL', 'OIDC_ISSUER_URL', 'SITE_ADDRESS'] as const) {
    refuse(name, !config[name].startsWith('https://'), 'must be https in production');
  }
  for (const name of ['SESSION_SECRET', 'PERSONAL_DATA_KEY'] as const) {
    refuse(name, isOneByte(config[name]), 'must be random; make one with: openssl rand -base64 32');
  }
  refuse('PERSONAL_DATA_KEY', isSameKey(config.SESSION_SECRET, config.PERSONAL_DATA_KEY), 'must not be the same key as SESSION_SECRET');
  refuse('OIDC_SYSTEM_CLIENTS', config.OIDC_SYSTEM_CLIENTS.includes(config.OIDC_CLIENT_ID), "must not name OIDC_CLIENT_ID: a person's token is no system's");
  refuse(
    'OIDC_SECOND_FACTOR_ACR',
    config.OIDC_SECOND_FACTOR_ACR.some((name) => oneFactor.includes(name)),
    'must not name 0 or 1: Keycloak says so of a password alone',
  );
  refuse('OIDC_KEYS_REFRESH_SECONDS', config.OIDC_KEYS_REFRESH_SECONDS > slowestKeysRefresh, `must be at most ${String(slowestKeysRefresh)} in production`);
  for (const name of databaseUrls) {
    const address = config[name];
    refuse(name, address !== undefined && !isPrivate(address), 'must end in ?sslmode=verify-full (or require, verify-ca): the database is on another machine');
  }
  refuse(
    'SMTP_URL',
    config.SMTP_URL !== undefined && !isPrivateMail(config.SMTP_URL),
    'must be smtps:// or end in ?requireTLS=true: letters hold links that let people in',
  );
  refuse('MAIL_FROM', config.SMTP_URL !== undefined && config.MAIL_FROM.includes('.localhost'), 'must be an address of the province once SMTP_URL is set');
  refuse('LINK_CHECK', config.LINK_CHECK === 'all', 'must be off or public: a link in an article must not lead into the network of the installation');
  refuse('WEBHOOK_PRIVATE_TARGETS', config.WEBHOOK_PRIVATE_TARGETS, 'is for trying out: it lets people of a portal reach servers inside');
  refuse('MAIL_FOLDER', config.MAIL_FOLDER !== '', 'is for trying out: the files hold links that let people in');
  return faults;
}

/** True when nobody on the way can read: a relay on the same machine, or an encrypted connection. */
function isPrivateMail(address: string): boolean {
  const url = new URL(address);
  const isLocal = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  // Words of the mail library that would take the encryption back.
  if (['secure', 'ignoreTLS', 'tls.rejectUnauthorized'].some((word) => url.searchParams.has(word))) return false;
  return isLocal || url.protocol === 'smtps:' || url.searchParams.getAll('requireTLS').at(-1) === 'true';
}

function isOneByte(key: string | undefined): boolean {
  return key !== undefined && new Set(Buffer.from(key, 'base64')).size === 1;
}

function isSameKey(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one, 'base64').equals(Buffer.from(other, 'base64'));
}

/** True when nobody on the way can read: the same machine, or an encrypted connection. The driver takes `host` and the last `sslmode` of the query. */
function isPrivate(address: string): boolean {
  const url = new URL(address);
  const host = url.searchParams.getAll('host').at(-1) ?? decodeURIComponent(url.hostname);
  const isLocal = host === '' || host.startsWith('/') || host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
  return isLocal || encryptedModes.includes(url.searchParams.getAll('sslmode').at(-1) ?? '');
}
