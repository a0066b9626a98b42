import { inPortal, recordAudit } from '#platform/db';
import { failing, type ImportTools, type RowOutcome } from './make-portal.js';
import type { PortalChanges } from './row-changes.js';

/** Changes a portal as its row says, in one transaction in its scope. Done twice it changes nothing more. */
export async function changeByRow({ source, clock }: ImportTools, portalId: string, changes: PortalChanges): Promise<RowOutcome> {
  return failing(() =>
    inPortal(source, portalId, async (scope) => {
      const { kind, palette, bannerLine, contact, licence, furtherHosts } = changes;
      const found: unknown[] = await scope.manager.query(`select from portal where portal_id = scope.portal() and state <> 'closed' for update`);
      if (found.length === 0) return { code: 'IMPORT_PORTAL_CLOSED', key: 'unitCode' };
      await scope.manager.query(
        `update portal set kind = coalesce($1, kind), palette = coalesce($2, palette), banner_line = coalesce($3, banner_line), contact = coalesce($4, contact)
         where portal_id = scope.portal()`,
        [kind ?? null, palette ?? null, bannerLine ?? null, contact ? JSON.stringify(contact) : null],
      );
      if (licence) {
        await scope.manager.query(
          `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values (scope.portal(), $1, $2, $3, $4)
           on conflict (portal_id, number, issued_on) do nothing`,
          [licence.number, licence.issuedOn, licence.issuedBy, licence.validUntil],
        );
      }
      await scope.manager.query(
        `insert into portal_host (host, portal_id, is_primary) select h.host, scope.portal(), false from unnest($1::text[]) as h (host)
         where not exists (select from portal_host k where k.portal_id = scope.portal() and k.host = h.host)`,
        [furtherHosts],
      );
      const fields = Object.entries(changes).flatMap(([field, value]) => (Array.isArray(value) && value.length === 0 ? [] : [field]));
      await recordAudit(scope, {
        act: 'portal.change',
        subjectType: 'portal',
        subjectId: portalId,
        at: clock.now(),
        details: { fields: fields.join(','), by: 'import' },
      });
      return 'made';
    }),
  );
}
