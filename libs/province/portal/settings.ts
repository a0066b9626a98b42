import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import {
  firstDayOfStop,
  holidays,
  labelByRule,
  licenceOn,
  mayQuotePress,
  type AdvertsDecision,
  type PortalContact,
  type PortalEmblem,
  type PortalKind,
  type PortalPalette,
  type PortalState,
} from '#units';
import type { PortalSettings, SiteSuspension } from './portal.types.js';

interface Row {
  id: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  kind: PortalKind;
  state: PortalState;
  name: string;
  superiorName: string;
  palette: PortalPalette;
  emblem: PortalEmblem;
  bannerLine: string;
  contact: Partial<PortalContact>;
  adverts: AdvertsDecision | null;
  hosts: PortalSettings['hosts'];
  owners: PortalSettings['owners'];
  licences: PortalSettings['licences'];
  suspension: Omit<SiteSuspension, never> | null;
}

/** Everything about the scope's portal that its administrators see; one statement. */
export async function settingsOf(scope: OpenScope, today: CivilDate): Promise<Omit<PortalSettings, 'steps'> | null> {
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as id, p.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", p.kind, p.state, p.name, p.superior_name as "superiorName", p.palette, p.emblem,
            p.banner_line as "bannerLine", p.contact, p.adverts_decision as adverts,
            (select coalesce(json_agg(json_build_object('host', h.host, 'isPrimary', h.is_primary, 'because', h.because) order by h.is_primary desc, h.host), '[]')
             from portal_host h where h.portal_id = p.portal_id) as hosts,
            (select coalesce(json_agg(json_build_object('unitId', o.unit_id, 'unitName', ou.name, 'from', o.valid_from, 'until', o.valid_to - 1, 'because', o.because)
                                      order by o.valid_from desc), '[]')
             from portal_owner o join unit ou on ou.id = o.unit_id where o.portal_id = p.portal_id) as owners,
            (select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number, 'issuedOn', l.issued_on, 'issuedBy', l.issued_by, 'validUntil', l.valid_until)
                                      order by l.issued_on desc, l.id), '[]')
             from portal_licence l where l.portal_id = p.portal_id) as licences,
            (select json_build_object('announcedAt', s.announced_at, 'startsAt', s.starts_at, 'expectedUntil', s.expected_until, 'reason', s.reason,
                                      'forceMajeure', s.force_majeure, 'hasBegun', s.begun_at is not null)
             from portal_suspension s where s.portal_id = p.portal_id and s.ended_at is null) as suspension
     from portal p join unit u on u.id = p.unit_id
     where p.portal_id = scope.portal()`,
  );
  const [row] = rows;
  if (!row) return null;
  const { contact, suspension, unitKind, ...portal } = row;
  const { address = '', phone = '', fax = '', email = '', responsible = '' } = contact;
  const instant = (text: Date | string): Date => new Date(text);
  return {
    ...portal,
    contact: { address, phone, fax, email, responsible },
    // JSON made by PostgreSQL holds instants as text.
    suspension: suspension && {
      ...suspension,
      announcedAt: instant(suspension.announcedAt),
      startsAt: instant(suspension.startsAt),
      expectedUntil: instant(suspension.expectedUntil),
    },
    licenceHolds: licenceOn(portal.licences, today) !== null,
    mayQuotePress: mayQuotePress(portal.kind, portal.licences, today),
    stopsFrom: firstDayOfStop(today, holidays),
    ruleLabel: labelByRule({ kind: unitKind, name: portal.unitName }),
  };
}
