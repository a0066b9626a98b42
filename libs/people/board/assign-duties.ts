import { isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import type { Clock } from '#platform/time';
import { demand } from '../load-grants.js';
import { openOffice } from '../office.js';
import { recordAct } from '../record-act.js';
import { boardErrors } from './errors.js';
import { lastPaper, writePaper, type GivenPaper } from './paper.js';

export interface GivenAssignment extends GivenPaper {
  /** What the notice says besides. */
  readonly text: string;
  readonly duties: readonly { readonly seatId: string; readonly sectionIds: readonly string[] }[];
}

/**
 * Records a notice that says which seat looks after which sections. It holds for the board in force, until the next notice or the next decision.
 * @throws FaultsError by field, BOARD_MISSING, NOT_FOUND for a seat or section that the board or portal has not, FORBIDDEN
 */
export async function assignDuties(scope: OpenScope, clock: Clock, given: GivenAssignment): Promise<void> {
  const office = await openOffice(scope, clock, 'invite');
  await demand(scope, office.today, 'board', 'change');
  const board = await lastPaper(scope, 'decision');
  if (!board) throw boardErrors.BOARD_MISSING();
  const pairs = given.duties.flatMap(({ seatId, sectionIds }) => [...new Set(sectionIds)].map((sectionId) => ({ seatId, sectionId })));
  await demandKnown(scope, board.id, pairs);
  if (pairs.length === 0) throw new FaultsError([{ field: 'duties', error: boardErrors.DUTIES_MISSING() }]);
  const text = readText('text', given.text, { most: 50_000 });
  const paper = await writePaper(scope, office, given, { kind: 'assignment', text });
  await scope.manager.query(
    `insert into board_duty (portal_id, paper_id, seat_id, section_id)
     select distinct scope.portal(), $1::uuid, d.seat_id, d.section_id from unnest($2::uuid[], $3::uuid[]) as d (seat_id, section_id)`,
    [paper.id, pairs.map(({ seatId }) => seatId), pairs.map(({ sectionId }) => sectionId)],
  );
  await recordAct(scope, {
    act: 'board.assign',
    subjectType: 'board',
    subjectId: paper.id,
    at: office.now,
    details: { before: paper.before?.id ?? null, startsOn: paper.startsOn, duties: pairs.length },
  });
}

/** Another portal's seat or section is as unknown as one that does not exist. */
async function demandKnown(scope: OpenScope, paperId: string, pairs: readonly { readonly seatId: string; readonly sectionId: string }[]): Promise<void> {
  const seats = [...new Set(pairs.map(({ seatId }) => seatId))];
  const sections = [...new Set(pairs.map(({ sectionId }) => sectionId))];
  if (![...seats, ...sections].every(isId)) throw commonErrors.NOT_FOUND();
  const [known] = await scope.manager.query<[{ seats: number; sections: number }]>(
    `select (select count(*)::int from board_seat where portal_id = scope.portal() and paper_id = $1 and id = any ($2::uuid[])) as seats,
            (select count(*)::int from section where portal_id = scope.portal() and id = any ($3::uuid[])) as sections`,
    [paperId, seats, sections],
  );
  if (known.seats !== seats.length || known.sections !== sections.length) throw commonErrors.NOT_FOUND();
}
