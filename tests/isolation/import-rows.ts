import type { World, WorldPortal } from '../support/world.js';

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
