import type { Case, Ground } from './case.js';
import type { CallerName } from './callers.js';
import { portalOnly } from './portal-cases.js';
import type { MadeItem } from './items.js';

const endpoint = '/manage/graphql' as const;

type Fresh = (ground: Ground, state: 'submitted') => Promise<MadeItem>;

/** Side doors to an item: its checks, its revisions, its preview. Each has the read rule of the item itself. */
export function writingCases(readers: readonly CallerName[], fresh: Fresh): Readonly<Record<string, Case>> {
  const ofItem: Case = {
    endpoint,
    ids: ['portalId', 'id'],
    values: [],
    allowed: readers,
    // What they may not read is as unknown as what is not there.
    refused: 'NOT_FOUND',
    state: 'submitted',
    own: async (ground) => ({ portalId: ground.caller.home.id, id: (await fresh(ground, 'submitted')).id }),
  };
  return {
    draftChecks: ofItem,
    revisions: ofItem,
    previewLink: ofItem,
    revision: {
      ...ofItem,
      ids: ['portalId', 'id', 'revisionId'],
      own: async (ground) => {
        const { id, revisionId } = await fresh(ground, 'submitted');
        return { portalId: ground.caller.home.id, id, revisionId };
      },
    },
    linkTargets: { ...portalOnly(readers), ids: ['portalId', 'search'] },
  };
}
