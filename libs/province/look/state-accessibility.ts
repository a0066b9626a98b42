import type { OpenScope } from '#platform/db';
import { readText } from '#platform/http';
import { clear, recordLook } from './keep-look.js';
import type { StateAccessibilityInput } from './look.inputs.js';

/** Writes what the portal says of its accessibility. @throws FaultsError by field */
export async function stateAccessibility(scope: OpenScope, at: Date, given: Omit<StateAccessibilityInput, 'portalId' | 'stamp'>): Promise<void> {
  const knownFaults = readText('knownFaults', given.knownFaults, { most: 4_000 });
  const complaints = readText('complaints', given.complaints, { most: 1_000 });
  const before = await clear(scope, 'access_statement');
  await scope.manager.query(`insert into access_statement (portal_id, level, assessed_on, known_faults, complaints) values (scope.portal(), $1, $2, $3, $4)`, [
    given.level,
    given.assessedOn,
    knownFaults,
    complaints,
  ]);
  await recordLook(scope, at, { act: 'look.accessibility', rows: 1, before });
}
