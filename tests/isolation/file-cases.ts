import type { Case } from './case.js';
import type { CallerName } from './callers.js';
import { pictureOf } from './file-rows.js';

const endpoint = '/manage/graphql' as const;
const describers: readonly CallerName[] = ['contributor', 'editor', 'board_head', 'head_above', 'in_two_portals', 'system'];
/** Who supervises portals, wherever they sit. */
const supervisors: readonly CallerName[] = ['supervisor', 'province_admin', 'auditor_of_province', 'in_two_portals'];
const removers: readonly CallerName[] = ['board_head', 'head_above', 'portal_admin', 'admin_in_two_portals'];

/** A change of a picture of the caller's home portal that nothing else uses. */
function change(allowed: readonly CallerName[], more: Readonly<Record<string, string>> = {}): Case {
  return {
    endpoint,
    ids: ['input.portalId', 'input.fileId'],
    values: Object.keys(more).map((name) => `input.${name}`),
    allowed,
    own: async ({ province: { world }, caller: { home } }) => ({ input: { portalId: home.id, fileId: await pictureOf(world, home), ...more } }),
  };
}

/** Operations on pictures and files. @param readers who may read items reads files too */
export const fileCases = (readers: readonly CallerName[]): Readonly<Record<string, Case>> => ({
  files: {
    endpoint,
    ids: ['portalId', 'search', 'after'],
    values: ['kind', 'first'],
    allowed: readers,
    own: ({ caller }) => ({ portalId: caller.home.id }),
  },
  file: { endpoint, ids: ['portalId', 'id'], values: [], allowed: readers, own: ({ caller: { home } }) => ({ portalId: home.id, id: home.fileId }) },
  fileQuota: { endpoint, ids: ['portalId'], values: [], allowed: readers, own: ({ caller }) => ({ portalId: caller.home.id }) },
  fileRooms: { endpoint, ids: ['after'], values: ['first'], allowed: supervisors, own: () => ({}) },
  describeFile: change(describers, { alt: 'Cầu mới', caption: 'Cầu', credit: 'Ảnh tư liệu' }),
  removeFile: change(removers),
  setFileQuota: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.gigabytes'],
    allowed: ['province_admin'],
    own: ({ caller }) => ({ input: { portalId: caller.home.id, gigabytes: 5 } }),
  },
});
