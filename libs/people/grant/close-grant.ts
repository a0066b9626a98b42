import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { beginningOf, dayAfter, dayBefore } from '../dates.js';
import type { Office } from '../office.js';
import type { Grant } from '../people.types.js';
import { recordAct } from '../record-act.js';

/**
 * Writes the end of a grant of the scope's portal; rights and dates have been checked. Whoever stands in for its holder
 * stands in no longer, and an invitation that nobody has used ends with the last right it would give.
 * @returns the last day: the day before it begins when it never held
 */
export async function closeGrant(scope: OpenScope, office: Office, grant: Grant, lastDay: CivilDate, reason: string): Promise<CivilDate> {
  const endsOn = lastDayOf(grant.startsOn, lastDay);
  await end(scope, office, grant.id, endsOn, reason);
  await recordAct(scope, {
    act: 'grant.end',
    subjectType: 'grant',
    subjectId: grant.id,
    at: office.now,
    details: { person: grant.person.id, before: grant.endsOn, endsOn },
  });
  const standIns: { id: string; startsOn: CivilDate; before: CivilDate; personId: string }[] = await scope.manager.query(
    `select id, starts_on::text as "startsOn", ends_on::text as before, person_id as "personId" from portal_grant
     where portal_id = scope.portal() and stands_in_for = $1 and ends_on > $2 and ends_on >= starts_on`,
    [grant.id, endsOn],
  );
  for (const { id, startsOn, before, personId } of standIns) {
    const last = lastDayOf(startsOn, endsOn);
    await end(scope, office, id, last, reason);
    await recordAct(scope, {
      act: 'grant.end',
      subjectType: 'grant',
      subjectId: id,
      at: office.now,
      details: { person: personId, before, endsOn: last, standsInFor: grant.id },
    });
  }
  const over = endsOn < grant.startsOn ? office.now : beginningOf(dayAfter(endsOn));
  await scope.manager.query(
    `update invitation i set expires_at = least(i.expires_at, $2)
     where i.portal_id = scope.portal() and i.person_id = $1 and i.accepted_at is null
       and not exists (select from portal_grant g where g.portal_id = i.portal_id and g.person_id = i.person_id and (g.ends_on is null or g.ends_on > $3))`,
    [grant.person.id, over, endsOn],
  );
  return endsOn;
}

/** A grant that has not begun ends on the day before it would have: it never holds. */
function lastDayOf(startsOn: CivilDate, wanted: CivilDate): CivilDate {
  const before = dayBefore(startsOn);
  return wanted < before ? before : wanted;
}

async function end(scope: OpenScope, office: Office, id: string, endsOn: CivilDate, reason: string): Promise<void> {
  await scope.manager.query('update portal_grant set ends_on = $2, ended_by = $3, end_reason = $4 where portal_id = scope.portal() and id = $1', [
    id,
    endsOn,
    office.holderId,
    reason,
  ]);
  // Nobody sits where they may do nothing any more.
  await scope.manager.query('update board_seat set ends_on = $2 where portal_id = scope.portal() and grant_id = $1 and (ends_on is null or ends_on > $2)', [
    id,
    endsOn,
  ]);
}
