import type { World, WorldPortal } from '../support/world.js';
import type { CallerName } from './callers.js';
import type { Case, Ground } from './cases.js';
import type { TableExpectation } from './expectation.types.js';

const here = 't.portal_id = :portal';

function ofImports(table: string, editing: string, jobs: string): TableExpectation {
  return {
    kind: 'portal',
    policies: { [`${table}_editing`]: 'all to editing, jobs', [`${table}_owner`]: 'all to liencong_owner' },
    access: { editing: { grants: editing, rows: here }, jobs: { grants: jobs, rows: here }, liencong_owner: { grants: null, rows: here } },
  };
}

/** Tables of imports; see expectations.ts for how they are read. */
export const importTables: Readonly<Record<string, TableExpectation>> = {
  'public.portal_import': ofImports(
    'portal_import',
    'select, insert, update(decided, ended_at, run_duration, running_since, state)',
    'select, update(ended_at, mapping, notes, planned_at, refusal, run_duration, running_since, state)',
  ),
  // Whoever gives a file does not read it back: the worker does.
  'public.portal_import_file': ofImports('portal_import_file', 'insert', 'select, delete'),
  'public.portal_import_row': ofImports('portal_import_row', 'select', 'select, insert, update(attempt_count, cells, done_at, faults, spec, state), delete'),
};

/** An import of a portal, with a file and a row, each with its own words. @returns its id */
export async function importOfPortal(world: World, portal: WorldPortal, mark: string, state = 'planned'): Promise<string> {
  const person = await world.person(`Người nhập ${mark}`);
  const [made] = await world.rows<{ id: string }>(
    `insert into portal_import (portal_id, file_name, state, created_by, created_at, mapping) values ($1, $2, $3, $4, now(), $5) returning id`,
    [
      portal.id,
      `${mark}.csv`,
      state,
      person,
      JSON.stringify({ headingRow: 1, columns: [{ column: 0, heading: mark, key: 'unitCode', confidence: 1, samples: [mark] }] }),
    ],
  );
  const importId = made?.id ?? '';
  await world.rows('insert into portal_import_file (portal_id, import_id, bytes) values ($1, $2, $3)', [portal.id, importId, Buffer.from(mark)]);
  await world.rows(
    `insert into portal_import_row (portal_id, import_id, number, action, state, unit_code, unit_name, host, target_id, cells, faults)
     values ($1, $2, 2, 'create', 'waiting', $3, $3, $3, gen_random_uuid(), jsonb_build_object('unitCode', $3::text), '[]')`,
    [portal.id, importId, mark],
  );
  return importId;
}

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
