import type { World, WorldPortal } from '../support/world.js';
import { oldPath } from './look-tables.js';

interface Marked extends WorldPortal {
  readonly privateMark: string;
  readonly authorId: string;
}

/** Rows of an import of an old site in every table of one, with the id of the portal's other import: a foreign one is named by it. @param writtenId an item of a person's own */
export async function siteOf(world: World, portal: Marked, importId: string, itemId: string, fileId: string, writtenId: string): Promise<void> {
  const put = (sql: string, values: unknown[]): Promise<object[]> => world.rows(sql, [portal.id, ...values]);
  await siteImportOf(world, portal, 'planned', importId);
  await put('insert into site_import_chunk (portal_id, import_id, number, bytes) values ($1, $2, 0, $3)', [importId, Buffer.from(portal.privateMark)]);
  await put('insert into site_import_item (portal_id, origin, item_id, import_id, draft_version) values ($1, $2, $3, $4, 1)', ['cu/1', itemId, importId]);
  await put(
    `insert into site_import_entry (portal_id, import_id, number, origin, title, section, action, state, item_id) values ($1, $2, 3, 'cu/3', $3, '', 'unchanged', 'none', $4)`,
    [importId, portal.privateMark, itemId],
  );
  // a draft that somebody wrote uses a file: no business of the worker
  await put(
    `insert into item_file (portal_id, file_id, item_id, place) select portal_id, id, $2, 'draft' from file where portal_id = $1 and copy_of is null and kind = 'document' limit 1`,
    [writtenId],
  );
  await put('insert into site_import_picture (portal_id, address, file_id) values ($1, $2, $3)', ['http://cu.test/anh.jpg', fileId]);
  await put('insert into site_import_author (portal_id, name, person_id) values ($1, $2, $3)', ['Người Cũ', portal.authorId]);
  await put('insert into moved_item (portal_id, path, item_id) values ($1, $2, $3)', [oldPath, itemId]);
}

/** An import of an old site of a portal in a state, with an entry of its own words. @returns its id */
export async function siteImportOf(world: World, portal: Marked, state: string, importId?: string, runner: string | null = null): Promise<string> {
  const person = await world.person(`Người nhập trang cũ ${portal.privateMark}`);
  const [made] = await world.rows<{ id: string }>(
    `insert into site_import (portal_id, id, name, format, state, section_id, created_by, run_by, created_at)
     values ($1, coalesce($2::uuid, uuidv7()), $3, 'wxr', $4, $5, $6, $7, now()) returning id`,
    [portal.id, importId ?? null, `${portal.privateMark}.xml`, state, portal.sectionIds[0], person, runner],
  );
  const id = made?.id ?? '';
  await world.rows(
    `insert into site_import_entry (portal_id, import_id, number, origin, title, section, action, state)
     values ($1, $2, 1, 'cu/1', $3, $3, 'publish', 'waiting'), ($1, $2, 2, 'cu/2', $3, $3, 'error', 'none')`,
    [portal.id, id, portal.privateMark],
  );
  return id;
}

/** An import that runs in one portal on the decision of who administers the province: their right is a row of another portal, as is one that is none here. */
export async function runningSiteOf(world: World, portal: Marked, above: WorldPortal, beside: WorldPortal, covers: string): Promise<void> {
  const runner = await world.person('Quản trị tỉnh cho nhập', [
    { portal: above, role: 'province_admin', covers },
    { portal: beside, role: 'contributor' },
  ]);
  await siteImportOf(world, portal, 'running', undefined, runner);
}
