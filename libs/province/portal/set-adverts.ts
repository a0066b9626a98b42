import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import { civilDateOf } from '#platform/time';
import type { AdvertsDecision } from '#units';
import { provinceErrors } from '../errors.js';

/**
 * Records the decision by which the scope's portal carries paid banners, or that it carries none from now on: those that stand leave the
 * pages with it.
 * @param given null: none
 * @throws FaultsError by field
 */
export async function setAdverts(scope: OpenScope, at: Date, given: AdvertsDecision | null): Promise<void> {
  const decision = given && {
    number: readText('decision.number', given.number, { most: 60, required: true, line: true }),
    decidedOn: given.decidedOn,
    decidedBy: readText('decision.decidedBy', given.decidedBy, { most: 200, required: true, line: true }),
  };
  if (decision && decision.decidedOn > civilDateOf(at)) throw new FaultsError([{ field: 'decision.decidedOn', error: provinceErrors.ADVERTS_AHEAD() }]);
  const [before] = await scope.manager.query<{ decision: AdvertsDecision | null }[]>(
    'select adverts_decision as decision from portal where portal_id = scope.portal() for update',
  );
  await scope.manager.query('update portal set adverts_decision = $1 where portal_id = scope.portal()', [decision && JSON.stringify(decision)]);
  await recordAct(scope, {
    act: 'portal.set_adverts',
    subjectType: 'portal',
    subjectId: scope.portalId ?? '',
    at,
    details: { from: before?.decision ? 'on' : 'off', to: decision ? 'on' : 'off', decidedOn: decision?.decidedOn ?? null },
  });
}
