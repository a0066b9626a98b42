import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import type { CivilDate, Clock } from '#platform/time';
import { demand } from '../load-grants.js';
import { openOffice } from '../office.js';
import { recordAct } from '../record-act.js';
import { boardErrors } from './errors.js';
import { writePaper, type GivenPaper } from './paper.js';

export interface GivenRegulation extends GivenPaper {
  readonly text: string;
  readonly coversIncidents: boolean;
  readonly coversViolations: boolean;
  readonly waivesFourEyes: boolean;
}

/**
 * Records a version of the regulation of the board of the scope's portal; the version before stays to be read.
 * @throws FaultsError by field, NOT_FOUND, FORBIDDEN
 */
export async function setRegulation(scope: OpenScope, clock: Clock, given: GivenRegulation): Promise<void> {
  const office = await openOffice(scope, clock, 'invite');
  await demand(scope, office.today, 'board', 'change');
  const missing = (['coversIncidents', 'coversViolations'] as const).filter((part) => !given[part]);
  if (missing.length > 0) throw new FaultsError(missing.map((field) => ({ field, error: boardErrors.REGULATION_INCOMPLETE() })));
  const text = readText('text', given.text, { most: 50_000, required: true });
  const { waivesFourEyes } = given;
  const paper = await writePaper(scope, office, given, { kind: 'regulation', text, waivesFourEyes });
  await recordAct(scope, {
    act: 'board.regulate',
    subjectType: 'board',
    subjectId: paper.id,
    at: office.now,
    details: { before: paper.before?.id ?? null, startsOn: paper.startsOn, waivesFourEyes },
  });
}

/** Whether the regulation of the scope's portal that is in force on a day lets one person write and approve. */
export async function regulationWaives(scope: OpenScope, day: CivilDate): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from board_paper
     where portal_id = scope.portal() and kind = 'regulation' and allows_own_approval and starts_on <= $1 and (ends_on is null or ends_on >= $1) limit 1`,
    [day],
  );
  return rows.length > 0;
}
