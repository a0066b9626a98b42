import { startIssuer, type IssuerOptions, type NewAccount, type RunningIssuer } from '../../infra/local/issuer.js';
import { createEmptyDatabase } from './postgres.js';

/** Secrets of the clients of test issuers. */
export const testClientSecrets = {
  'liencong-console': 'console-secret',
  'liencong-cli': 'cli-secret',
  'liencong-system': 'system-secret',
  'other-system': 'other-secret',
} as const;

/** Code that stands for the second factor of every account of a test issuer. */
export const testOneTimeCode = '246810';

/** People known to every test issuer. */
export const testAccounts = {
  editor: account('0190a000-0000-7000-8000-000000000001', 'bientap', 'Nguyễn Thị Biên'),
  approver: account('0190a000-0000-7000-8000-000000000002', 'duyetbai', 'Trần Văn Duyệt'),
  stranger: account('0190a000-0000-7000-8000-000000000003', 'nguoila', 'Lê Người Lạ'),
} as const;

export interface TestIssuer extends RunningIssuer {
  /** Stops the issuer and drops its database. */
  close(): Promise<void>;
}

/** Starts an issuer in this process, on a free port, with a database of its own. */
export async function startTestIssuer(options: Partial<IssuerOptions> = {}): Promise<TestIssuer> {
  const database = await createEmptyDatabase('issuer');
  try {
    const issuer = await startIssuer({
      mode: 'test',
      databaseUrl: database.url,
      port: 0,
      consoleUrl: 'http://localhost:4000',
      clientSecrets: testClientSecrets,
      oneTimeCode: testOneTimeCode,
      systemClients: ['liencong-system', 'other-system'],
      accounts: Object.values(testAccounts),
      ...options,
    });
    return {
      ...issuer,
      async close() {
        await issuer.close();
        await database.drop();
      },
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

function account(subject: string, username: string, name: string): NewAccount {
  return { subject, username, name, email: `${username}@example.vn`, password: `Mật khẩu ${username}!` };
}
