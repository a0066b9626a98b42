import { existsSync, readFileSync } from 'node:fs';
import { startIssuer, type IssuerOptions, type NewAccount } from './issuer.js';

/** What scripts/start.js hands over in a file only the owner can read: secrets do not belong on a command line. */
type IssuerFile = Omit<IssuerOptions, 'accounts'> & { readonly accountsFile?: string };

const [file] = process.argv.slice(2);
if (!file) throw new Error('Cách dùng (usage): node issuer-main.js OPTIONS.json');

const { accountsFile, ...options } = JSON.parse(readFileSync(file, 'utf8')) as IssuerFile;
const accounts = accountsFile && existsSync(accountsFile) ? (JSON.parse(readFileSync(accountsFile, 'utf8')) as NewAccount[]) : [];
const issuer = await startIssuer({
  ...options,
  accounts: accounts.map(({ subject, username, name, email, password }) => ({ subject, username, name, email, password })),
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.once(signal, () => {
    if (stopping) return;
    stopping = true;
    void issuer.close().then(() => process.exit(0));
  });
}
process.send?.('ready');
