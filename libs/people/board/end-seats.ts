import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { dayBefore } from '../dates.js';
import { peopleErrors } from '../errors.js';
import { mayHandOut, type RoleName } from '../grant.js';
import { closeGrant } from '../grant/close-grant.js';
import { handOver, type HandOverCounts } from '../hand-over.js';
import type { Office } from '../office.js';
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

/** Who left and what of theirs went to whom; null: there was nobody to take it. */
export interface PassedOn {
  readonly fromId: string;
  readonly toId: string | null;
  readonly drafts: number;
  readonly waiting: number;
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
    if (await stillWrites(scope, leaver.personId, office.today)) continue;
    const toId = successorOf(leaver, earlier, board);
    const counts: HandOverCounts = toId === null ? {} : await handOver(scope, { from: leaver.personId, to: toId, at: office.now });
    passed.push({ fromId: leaver.personId, toId, drafts: counts['drafts'] ?? 0, waiting: counts['waiting'] ?? 0 });
  }
  return passed;
}

/** Roles in which somebody can go on with what another began; those who write before those who decide, for nobody approves what they keep. */
const writers: readonly RoleName[] = ['editor', 'contributor', 'board_head'];

async function stillWrites(scope: OpenScope, personId: string, today: CivilDate): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal_grant where portal_id = scope.portal() and person_id = $1 and role = any ($2) and starts_on <= $3 and (ends_on is null or ends_on >= $3) limit 1`,
    [personId, writers, today],
  );
  return rows.length > 0;
}

/** Who sits newly in the leaver's seat, else the first of the board who writes. */
function successorOf(leaver: EarlierSeat, earlier: readonly EarlierSeat[], board: readonly NewSeat[]): string | null {
  const able = board.filter(({ role, personId }) => writers.includes(role) && personId !== leaver.personId);
  const sat = new Set(earlier.map(({ personId }) => personId));
  const inSeat = able.find(({ title, personId }) => title === leaver.title && !sat.has(personId));
  const first = [...able].sort((one, other) => writers.indexOf(one.role) - writers.indexOf(other.role))[0];
  return (inSeat ?? first)?.personId ?? null;
}
