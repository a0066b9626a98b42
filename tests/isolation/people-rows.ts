import { createHash } from 'node:crypto';
import type { World, WorldPortal } from '../support/world.js';

interface Marked extends WorldPortal {
  readonly privateMark: string;
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Secret of a person's session and of their invitation, as the holder knows it. */
export const cookieOf = (personId: string): string => createHash('sha256').update(`cookie ${personId}`).digest('base64url');
export const invitationOf = (personId: string): string => `thu-moi-${personId}`;

/** Account and open session of a person, and a session that has ended. */
export async function signedIn(world: World, issuer: string, personId: string): Promise<void> {
  await world.identity(personId, issuer, personId);
  await world.rows(`insert into last_sign_in (person_id, seen_on) values ($1, '2026-10-01')`, [personId]);
  for (const [cookie, ends] of [
    [cookieOf(personId), '2199-01-01'],
    [`${cookieOf(personId)}.old`, '2026-01-01'],
  ] as const) {
    await world.rows(
      `insert into session (token_hash, person_id, issuer, subject, tokens, renew_at, expires_at, second_factor)
       values ($1, $2::uuid, $3, ($2::uuid)::text, '\\x00', '2199-01-01', $4, true)`,
      [hashOf(cookie), personId, issuer, ends],
    );
  }
}

export async function invited(world: World, portal: Marked, personId: string): Promise<void> {
  await world.rows(
    `with made as (insert into invitation (portal_id, person_id, token_hash, created_by, expires_at) values ($1, $2, $3, $2, now() + interval '7 days') returning id)
     insert into mail (portal_id, kind, subject_id, created_at) select $1, 'invitation', id, now() from made`,
    [portal.id, personId, hashOf(invitationOf(personId))],
  );
}

export async function personalData(world: World, portal: Marked, personId: string): Promise<void> {
  await world.rows('insert into personal_key (portal_id, subject_id, wrapped_key) values ($1, $2, $3)', [portal.id, personId, hashOf('key')]);
  await world.rows(`insert into personal_datum (portal_id, subject_id, field, ciphertext) values ($1, $2, 'email', $3)`, [
    portal.id,
    personId,
    Buffer.from(portal.privateMark),
  ]);
}
