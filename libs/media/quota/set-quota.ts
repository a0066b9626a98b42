import { demand } from '#people';
import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { mediaErrors } from '../errors.js';

/** Sets the room of the scope's portal for files; the administrator of the province does. @throws FaultsError, FORBIDDEN */
export async function setQuota(scope: OpenScope, clock: Clock, gigabytes: number): Promise<void> {
  const now = clock.now();
  await demand(scope, civilDateOf(now), 'portal', 'own');
  const { personId, portalId } = scope;
  if (!personId || !portalId) throw commonErrors.UNAUTHENTICATED();
  if (!(gigabytes >= 1 && gigabytes <= 100_000)) throw new FaultsError([{ field: 'gigabytes', error: mediaErrors.QUOTA_INVALID() }]);
  const bytes = Math.round(gigabytes * 1024 ** 3);
  await scope.manager.query(
    `insert into file_quota (portal_id, limit_bytes, set_by, set_at) values (scope.portal(), $1, $2, $3)
     on conflict (portal_id) do update set limit_bytes = excluded.limit_bytes, set_by = excluded.set_by, set_at = excluded.set_at`,
    [bytes, personId, now],
  );
  await recordAudit(scope, { act: 'portal.quota', subjectType: 'portal', subjectId: portalId, at: now, details: { bytes } });
}
