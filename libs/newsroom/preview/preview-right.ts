import { z } from 'zod';
import { deriveKey, seal, unseal } from '#people';

/** How long a preview answers: long enough to show it to somebody at the next desk. */
export const previewMinutes = 30;

/** Who may look at which item until when. */
export interface PreviewRight {
  readonly portalId: string;
  readonly itemId: string;
  /** In whose name it is read: with their grants of that moment. */
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const shape = z.strictObject({ portalId: z.uuid(), itemId: z.uuid(), personId: z.uuid(), until: z.number() });
const purpose = 'liencong preview';

/** The right as a part of an address. Sealed, so that it tells nothing and cannot be changed. */
export function previewToken(secret: Buffer, right: PreviewRight): string {
  return seal(deriveKey(secret, purpose), Buffer.from(JSON.stringify(right)), purpose).toString('base64url');
}

/** @returns null for what we did not make, and for what is past */
export function readPreviewToken(secret: Buffer, token: string, now: Date): PreviewRight | null {
  if (!/^[\w-]{40,600}$/.test(token)) return null;
  const content = unseal(deriveKey(secret, purpose), Buffer.from(token, 'base64url'), purpose);
  const right = content && shape.parse(JSON.parse(content.toString('utf8')));
  return right && right.until > now.getTime() ? right : null;
}
