import { v7 as newId } from 'uuid';
import { startTestIssuer, testAccounts, testClientSecrets, testOneTimeCode, type TestIssuer } from '../../support/issuer.js';
import type { IdentityIssuer } from './identity-issuer.js';

const code = (): string => testOneTimeCode;
const accounts = {
  editor: { ...testAccounts.editor, code },
  approver: { ...testAccounts.approver, code },
  stranger: { ...testAccounts.stranger, code },
};

/** The issuer that `npm start` runs, in this process. */
export async function openEmbedded(): Promise<IdentityIssuer> {
  const issuer = await startTestIssuer();
  return { ...keysAndAccounts(issuer), name: 'embedded', issuerUrl: issuer.issuerUrl, clientSecrets: testClientSecrets, accounts, other: openEmbedded };
}

function keysAndAccounts(issuer: TestIssuer): Omit<IdentityIssuer, 'name' | 'issuerUrl' | 'clientSecrets' | 'accounts' | 'other'> {
  return {
    async account(secondFactor = 'ready') {
      const id = newId();
      const made = { subject: id, username: `moi${id.slice(-12)}`, password: 'Mật khẩu mới!' };
      await issuer.addAccounts([{ ...made, name: 'Mới', email: `${made.username}@example.vn`, secondFactor: secondFactor === 'ready' }]);
      return { ...made, code };
    },
    removeAccount: (subject) => issuer.removeAccount(subject),
    keyIds: () => issuer.keyIds(),
    rotateKey: () => issuer.rotateKey(),
    removeKey: async (kid) => {
      await issuer.removeKey(kid);
    },
    sign: (claims, header) => issuer.sign(claims, header),
    tokenFor: (account) => issuer.tokenFor(account.username),
    answer: ({ names }, account): Record<string, string> | null => {
      if (names.includes('password')) return { username: account.username, password: account.password };
      return names.includes('otp') ? { otp: account.code() } : null;
    },
    close: () => issuer.close(),
  };
}
