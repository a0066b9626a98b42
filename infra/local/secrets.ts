import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Everything secret of one installation on one machine. Made at the first start; never printed, but for the one-time code. */
export interface LocalSecrets {
  /** Password of the superuser of the embedded database. */
  superuser: string;
  /** Passwords of database roles by name. */
  roles: Record<string, string>;
  /** SESSION_SECRET: 32 bytes, base64. */
  sessionSecret: string;
  /** PERSONAL_DATA_KEY: 32 bytes, base64. */
  personalDataKey: string;
  /** Secrets of the issuer's clients by client id. */
  clients: Record<string, string>;
  /** Code that stands for the second factor of the demonstration accounts; shown with them. */
  oneTimeCode: string;
}

/**
 * Reads the secrets of this installation and makes those that are missing.
 * @param file readable by its owner only (mode 0600)
 * @param roles database roles that need a password
 * @param clients OpenID Connect clients that need a secret
 */
export function localSecrets(file: string, roles: readonly string[], clients: readonly string[]): LocalSecrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSecrets>) : {};
  const secrets: LocalSecrets = {
    superuser: known.superuser ?? password(),
    roles: filled(known.roles, roles),
    sessionSecret: known.sessionSecret ?? randomBytes(32).toString('base64'),
    personalDataKey: known.personalDataKey ?? randomBytes(32).toString('base64'),
    clients: filled(known.clients, clients),
    oneTimeCode: known.oneTimeCode ?? String(randomInt(100_000, 1_000_000)),
  };
  mkdirSync(dirname(file), { recursive: true });
  // Renamed into place: half a file of secrets would lock the person out of the data.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
}

function filled(known: Record<string, string> | undefined, names: readonly string[]): Record<string, string> {
  return { ...Object.fromEntries(names.map((name) => [name, password()])), ...known };
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
