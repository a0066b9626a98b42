import type { World, WorldPortal } from '../support/world.js';
import { putItem } from './items.js';
import { furtherSection } from './look-tables.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';

/** Tables of the home page beside those of the look; see expectations.ts for how they are read. */
export const homeTables: Readonly<Record<string, TableExpectation>> = {
  'public.home_pin': {
    kind: 'portal',
    policies: { home_pin_editing: 'all to editing', home_pin_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update(item_id, pinned_until), delete', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
};

/** Policies of these tables that are open on purpose. */
export const openHomePolicies: Readonly<Record<string, string>> = { home_pin_delivery: 'what leads the home page is public' };

/** Leads the home page of every portal, under one id. */
const homeItem = '019aa000-0000-7000-8000-00000000000e';

interface Marked extends WorldPortal {
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

/** What is pinned on the home page and in a section of it, a further item that stands there behind it, and photos. */
export async function homeOf(world: World, portal: Marked, twinId: string, at: { readonly first: Date; readonly second: Date }): Promise<void> {
  const { authorId } = portal;
  await putItem(world, portal, { id: homeItem, state: 'published', authorId, at: at.first, slug: 'tin-dau-trang' });
  await world.rows(`insert into home_pin values ($1, $2, '2199-01-01')`, [portal.id, homeItem]);
  const { id } = await putItem(world, portal, { state: 'published', authorId, at: at.second });
  await world.rows(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values ($1, $2, $3, 'repost', '2026-01-02')`, [
    portal.id,
    id,
    furtherSection,
  ]);
  await putItem(world, { ...portal, sectionIds: [furtherSection] }, { kind: 'album', state: 'published', authorId, at: new Date('2026-01-03T00:00:00Z') });
  await world.rows(`update section set pinned_item_id = $3, pinned_until = '2199-01-01' where portal_id = $1 and id = $2`, [portal.id, furtherSection, twinId]);
}
