import type { SignInForm } from './forms.js';

/** Origin under which people open the console; requests for it go to the port that the api really has. */
export const consoleOrigin = 'http://localhost:4000';

/** Milliseconds within which an issuer must be there: a realm of Keycloak takes seconds, on a busy machine many. */
export const patience = 240_000;

/** Somebody who can log in at an issuer, with what they know and hold. */
export interface IdentityAccount {
  readonly subject: string;
  readonly username: string;
  readonly password: string;
  /** The code that their second factor shows now. */
  readonly code: () => string;
}

/** Clients of every issuer of the suite. */
export type ClientId = 'liencong-console' | 'liencong-cli' | 'liencong-system' | 'other-system';

/**
 * The issuer that a spec runs against. The cases are the same for each kind; whatever a case must know of the kind is here.
 */
export interface IdentityIssuer {
  /** `embedded` or `keycloak <version>`, for the figures. */
  readonly name: string;
  /** Exactly the claim `iss`. */
  readonly issuerUrl: string;
  readonly clientSecrets: Readonly<Record<ClientId, string>>;
  readonly accounts: Readonly<Record<'editor' | 'approver' | 'stranger', IdentityAccount>>;
  /** A new account. `none`: its person has set up no second factor. */
  account(secondFactor?: 'ready' | 'none'): Promise<IdentityAccount>;
  removeAccount(subject: string): Promise<void>;
  /** Kids of the keys that the test can sign with, the one that the issuer signs with first. */
  keyIds(): readonly string[];
  /** Makes a new key that signs from now on; older ones stay published. @returns its kid */
  rotateKey(): Promise<string>;
  /** Stops publishing a key, as after a theft. */
  removeKey(kid: string): Promise<void>;
  /** Signs any claims, an object or text as it is, with a key of the issuer's own: a token that it would never give. */
  sign(claims: object | string, header?: object): string;
  /** An access token of the console's client, by a real log-in with two factors. */
  tokenFor(account: IdentityAccount): Promise<string>;
  /** Fills in a page of the issuer that somebody sees in the middle of a log-in; null when it asks nothing. */
  answer(form: SignInForm, account: IdentityAccount): Record<string, string> | null;
  /** Another realm or issuer, with accounts of the same subjects. */
  other(): Promise<IdentityIssuer>;
  close(): Promise<void>;
}
