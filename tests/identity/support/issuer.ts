import { openEmbedded } from './embedded.js';
import type { ClientId, IdentityIssuer } from './identity-issuer.js';
import { openKeycloak } from './keycloak.js';

/** Opens an issuer of the kind that LIENCONG_IDENTITY_ISSUER names: the embedded one when it names none. */
export function openIssuer(): Promise<IdentityIssuer> {
  return process.env['LIENCONG_IDENTITY_ISSUER'] === 'keycloak' ? openKeycloak() : openEmbedded();
}

/** What a token endpoint answers to a client. */
export async function tokenAnswer(issuer: IdentityIssuer, clientId: ClientId, fields: Record<string, string>): Promise<Record<string, string>> {
  const body = new URLSearchParams({ client_id: clientId, client_secret: issuer.clientSecrets[clientId], ...fields });
  return (await (await fetch(`${issuer.issuerUrl}/protocol/openid-connect/token`, { method: 'POST', body })).json()) as Record<string, string>;
}

/** An access token of a system, in its own name. */
export async function systemToken(issuer: IdentityIssuer, clientId: ClientId): Promise<string> {
  const token = (await tokenAnswer(issuer, clientId, { grant_type: 'client_credentials' }))['access_token'];
  if (!token) throw new Error(`no token for ${clientId}`);
  return token;
}
