/** A token taken apart, nothing about it believed yet. */
export interface UnverifiedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Keycloak's access tokens are 1 to 3 kB; more is refused before it costs anything. */
const longest = 8_192;
const form = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Takes a compact JWS apart, strictly: three canonical base64url parts, header and claims JSON objects.
 * @returns null when the text is anything else
 */
export function readToken(text: string): UnverifiedToken | null {
  if (text.length > longest || !form.test(text)) return null;
  const [header, claims, signature] = text.split('.').map(decode);
  if (!header || !claims || !signature) return null;
  const parsed = { header: parseObject(header), claims: parseObject(claims) };
  return parsed.header && parsed.claims ? { header: parsed.header, claims: parsed.claims } : null;
}

/** A part has one spelling: without this, spare bits of the last character would give one token many hashes. */
function decode(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : null;
}

function parseObject(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
