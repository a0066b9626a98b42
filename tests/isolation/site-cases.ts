import type { Case, Ground } from './case.js';
import { admins } from './people-cases.js';
import { siteImportOf } from './site-rows.js';

const endpoint = '/manage/graphql' as const;

const ownImport = async ({ province: { world }, caller: { home } }: Ground, state = 'planned'): Promise<{ portalId: string; importId: string }> => ({
  portalId: home.id,
  importId: await siteImportOf(world, home, state),
});

/** Operations on imports of old sites. */
export const siteCases: Readonly<Record<string, Case>> = {
  siteImports: { endpoint, ids: ['portalId'], values: [], allowed: admins, own: ({ caller }) => ({ portalId: caller.home.id }) },
  siteImport: { endpoint, ids: ['portalId', 'importId'], values: [], allowed: admins, own: (ground) => ownImport(ground) },
  siteImportEntries: {
    endpoint,
    ids: ['portalId', 'importId', 'after'],
    values: ['show', 'first'],
    allowed: admins,
    own: (ground) => ownImport(ground),
  },
  crawlSite: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.address'],
    allowed: admins,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, address: 'https://trang-cu.example.test/' } }),
  },
  setSiteImport: {
    endpoint,
    ids: ['input.portalId', 'input.importId', 'input.sectionId', 'input.sections[].sectionId'],
    values: ['input.sections[].name', 'input.asDrafts'],
    allowed: admins,
    own: async (ground) => {
      const [sectionId = ''] = ground.caller.home.sectionIds;
      return { input: { ...(await ownImport(ground)), sectionId, sections: [{ name: 'Tin', sectionId }], asDrafts: true } };
    },
  },
  steerSiteImport: {
    endpoint,
    ids: ['input.portalId', 'input.importId'],
    values: ['input.step'],
    allowed: admins,
    own: async (ground) => ({ input: { ...(await ownImport(ground)), step: 'CANCEL' } }),
  },
};
