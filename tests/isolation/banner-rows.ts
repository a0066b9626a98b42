import type { World, WorldPortal } from '../support/world.js';
import { putItem } from './items.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';

/** Where banners stand; see expectations.ts for how it is read. */
export const bannerTables: Readonly<Record<string, TableExpectation>> = {
  'public.banner_place': {
    kind: 'portal',
    policies: { banner_place_editing: 'all to editing', banner_place_delivery: 'select to delivery' },
    access: {
      editing: { grants: 'select, insert, update(rank, slot)', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
};

/** Policies of it that are open on purpose. */
export const openBannerPolicies: Readonly<Record<string, string>> = { banner_place_delivery: 'where a banner stands is public' };

interface Marked extends WorldPortal {
  readonly letter: string;
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

/** The one portal that may carry paid banners: in every other one nobody may see those that were approved. */
const paysFor = 'C';

/** A banner of the portal, and a paid one that names what is private where no decision allows it. */
export async function bannersOf(world: World, portal: Marked): Promise<void> {
  const at = new Date('2026-01-05T00:00:00Z');
  const put = async (isPaid: boolean, address: string): Promise<string> => {
    const { id } = await putItem(world, portal, { state: 'published', authorId: portal.authorId, at });
    await world.rows(
      `update publication set cover = jsonb_build_object('alt', $3::text, 'path', '/tep/bang-ron.jpg', 'width', 640, 'height', 160, 'avif', '', 'webp', '', 'renditions', '[]'::jsonb), details = details || jsonb_build_object('banner', $4::jsonb)
       where portal_id = $1 and item_id = $2`,
      [
        portal.id,
        id,
        `Băng rôn ${portal.publicMark}`,
        JSON.stringify({ slot: 'head', startsOn: '2026-01-01', endsOn: '2199-01-01', address, rank: null, isPaid }),
      ],
    );
    return id;
  };
  const mayPay = portal.letter === paysFor;
  if (mayPay)
    await world.rows(`update portal set adverts_decision = '{"number": "5/QĐ", "decidedOn": "2026-01-01", "decidedBy": "Chủ tịch"}' where portal_id = $1`, [
      portal.id,
    ]);
  await world.rows(`insert into banner_place values ($1, $2, 'foot', 1)`, [portal.id, await put(false, '/lien-he')]);
  await put(true, `https://${mayPay ? portal.publicMark : portal.privateMark}.example.test/`);
}
