import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { configOf, need } from '#platform/config';

const portsFile = z.object({ postgres: z.number() });
const secretsFile = z.object({ superuser: z.string(), roles: z.object({ backup: z.string() }) });

/** Address of the database for reading a backup, or for restoring one: of the environment, or of `npm start` on this machine. */
export function addressFor(purpose: 'backup' | 'restore', dataFolder: string): string {
  const config = configOf('cli');
  const name = purpose === 'backup' ? 'DATABASE_URL_BACKUP' : 'DATABASE_URL_RESTORE';
  return config[name] ?? localAddress(purpose, dataFolder) ?? need(config, name);
}

function localAddress(purpose: 'backup' | 'restore', folder: string): string | null {
  const [ports, secrets] = [path.join(folder, 'ports.json'), path.join(folder, 'secrets.json')];
  if (!existsSync(ports) || !existsSync(secrets)) return null;
  const port = portsFile.safeParse(JSON.parse(readFileSync(ports, 'utf8'))).data?.postgres;
  const known = secretsFile.safeParse(JSON.parse(readFileSync(secrets, 'utf8'))).data;
  if (port === undefined || !known) return null;
  const [user, password] = purpose === 'backup' ? ['backup', known.roles.backup] : ['postgres', known.superuser];
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/liencong`;
}
