import { topics } from '#delivery';
import { advertTables } from './advert-rows.js';
import { bannerTables } from './banner-rows.js';
import { homeTables } from './home-rows.js';
import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
/** A campaign that every portal has, under the same id and address. */
export const sharedTag = 'chuyen-de-chung';
const sharedTagId = '019aa000-0000-7000-8000-00000000000d';

/** Tables of campaigns and programmes, and of the home page; see expectations.ts for how they are read. */
export const tagTables: Readonly<Record<string, TableExpectation>> = {
  ...homeTables,
  ...bannerTables,
  ...advertTables,
  'public.tag': {
    kind: 'portal',
    policies: { tag_editing: 'all to editing', tag_delivery: 'select to delivery' },
    access: {
      // Sort and address stay.
      editing: { grants: 'select, insert, update(closes_on, name, name_en, opens_on, summary), delete', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
  'public.tagged_item': {
    kind: 'portal',
    policies: { tagged_item_editing: 'all to editing, jobs', tagged_item_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update(placed_at), delete', rows: here },
      jobs: { grants: 'select, update(placed_at)', rows: here },
      // Which draft will stand under what is nobody's business yet.
      delivery: { grants: 'select', rows: { select: 't.placed_at is not null' } },
    },
  },
};

/** Policies of these tables that are open on purpose. */
export const openTagPolicies: Readonly<Record<string, string>> = {
  tag_delivery: 'campaigns and programmes have a public page each; one that has not begun is left out by its day',
};

/** The topic under which a portal alone has something. */
export const topicIn = (letter: string): string => topics['ABPCD'.indexOf(letter)]!.code;

/** A campaign of one portal alone, and its address. */
export interface TagIds {
  readonly tagId: string;
  readonly onlyTag: string;
}

interface Marked extends WorldPortal {
  readonly letter: string;
  readonly publicMark: string;
}

/** A campaign with a public item and a draft, one that has not begun, and one of its own. */
export async function tagsOfPortal(world: World, portal: Marked, publicItemId: string, draftId: string): Promise<TagIds> {
  await world.rows(`insert into tag (portal_id, id, sort, slug, name, summary) values ($1, $2, 'campaign', $3, $4, $4)`, [
    portal.id,
    sharedTagId,
    sharedTag,
    `Chuyên đề ${portal.publicMark}`,
  ]);
  await world.rows(`insert into tag (portal_id, sort, slug, name, opens_on) values ($1, 'programme', 'chua-mo', 'Chưa mở', '2199-01-01')`, [portal.id]);
  await world.rows(
    `insert into tagged_item (portal_id, tag_id, item_id, placed_at)
     select $1, $2, i, (select pl.placed_at from placement pl where pl.portal_id = $1 and pl.item_id = i and pl.mark = 'own') from unnest($3::uuid[]) i`,
    [portal.id, sharedTagId, [publicItemId, draftId]],
  );
  // each portal writes about a topic of its own
  await world.rows(`update placement set topic = $3 where portal_id = $1 and item_id = $2`, [portal.id, publicItemId, topicIn(portal.letter)]);
  const onlyTag = `chuyen-de-${portal.letter.toLowerCase()}`;
  const [{ id }] = (await world.rows(`insert into tag (portal_id, sort, slug, name) values ($1, 'campaign', $2, $3) returning id`, [
    portal.id,
    onlyTag,
    `Chuyên đề riêng ${portal.publicMark}`,
  ])) as [{ id: string }];
  return { tagId: id, onlyTag };
}
