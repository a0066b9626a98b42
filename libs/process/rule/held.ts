import { spokespersonSeat, type RoleName } from '#people';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Whether anybody in the scope's portal appraises on a day. */
export const reviewerWorks = (scope: OpenScope, day: CivilDate): Promise<boolean> => isHeld(scope, day, 'reviewer', null);

/** Whether anybody who may approve sits as spokesperson of the scope's portal on a day, or stands in. */
export const spokespersonSits = (scope: OpenScope, day: CivilDate): Promise<boolean> => isHeld(scope, day, 'board_head', spokespersonSeat);

/** @param seat null: any */
async function isHeld(scope: OpenScope, day: CivilDate, role: RoleName, seat: string | null): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal_grant
     where portal_id = scope.portal() and role = $2 and ($3::text is null or seat = $3) and covers_unit_id is null and starts_on <= $1 and (ends_on is null or ends_on >= $1) limit 1`,
    [day, role, seat],
  );
  return rows.length > 0;
}
