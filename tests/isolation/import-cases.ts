import type { CallerName } from './callers.js';
import type { Case, Ground } from './case.js';
import { importOfPortal } from './import-rows.js';

/** A province's own portal of the caller's province, with an import in a state. */
async function ownImport({ province: { world, units }, caller }: Ground, state: string): Promise<{ portalId: string; importId: string }> {
  const portal = await world.portal({ unitId: caller.home.letter === 'C' ? units.C : units.country });
  await world.rows(`update portal set kind = 'portal' where portal_id = $1`, [portal.id]);
  await world.rows(
    `insert into portal_grant (portal_id, person_id, role, because, starts_on, ends_on)
     select $1, person_id, role, because, starts_on, ends_on from portal_grant where person_id = $2 and portal_id = $3 and covers_unit_id is null`,
    [portal.id, caller.personId, caller.home.id],
  );
  return { portalId: portal.id, importId: await importOfPortal(world, portal, 'danh-sach', state) };
}

const allowed: readonly CallerName[] = ['province_admin'];
const endpoint = '/manage/graphql' as const;

function step(state: string, values: readonly string[] = [], more: Record<string, unknown> = {}): Case {
  return {
    endpoint,
    ids: ['input.portalId', 'input.importId'],
    values,
    allowed,
    ofItsOwn: true,
    own: async (ground) => ({ input: { ...(await ownImport(ground, state)), ...more } }),
  };
}

/** Operations on imports. */
export const importCases: Readonly<Record<string, Case>> = {
  portalImports: { endpoint, ids: ['portalId'], values: [], allowed, own: async (ground) => ({ portalId: (await ownImport(ground, 'planned')).portalId }) },
  portalImport: { endpoint, ids: ['portalId', 'importId'], values: [], allowed, own: (ground) => ownImport(ground, 'planned') },
  portalImportRows: {
    endpoint,
    ids: ['portalId', 'importId', 'after'],
    values: ['show', 'first'],
    allowed,
    own: (ground) => ownImport(ground, 'planned'),
  },
  setImportMapping: step('unmapped', ['input.columns[].column', 'input.columns[].key'], { columns: [{ column: 0, key: 'unitCode' }] }),
  planImport: step('planned'),
  startImport: step('planned'),
  pauseImport: step('running'),
  resumeImport: step('paused'),
  cancelImport: step('planned'),
};
