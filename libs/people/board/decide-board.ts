import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readAll, readEach, readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { dayBefore, shownDate } from '../dates.js';
import type { MadeInvitation } from '../invitation/make-invitation.js';
import { demand } from '../load-grants.js';
import { openOffice } from '../office.js';
import { recordAct } from '../record-act.js';
import type { ReplaceTools } from '../replace-person.js';
import type { PassedOn } from '../pass-on.js';
import { earlierSeats, endSeats, type NewSeat } from './end-seats.js';
import { boardErrors } from './errors.js';
import { fillSeat, type SeatToFill } from './fill-seat.js';
import { writePaper, type GivenPaper } from './paper.js';

const mostSeats = 60;

/** A seat as somebody enters it. */
export interface GivenSeat extends SeatToFill {
  readonly duties: string;
  /** Shown on the portal. */
  readonly isPublic: boolean;
}

export interface BoardDecision extends GivenPaper {
  readonly seats: readonly GivenSeat[];
}

export interface DecidedBoard {
  readonly paperId: string;
  readonly passedOn: readonly PassedOn[];
  readonly invited: readonly { readonly displayName: string; readonly invitation: MadeInvitation }[];
}

/**
 * Sets up the editorial board of the scope's portal by a numbered decision, or forms it anew: all its seats at once.
 * Rights follow the seats. Whoever has the same right already goes on with it; what a seat of the board before gave and the new
 * one does not ends, and the work that waited there passes on. One transaction.
 * @throws FaultsError and SeatFaults by field, NOT_FOUND, FORBIDDEN
 */
export async function decideBoard(scope: OpenScope, tools: ReplaceTools, given: BoardDecision): Promise<DecidedBoard> {
  const office = await openOffice(scope, tools.clock, 'invite');
  await demand(scope, office.today, 'board', 'change');
  if (given.seats.length < 1 || given.seats.length > mostSeats)
    throw new FaultsError([{ field: 'seats', error: boardErrors.SEATS_COUNT({ most: mostSeats }) }]);
  const seats = readEach(given.seats, (seat, position) => readSeat(seat, `seats.${String(position)}`));
  const paper = await writePaper(scope, office, given, { kind: 'decision' });
  await endAssignment(scope, paper.startsOn);
  const earlier = paper.before ? await earlierSeats(scope, paper.before.id, office.today) : [];

  const because = `Quyết định số ${paper.number} ngày ${shownDate(given.decidedOn)}`;
  const board: NewSeat[] = [];
  const invited: { displayName: string; invitation: MadeInvitation }[] = [];
  for (const [position, seat] of seats.entries()) {
    const field = `seats.${String(position)}`;
    const filled = await fillSeat(scope, tools, office, seat, { field, because });
    if (filled) board.push({ ...filled, title: seat.title });
    if (filled?.invitation) invited.push({ displayName: seat.displayName, invitation: filled.invitation });
    await scope.manager.query(
      `insert into board_seat (portal_id, id, paper_id, position, title, display_name, duty, grant_id, is_public)
       values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), paper.id, position, seat.title, seat.displayName, seat.duties, filled?.grantId ?? null, given.isPublic && seat.isPublic],
    );
  }
  const passedOn = await endSeats(scope, office, earlier, board, `Kiện toàn theo ${because}`);
  await recordAct(scope, {
    act: 'board.decide',
    subjectType: 'board',
    subjectId: paper.id,
    at: office.now,
    details: { seats: given.seats.length, before: paper.before?.id ?? null, startsOn: paper.startsOn, left: passedOn.length },
  });
  return { paperId: paper.id, passedOn, invited };
}

/** Seats of a new board look after nothing until a notice says so: the notice before ends with the board that it names. */
async function endAssignment(scope: OpenScope, startsOn: CivilDate): Promise<void> {
  await scope.manager.query(
    `update board_paper set ends_on = greatest($1::date, starts_on - 1) where portal_id = scope.portal() and kind = 'assignment' and ends_on is null`,
    [dayBefore(startsOn)],
  );
}

function readSeat(given: GivenSeat, field: string): GivenSeat {
  return {
    ...given,
    ...readAll({
      title: () => readText(`${field}.title`, given.title, { most: 120, required: true, line: true }),
      displayName: () => readText(`${field}.displayName`, given.displayName, { most: 120, required: true, line: true }),
      duties: () => readText(`${field}.duties`, given.duties, { most: 500 }),
    }),
  };
}
