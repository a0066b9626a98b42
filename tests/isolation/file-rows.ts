import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';

interface Marked extends WorldPortal {
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

/** A file that every portal has under the same name, so that nothing but the portal tells them apart. */
export const sharedFile = `${'a'.repeat(27)}.pdf`;

/** Last part of the address of some form of a file that only one portal has. */
export const fileNameOf = (seed: string): string => `${createHash('sha256').update(seed).digest().subarray(0, 20).toString('base64url')}.webp`;

/** A checked picture of a portal with one form; nothing uses it. @returns its id */
export async function pictureOf(world: World, portal: Marked, uploadedBy = portal.authorId): Promise<string> {
  const id = newId();
  await world.rows(
    `insert into file (portal_id, id, state, name, size, stored, hash, kind, type, width, height, alt, uploaded_by, uploaded_at, settled_at)
     values ($1, $2, 'clean', $3, 10, 10, $4, 'picture', 'image/jpeg', 800, 600, $3, $5, now(), now())`,
    [portal.id, id, `Ảnh ${portal.privateMark}`, randomBytes(32), uploadedBy],
  );
  await world.rows(`insert into rendition (portal_id, file_id, name, type, size, width, height) values ($1, $2, $3, 'image/webp', 5, 320, 240)`, [
    portal.id,
    id,
    fileNameOf(id),
  ]);
  return id;
}

/** Files in each state, one of them public on an item that all portals have, and a quota. @returns id of an unused picture */
export async function filesOf(world: World, portal: Marked, itemId: string): Promise<string> {
  const put = (sql: string, values: unknown[]): Promise<object[]> => world.rows(sql, [portal.id, ...values]);
  const name = `Tệp ${portal.privateMark}`;
  for (const state of ['arriving', 'quarantine', 'removed'])
    await put(`insert into file (portal_id, state, name, size, stored, uploaded_by, uploaded_at) values ($1, $2, $3, 10, 1, $4, '2026-10-01')`, [
      state,
      name,
      portal.authorId,
    ]);
  const documentId = newId();
  await put(
    `insert into file (portal_id, id, state, name, size, stored, hash, kind, type, uploaded_by, uploaded_at) values ($1, $2, 'clean', $3, 10, 10, $4, 'document', 'application/pdf', $5, now())`,
    [documentId, name, randomBytes(32), portal.authorId],
  );
  await put(`insert into file (portal_id, state, name, size, copy_of, uploaded_by, uploaded_at) values ($1, 'duplicate', $2, 10, $3, $4, now())`, [
    name,
    documentId,
    portal.authorId,
  ]);
  await put(`insert into rendition (portal_id, file_id, name, type, size) values ($1, $2, $3, 'application/pdf', 10)`, [documentId, sharedFile]);
  await put(`insert into publication_file (portal_id, item_id, name, file_id, type, size, download_name) values ($1, $2, $3, $4, 'application/pdf', 10, $5)`, [
    itemId,
    sharedFile,
    documentId,
    `Tệp ${portal.publicMark}`,
  ]);
  await put(`insert into item_file (portal_id, file_id, item_id, place) values ($1, $2, $3, 'draft')`, [documentId, itemId]);
  await put('insert into file_quota (portal_id, limit_bytes, set_by, set_at) values ($1, 1000000000, $2, now())', [portal.authorId]);
  await put(
    `insert into file_room (portal_id, limit_bytes, used_bytes, recent_bytes, picture_bytes, document_bytes, video_bytes, measured_at)
     values ($1, 1000000000, 30, 30, 10, 10, 10, now())`,
    [],
  );
  return pictureOf(world, portal);
}
