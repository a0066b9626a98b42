import type { OpenScope } from '#platform/db';
import { addWorkingDays, civilDateOf } from '#platform/time';
import { holidays } from '#units';
import type { LatePortalList } from './directive.types.js';
import { latePortalsOf, type Reason } from './reason.js';
import { usualWorkingDays } from './rules.js';
import { reasonText } from './words.js';

/** Late portals of a supervisor's scope, worst first, with what they are urged for already. */
export async function listLatePortals(scope: OpenScope, now: Date): Promise<LatePortalList> {
  const late = await latePortalsOf(scope, now);
  const open: { portalId: string; reasons: Reason[] }[] = await scope.manager.query(
    `select portal_id as "portalId", reasons from directive where portal_id = any ((select scope.portals())::uuid[]) and state <> 'done'`,
  );
  const urged = new Set(open.flatMap(({ portalId, reasons }) => reasons.map(({ measure }) => `${portalId} ${measure}`)));
  return {
    portals: late.map(({ portalId, name, reasons }) => ({
      portalId,
      name,
      reasons: reasons.map((reason) => ({ ...reason, words: reasonText(reason) })),
      isUrged: reasons.every(({ measure }) => urged.has(`${portalId} ${measure}`)),
    })),
    deadline: addWorkingDays(civilDateOf(now), usualWorkingDays, holidays),
    asOf: now,
  };
}
