import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { testAccounts, testClientSecrets } from '../../support/issuer.js';
import type { SignInForm } from './forms.js';
import { KeycloakAdmin } from './keycloak-admin.js';
import { consoleOrigin, type IdentityAccount, type IdentityIssuer } from './identity-issuer.js';
import { IssuerBrowser } from './issuer-browser.js';
import { totp } from './totp.js';

interface HeldAccount extends IdentityAccount {
  /** Shared with the authenticator app; empty while none is set up. */
  secret: string;
}

interface HeldKey {
  readonly kid: string;
  readonly componentId: string;
  readonly privateKey: KeyObject;
}

const realmFile = new URL('../../../infra/keycloak/liencong-realm.json', import.meta.url);

/**
 * A realm of its own in the Keycloak of the run: the file that operators import, under another name, with the test's
 * clients, accounts and a signing key that the test holds too. Codes may serve twice, or a test would wait half a minute
 * between log-ins; keycloak.spec.ts tries the realm as it is.
 */
export async function openKeycloak(): Promise<IdentityIssuer> {
  const admin = await KeycloakAdmin.open();
  const realm = `thu-${randomBytes(6).toString('hex')}`;
  const issuerUrl = `${admin.url}/realms/${realm}`;
  const known = new Map<string, HeldAccount>();
  await admin.call('POST', '/admin/realms', realmOf(realm));
  // Subjects are Keycloak's to choose: no two realms of one server can have the same.
  const add = async (username: string, password: string, secret: string): Promise<HeldAccount> => {
    const account: HeldAccount = { subject: '', username, password, secret, code: () => totp(account.secret) };
    const subject = await admin.create(`/admin/realms/${realm}/users`, userOf(account));
    known.set(username, Object.assign(account, { subject }));
    return account;
  };
  const [editor, approver, stranger] = await Promise.all(
    [testAccounts.editor, testAccounts.approver, testAccounts.stranger].map(({ username, password }) => add(username, password, newSecret())),
  );
  const keys: HeldKey[] = [];
  const rotateKey = async (): Promise<string> => {
    const key = await addKey(admin, realm, 1_000 + keys.length);
    keys.unshift(key);
    return key.kid;
  };
  await rotateKey();

  return {
    name: `keycloak ${admin.version}`,
    issuerUrl,
    clientSecrets: testClientSecrets,
    accounts: { editor: editor!, approver: approver!, stranger: stranger! },
    account: (secondFactor = 'ready') => add(`moi${newId().slice(-12)}`, 'Mật khẩu mới!', secondFactor === 'ready' ? newSecret() : ''),
    removeAccount: async (subject) => {
      await admin.call('DELETE', `/admin/realms/${realm}/users/${subject}`);
    },
    keyIds: () => keys.map(({ kid }) => kid),
    rotateKey,
    async removeKey(kid) {
      const [key] = keys.splice(
        keys.findIndex((each) => each.kid === kid),
        1,
      );
      if (keys.length === 0) await rotateKey();
      await admin.call('DELETE', `/admin/realms/${realm}/components/${key!.componentId}`);
    },
    sign: (claims, header = {}) => jwt({ alg: 'RS256', typ: 'JWT', kid: keys[0]!.kid, ...header }, claims, keys[0]!.privateKey),
    tokenFor: (account) => new IssuerBrowser({ issuerUrl, answer }).token(account),
    answer,
    other: openKeycloak,
    close: async () => {
      await admin.call('DELETE', `/admin/realms/${realm}`);
    },
  };

  function answer({ names, hidden }: SignInForm, account: IdentityAccount): Record<string, string> | null {
    if (names.includes('password')) return { username: account.username, password: account.password };
    if (names.includes('otp')) return { otp: account.code() };
    if (!names.includes('totp')) return null;
    const enrolled = known.get(account.username)!;
    enrolled.secret = hidden['totpSecret']!;
    return { totp: enrolled.code(), userLabel: 'Điện thoại' };
  }
}

const newSecret = (): string => randomBytes(10).toString('hex');

/** The realm of the file, under another name, with what tests need besides. */
function realmOf(realm: string): object {
  const file = JSON.parse(readFileSync(realmFile, 'utf8').replaceAll('${LIENCONG_CONSOLE_URL}', consoleOrigin)) as {
    clients: { clientId: string; serviceAccountsEnabled?: boolean; directAccessGrantsEnabled?: boolean }[];
  };
  const system = file.clients.find(({ clientId }) => clientId === 'liencong-system')!;
  const clients = [
    ...file.clients,
    { ...system, clientId: 'other-system' },
    { ...system, clientId: 'liencong-cli', serviceAccountsEnabled: false, directAccessGrantsEnabled: true },
  ].map((client) => ({ ...client, secret: testClientSecrets[client.clientId as keyof typeof testClientSecrets] }));
  return { ...file, realm, otpPolicyCodeReusable: true, clients };
}

function userOf({ username, password, secret }: HeldAccount): object {
  const otp = {
    type: 'otp',
    userLabel: 'Điện thoại',
    secretData: JSON.stringify({ value: secret }),
    credentialData: JSON.stringify({ subType: 'totp', digits: 6, counter: 0, period: 30, algorithm: 'HmacSHA1' }),
  };
  return {
    username,
    enabled: true,
    firstName: 'Thử',
    lastName: 'Nguyễn',
    email: `${username}@example.vn`,
    emailVerified: true,
    credentials: [{ type: 'password', value: password }, ...(secret === '' ? [] : [otp])],
  };
}

/** A signing key whose private half the test keeps. Keycloak names it by itself. */
async function addKey(admin: KeycloakAdmin, realm: string, priority: number): Promise<HeldKey> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const componentId = await admin.create(`/admin/realms/${realm}/components`, {
    name: `thu-${String(priority)}`,
    providerId: 'rsa',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: {
      priority: [String(priority)],
      enabled: ['true'],
      active: ['true'],
      algorithm: ['RS256'],
      privateKey: [privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    },
  });
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
  return { kid, componentId, privateKey };
}

function jwt(header: object, claims: object | string, key: KeyObject): string {
  const part = (value: object | string): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const content = `${part(header)}.${part(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
}
