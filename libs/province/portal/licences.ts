import { recordAct } from '#people';
import { v7 as newId } from 'uuid';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import type { NewLicence } from '#units';
import { provinceErrors } from '../errors.js';

/** Enters a licence or its renewal. @throws FaultsError by field */
export async function addLicence(scope: OpenScope, at: Date, given: NewLicence): Promise<void> {
  const { number, issuedBy } = readAll({
    number: () => readText('number', given.number, { most: 60, required: true, line: true }),
    issuedBy: () => readText('issuedBy', given.issuedBy, { most: 200, required: true, line: true }),
    validUntil: () => {
      if (given.validUntil <= given.issuedOn) throw new FaultsError([{ field: 'validUntil', error: provinceErrors.LICENCE_DATES() }]);
    },
  });
  const id = newId();
  const made: unknown[] = await scope.manager.query(
    `insert into portal_licence (portal_id, id, number, issued_on, issued_by, valid_until) values (scope.portal(), $1, $2, $3, $4, $5)
     on conflict (portal_id, number, issued_on) do nothing returning 1`,
    [id, number, given.issuedOn, issuedBy, given.validUntil],
  );
  if (made.length === 0) throw new FaultsError([{ field: 'number', error: provinceErrors.LICENCE_TAKEN() }]);
  const details = { licence: id, issuedOn: given.issuedOn, validUntil: given.validUntil };
  await recordAct(scope, { act: 'portal.add_licence', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details });
}

/** Takes back a licence that was entered by mistake. @throws NOT_FOUND */
export async function removeLicence(scope: OpenScope, at: Date, licenceId: string): Promise<void> {
  const removed: unknown[] = isId(licenceId)
    ? await scope.manager.query('with gone as (delete from portal_licence where portal_id = scope.portal() and id = $1 returning 1) select 1 from gone', [
        licenceId,
      ])
    : [];
  if (removed.length === 0) throw commonErrors.NOT_FOUND();
  await recordAct(scope, { act: 'portal.remove_licence', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { licence: licenceId } });
}
