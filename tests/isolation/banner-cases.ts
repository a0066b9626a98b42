import type { Case, Ground } from './case.js';
import { admins } from './people-cases.js';

/** Every banner of the caller's home portal in another place; of the world, so that nothing is left out. */
async function placesOf({ province: { world }, caller: { home } }: Ground): Promise<{ itemId: string; slot: string }[]> {
  const rows = await world.rows<{ id: string }>(
    `select b.item_id as id from publication b join portal p using (portal_id)
     where b.portal_id = $1 and b.details ? 'banner' and b.withdrawn_at is null
       and (not (b.details -> 'banner' ->> 'isPaid')::boolean or p.adverts_decision is not null)
     union select item_id from placed_item where portal_id = $1 and is_banner and state = 'placed' order by 1`,
    [home.id],
  );
  return rows.map(({ id }) => ({ itemId: id, slot: 'HOME' }));
}

const arrangers = ['board_head', 'head_above', ...admins] as const;

/** Operations on where banners stand. */
export const bannerCases: Readonly<Record<string, Case>> = {
  portalBanners: {
    endpoint: '/manage/graphql',
    ids: ['portalId'],
    values: [],
    allowed: arrangers,
    own: ({ caller }) => ({ portalId: caller.home.id }),
  },
  arrangeBanners: {
    endpoint: '/manage/graphql',
    ids: ['input.portalId', 'input.places[].itemId'],
    values: ['input.places[].slot'],
    allowed: arrangers,
    refused: 'FORBIDDEN',
    state: 'published',
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, places: await placesOf(ground) } }),
  },
};
