import { v7 as newId } from 'uuid';
import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { putItem } from './items.js';
import { admins } from './people-cases.js';
import { portalOnly } from './portal-cases.js';

const endpoint = '/manage/graphql' as const;

/** A tag of the caller's home portal that nothing else uses. */
async function ownTag({ province: { world }, caller: { home } }: Ground): Promise<string> {
  const [{ id }] = (await world.rows(`insert into tag (portal_id, sort, slug, name) values ($1, 'campaign', $2, $2) returning id`, [
    home.id,
    `chuyen-de-${newId()}`,
  ])) as [{ id: string }];
  return id;
}

/** Operations on campaigns and programmes, and on days of review. */
export const tagCases = (atDesk: readonly CallerName[], readers: readonly CallerName[], writers: readonly CallerName[]): Readonly<Record<string, Case>> => ({
  tags: portalOnly(atDesk),
  itemReviews: portalOnly(readers),
  writeTag: {
    endpoint,
    ids: ['input.portalId', 'input.tagId'],
    values: ['input.sort', 'input.name', 'input.nameEn', 'input.summary', 'input.opensOn', 'input.closesOn'],
    allowed: admins,
    own: async (ground) => ({
      input: { portalId: ground.caller.home.id, tagId: await ownTag(ground), sort: 'CAMPAIGN', name: `Tên khác ${newId()}`, closesOn: '2099-12-31' },
    }),
  },
  removeTag: {
    endpoint,
    ids: ['input.portalId', 'input.tagId'],
    values: [],
    allowed: admins,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, tagId: await ownTag(ground) } }),
  },
  tagItem: {
    endpoint,
    ids: ['input.portalId', 'input.itemId', 'input.tagIds[]'],
    values: [],
    allowed: writers,
    own: async (ground) => {
      const { province, caller } = ground;
      const authorId = caller.name === 'contributor' && caller.personId ? caller.personId : caller.home.authorId;
      const item = await putItem(province.world, caller.home, { state: 'draft', authorId, at: new Date() });
      return { input: { portalId: caller.home.id, itemId: item.id, tagIds: [await ownTag(ground)] } };
    },
  },
});
