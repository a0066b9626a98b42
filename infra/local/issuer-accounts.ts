import { createHmac, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { IssuerStore } from './issuer-store.js';

/** An account as it is handed in; the password is kept hashed only. */
export interface NewAccount {
  /** Claim `sub`; stable for ever. */
  readonly subject: string;
  /** What the person types; capitals do not matter. */
  readonly username: string;
  /** Full name as shown. */
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Realm roles, as in `realm_access.roles`. */
  readonly roles?: readonly string[];
  /** False for a person who has set up no second factor: asked for it, they stay at the first. */
  readonly secondFactor?: boolean;
}

export type Account = Omit<NewAccount, 'password'> & { readonly passwordHash: string };

/** People who can log in at the embedded issuer. */
export class IssuerAccounts {
  /** @param cost CPU/memory cost N of scrypt, a power of two */
  constructor(
    private readonly store: IssuerStore,
    private readonly cost: number,
  ) {}

  async add(accounts: readonly NewAccount[]): Promise<void> {
    // The hundreds of accounts of a demonstration share one published password: hashed once, or the start would take half a minute.
    const hashes = new Map<string, Promise<string>>();
    for (const { password } of accounts) if (!hashes.has(password)) hashes.set(password, hashed(password, this.cost));
    await Promise.all(
      accounts.map(async ({ password, ...account }) => {
        const username = account.username.toLowerCase();
        await this.store.put('Account', account.subject, { ...account, username, passwordHash: await hashes.get(password) }, { lookup: username });
      }),
    );
  }

  /**
   * Takes in a whole file of accounts, and does nothing when the same file was taken in before: hashing costs tens of milliseconds a person.
   * @param key keeps the remembered fingerprint useless without the issuer's own secret
   */
  async addFile(accounts: readonly NewAccount[], key: string): Promise<void> {
    const fingerprint = createHmac('sha256', key).update(JSON.stringify(accounts)).digest('base64');
    if ((await this.store.get<string>('AccountsFile', 'last')) === fingerprint) return;
    await this.add(accounts);
    await this.store.put('AccountsFile', 'last', fingerprint);
  }

  find(subject: string): Promise<Account | undefined> {
    return this.store.get<Account>('Account', subject);
  }

  findByUsername(username: string): Promise<Account | undefined> {
    return this.store.getByLookup<Account>('Account', username.trim().toLowerCase());
  }

  async remove(subject: string): Promise<void> {
    await this.store.remove('Account', subject);
  }

  /** The account when user name and password fit. Takes as long for an unknown user name as for a wrong password. */
  async check(username: string, password: string): Promise<Account | undefined> {
    const account = await this.findByUsername(username);
    const fits = await matches(password, account?.passwordHash ?? `scrypt$${this.cost}$AAAA$AAAA`);
    return account && fits ? account : undefined;
  }
}

const bytes = 32;

async function hashed(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  return ['scrypt', cost, salt.toString('base64'), (await derive(password, salt, cost)).toString('base64')].join('$');
}

async function matches(password: string, hash: string): Promise<boolean> {
  const [, cost = '', salt = '', expected = ''] = hash.split('$');
  const actual = await derive(password, Buffer.from(salt, 'base64'), Number(cost));
  const known = Buffer.from(expected, 'base64');
  return known.length === actual.length && timingSafeEqual(known, actual);
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
