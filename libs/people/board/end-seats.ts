import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { dayBefore } from '../dates.js';
import { peopleErrors } from '../errors.js';
import { mayHandOut, type RoleName } from '../grant.js';
import { closeGrant } from '../grant/close-grant.js';
import type { Office } from '../office.js';
import { passOn, writesOn, writingRoles, type PassedOn } from '../pass-on.js';
import { readGrants } from '../queries.js';

/** A seat of the board as it was until now, whose right still holds. */
export interface EarlierSeat {
  readonly title: string;
  readonly grantId: string;
  readonly personId: string;
}

/** A seat of the new board with a right. */
export interface NewSeat extends EarlierSeat {
  readonly role: RoleName;
}

export async function earlierSeats(scope: OpenScope, paperId: string, today: CivilDate): Promise<EarlierSeat[]> {
  return scope.manager.query(
    `select s.title, g.id as "grantId", g.person_id as "personId"
     from board_seat s join portal_grant g on g.portal_id = s.portal_id and g.id = s.grant_id
     where s.portal_id = scope.portal() and s.paper_id = $1 and (g.ends_on is null or (g.ends_on >= $2 and g.ends_on >= g.starts_on))
     order by s.position`,
    [paperId, today],
  );
}

/**
 * Ends the rights of the earlier seats that the new board does not continue, from today on, and passes on the open work of whoever
 * may write no longer.
 * @param reason the decision that seats the new board
 * @throws FaultsError when one of the rights is not the actor's to end
 */
export async function endSeats(
  scope: OpenScope,
  office: Office,
  earlier: readonly EarlierSeat[],
  board: readonly NewSeat[],
  reason: string,
): Promise<PassedOn[]> {
  const kept = new Set(board.map(({ grantId }) => grantId));
  const ended = [...new Map(earlier.filter(({ grantId }) => !kept.has(grantId)).map((seat) => [seat.grantId, seat])).values()];
  for (const { grantId } of ended) {
    const [grant] = await readGrants(scope, { id: grantId });
    if (!grant) continue;
    if (grant.person.id === office.holderId) throw new FaultsError([{ field: 'seats', error: peopleErrors.GRANT_OWN() }]);
    if (grant.coversSubtree || !mayHandOut(office.grants, grant.role)) throw new FaultsError([{ field: 'seats', error: peopleErrors.GRANT_BEYOND_YOURS() }]);
    await closeGrant(scope, office, grant, dayBefore(office.today), reason);
  }
  const passed: PassedOn[] = [];
  for (const leaver of [...new Map(ended.map((seat) => [seat.personId, seat])).values()]) {
    if (await writesOn(scope, leaver.personId, office.today)) continue;
    passed.push(await passOn(scope, office, leaver.personId, successorOf(leaver, earlier, board)));
  }
  return passed;
}

/** Who sits newly in the leaver's seat, else the first of the board who writes. */
function successorOf(leaver: EarlierSeat, earlier: readonly EarlierSeat[], board: readonly NewSeat[]): string | null {
  const able = board.filter(({ role, personId }) => writingRoles.includes(role) && personId !== leaver.personId);
  const sat = new Set(earlier.map(({ personId }) => personId));
  const inSeat = able.find(({ title, personId }) => title === leaver.title && !sat.has(personId));
  const first = [...able].sort((one, other) => writingRoles.indexOf(one.role) - writingRoles.indexOf(other.role))[0];
  return (inSeat ?? first)?.personId ?? null;
}
