import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { putItem } from './items.js';
import type { IsolatedPortal } from './world.js';

const endpoint = '/manage/graphql' as const;
const takers: readonly CallerName[] = ['editor', 'board_head', 'head_above', 'in_two_portals', 'system'];

/** A portal of the same province that has items to take. */
const originOf = ({ province, caller }: Ground): IsolatedPortal => (caller.home.letter === 'P' ? province.portals.A : province.portals.P);

/** A public item that nothing else uses. */
const published = async ({ province }: Ground, portal: IsolatedPortal): Promise<string> =>
  (await putItem(province.world, portal, { state: 'published', authorId: portal.authorId, at: new Date() })).id;

/** An item of another portal in the caller's home, in a state. */
async function placed(ground: Ground, state: string): Promise<string> {
  const origin = originOf(ground);
  const { home } = ground.caller;
  const itemId = await published(ground, origin);
  await ground.province.world.rows(
    `insert into placed_item (portal_id, item_id, origin_portal_id, mark, state, kind, slug, section_id, revision_id, placed_on, changed_at)
     values ($1, $2, $3, 'push', $4, 'news', $5, $6, gen_random_uuid(), '2026-11-01', now())`,
    [home.id, itemId, origin.id, state, `lay-${itemId.slice(-12)}`, home.sectionIds[0]],
  );
  return itemId;
}

const refusing = (state: string): Case => ({
  endpoint,
  ids: ['input.portalId', 'input.itemId'],
  values: ['input.reason'],
  allowed: takers,
  // what they may not read is as unknown as what is not there
  refused: 'NOT_FOUND',
  own: async (ground) => ({ input: { portalId: ground.caller.home.id, itemId: await placed(ground, state), reason: 'Không hợp địa bàn' } }),
});

/** Operations on items of other portals, and on what goes to them. */
export const placementCases: Readonly<Record<string, Case>> = {
  itemsAround: {
    endpoint,
    ids: ['portalId', 'search', 'after'],
    values: ['everywhere', 'first'],
    allowed: takers,
    own: ({ caller }) => ({ portalId: caller.home.id, everywhere: true }),
  },
  placements: {
    endpoint,
    ids: ['portalId'],
    values: ['states[]'],
    allowed: takers,
    own: ({ caller }) => ({ portalId: caller.home.id, states: ['OFFERED', 'PLACED', 'DECLINED', 'REMOVED'] }),
  },
  relatedPortals: { endpoint, ids: ['portalId'], values: [], allowed: takers, own: ({ caller }) => ({ portalId: caller.home.id }) },
  offers: {
    endpoint,
    ids: ['portalId', 'itemId'],
    values: [],
    allowed: takers,
    refused: 'FORBIDDEN',
    own: ({ caller: { home } }) => ({ portalId: home.id, itemId: home.items.published.id }),
  },
  takeItem: {
    endpoint,
    ids: ['input.portalId', 'input.itemId', 'input.originPortalId', 'input.sectionId'],
    values: [],
    allowed: takers,
    refused: 'FORBIDDEN',
    own: async (ground) => {
      const { home } = ground.caller;
      const origin = originOf(ground);
      return { input: { portalId: home.id, itemId: await published(ground, origin), originPortalId: origin.id, sectionId: home.sectionIds[0] } };
    },
  },
  declinePlacement: refusing('offered'),
  removePlacement: refusing('placed'),
  pushItem: {
    endpoint,
    ids: ['input.portalId', 'input.itemId', 'input.targetIds[]'],
    values: ['input.mode'],
    allowed: ['board_head', 'head_above'],
    refused: 'FORBIDDEN',
    state: 'published',
    own: async (ground) => {
      const { home } = ground.caller;
      return { input: { portalId: home.id, itemId: await published(ground, home), mode: 'SUGGESTED', targetIds: [home.belowId] } };
    },
  },
  // there is nothing above the portal of a province
  proposeItem: {
    endpoint,
    ids: ['input.portalId', 'input.itemId', 'input.toPortalId'],
    values: [],
    allowed: takers.filter((name) => name !== 'head_above'),
    refused: 'FORBIDDEN',
    state: 'published',
    own: async (ground) => {
      const { home } = ground.caller;
      return { input: { portalId: home.id, itemId: await published(ground, home), toPortalId: ground.province.portals.P.id } };
    },
  },
};

/** Operations whose answers may show what is public of every portal of the province. */
export const aroundOperations: readonly string[] = [...Object.keys(placementCases), 'portalBanners', 'arrangeBanners', 'sendLetter'];
