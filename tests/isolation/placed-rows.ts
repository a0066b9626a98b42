import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';
import { putItem } from './items.js';

interface Marked extends WorldPortal {
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

/** Address under which an item of another portal stands in every portal. */
export const placedSlug = 'tin-dang-lai';
/** A file of that item: public in each portal because the item stands there. */
export const placedFile = `${'b'.repeat(27)}.pdf`;
/** That item; of the same id in every portal of origin. */
const placedId = '019aa000-0000-7000-8000-00000000000c';
/** A banner of another portal that every portal has to show, under one id too, and its address. */
const placedBannerId = '019aa000-0000-7000-8000-000000000010';
export const placedBanner = `lay-${placedBannerId.slice(-12)}`;

/**
 * Items of other portals in every state, and items of this one in another. The portal of origin is one of its own for each, in no
 * province; what is public there holds the words of the portal in which it stands, so an answer that shows it elsewhere is found.
 */
export async function placedOf(world: World, portal: Marked, at: Date, ownItemId: string): Promise<void> {
  const { publicMark, privateMark, authorId } = portal;
  const origin = { ...(await world.portal({ sections: 1 })), publicMark, privateMark };
  await world.rows('update portal set name = $2 where portal_id = $1', [origin.id, `Nguồn ${publicMark}`]);
  await world.rows('update section set name = $2 where portal_id = $1', [origin.id, `Mục nguồn ${publicMark}`]);
  const elsewhere = await world.portal({ sections: 1 });
  const published = async (id = newId()): Promise<string> => (await putItem(world, origin, { id, state: 'published', authorId, at })).id;
  const place = (at_: WorldPortal, itemId: string, from: string, state: string, more: { slug?: string; never?: boolean } = {}): Promise<object[]> =>
    world.rows(
      `insert into placed_item (portal_id, item_id, origin_portal_id, mark, state, kind, slug, section_id, revision_id, placed_on, changed_at, reason)
       values ($1, $2, $3, 'repost', $4, 'news', $5, $6, gen_random_uuid(), $7, now(), $8)`,
      [
        at_.id,
        itemId,
        from,
        state,
        more.slug ?? `lay-${itemId.slice(-12)}`,
        at_.sectionIds[0],
        more.never || state === 'offered' || state === 'declined' ? null : '2026-10-01',
        state === 'placed' ? null : `vì ${privateMark}`,
      ],
    );
  const twin = await published(placedId);
  await place(portal, twin, origin.id, 'placed', { slug: placedSlug });
  await world.rows(
    `insert into placement (portal_id, item_id, section_id, mark, placed_at, source_portal_id, slug) values ($1, $2, $3, 'repost', $4, $5, $6)`,
    [portal.id, twin, portal.sectionIds[0], at, origin.id, placedSlug],
  );
  await world.rows(
    `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector, source_portal_id, slug, mark)
     select $1, item_id, part, label, starts, length, near, kind, $3, placed_at, head, vector, portal_id, $5, 'repost' from search_row where portal_id = $4 and item_id = $2 and part = 0`,
    [portal.id, twin, portal.sectionIds[0], origin.id, placedSlug],
  );
  await fileOf(world, origin, twin, authorId);
  const banner = await published(placedBannerId);
  await world.rows(
    `update publication set cover = jsonb_build_object('alt', $3::text, 'path', '/tep/bang-ron.jpg', 'width', 640, 'height', 160, 'avif', '', 'webp', '', 'renditions', '[]'::jsonb), details = details || $4::jsonb
     where portal_id = $1 and item_id = $2`,
    [
      origin.id,
      banner,
      `Băng rôn ${publicMark}`,
      { banner: { slot: 'foot', startsOn: '2026-01-01', endsOn: '2199-01-01', address: null, rank: null, isPaid: false } },
    ],
  );
  await place(portal, banner, origin.id, 'placed');
  await world.rows('update placed_item set is_banner = true, forced = true where portal_id = $1 and item_id = $2', [portal.id, banner]);
  await world.rows(`insert into banner_place values ($1, $2, 'head', 2)`, [portal.id, banner]);
  for (const state of ['offered', 'declined', 'removed']) await place(portal, await published(), origin.id, state);
  await place(portal, await published(), origin.id, 'removed', { never: true });
  // taken off by its origin; standing in another portal alone; this portal's own, standing elsewhere
  const gone = await putItem(world, origin, { state: 'withdrawn', authorId, at });
  await place(portal, gone.id, origin.id, 'offered');
  await place(elsewhere, await published(), origin.id, 'placed');
  await place(elsewhere, ownItemId, portal.id, 'declined');
  await world.rows(
    `insert into offer (portal_id, item_id, mode, state, section_slug, target_ids, created_by, created_at) values ($1, $2, 'suggested', 'sent', 'muc-1', array[$3::uuid], $4, now())`,
    [portal.id, ownItemId, elsewhere.id, authorId],
  );
}

/** A choice and a letter of the day of a person, and work that is done: what is due is told apart from it. */
export async function lettersOf(world: World, portal: Marked, personId: string): Promise<void> {
  await world.rows(`insert into notice_choice (portal_id, person_id, kind, mail) values ($1, $2, 'late', 'never')`, [portal.id, personId]);
  await world.rows(`insert into digest (portal_id, person_id, day, waiting, late, unread) values ($1, $2, '2026-11-02', 2, 1, 0)`, [portal.id, personId]);
  await world.rows(
    `insert into work_item (portal_id, subject_id, subject_type, step, since, closed_at) values ($1, uuidv7(), 'item', 'approve', '2026-10-01', '2026-10-02')`,
    [portal.id],
  );
  await world.rows(`update notice set read_at = now() where id = (select id from notice where portal_id = $1 order by id limit 1)`, [portal.id]);
}

async function fileOf(world: World, origin: Marked | (WorldPortal & { publicMark: string }), itemId: string, authorId: string): Promise<void> {
  const fileId = newId();
  await world.rows(
    `insert into file (portal_id, id, state, name, size, stored, hash, kind, type, uploaded_by, uploaded_at)
     values ($1, $2, 'clean', 'Tệp nguồn', 10, 10, sha256(($2::uuid)::text::bytea), 'document', 'application/pdf', $3, now())`,
    [origin.id, fileId, authorId],
  );
  await world.rows(`insert into rendition (portal_id, file_id, name, type, size) values ($1, $2, $3, 'application/pdf', 10)`, [origin.id, fileId, placedFile]);
  await world.rows(
    `insert into publication_file (portal_id, item_id, name, file_id, type, size, download_name) values ($1, $2, $3, $4, 'application/pdf', 10, $5)`,
    [origin.id, itemId, placedFile, fileId, `Tệp ${origin.publicMark}`],
  );
}
