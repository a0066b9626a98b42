/** Level of a password alone, and of a password with a one-time code, in the claim `acr`: as in infra/keycloak. */
export const acrLevels = { password: '1', oneTimeCode: '2' } as const;

/** Client of the console: code flow with PKCE. */
export const consoleClient = 'liencong-console';
/** Client of the command line: user name and password, only where that is allowed. */
export const cliClient = 'liencong-cli';
/** Client of another system: client credentials. */
export const systemClient = 'liencong-system';

/** Clients that need a secret. */
export const issuerClients = [consoleClient, cliClient, systemClient] as const;

/** Database role of the issuer; it owns nothing but the issuer's own database. */
export const issuerRole = 'liencong_issuer';
export const issuerDatabase = 'liencong_issuer';
