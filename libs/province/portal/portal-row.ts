import { isId, type OpenScope } from '#platform/db';
import { licenceOn, type PortalContact, type PortalKind, type PortalState } from '#units';
import type { CivilDate } from '#platform/time';

/** A portal as a step sees it, locked for change. */
export interface PortalRow {
  readonly id: string;
  readonly state: PortalState;
  readonly kind: PortalKind;
  readonly name: string;
  readonly contact: Partial<PortalContact>;
  readonly licences: readonly { readonly issuedOn: CivilDate; readonly validUntil: CivilDate }[];
  /** The stop that is announced or runs; null when there is none. */
  readonly suspension: { readonly id: string; readonly startsAt: Date; readonly begun: boolean } | null;
}

interface Row extends Omit<PortalRow, 'suspension' | 'licences'> {
  licences: PortalRow['licences'] | null;
  suspensionId: string | null;
  startsAt: Date | null;
  begunAt: Date | null;
}

/** The portal of the scope, locked until the transaction ends; null for any other id. */
export async function loadPortal(scope: OpenScope, id: string): Promise<PortalRow | null> {
  if (!isId(id)) return null;
  // locked first and read then: whoever waited for another step sees the stop that it announced
  await scope.manager.query('select from portal where portal_id = scope.portal() and portal_id = $1 for update', [id]);
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as id, p.state, p.kind, p.name, p.contact, s.id as "suspensionId", s.starts_at as "startsAt", s.begun_at as "begunAt",
            (select json_agg(json_build_object('issuedOn', l.issued_on, 'validUntil', l.valid_until)) from portal_licence l where l.portal_id = p.portal_id) as licences
     from portal p
     left join portal_suspension s on s.portal_id = p.portal_id and s.ended_at is null
     where p.portal_id = scope.portal() and p.portal_id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  const { licences, suspensionId, startsAt, begunAt, ...portal } = row;
  return { ...portal, licences: licences ?? [], suspension: suspensionId && startsAt ? { id: suspensionId, startsAt, begun: begunAt !== null } : null };
}

/** What a portal must show on its home page and does not (Decree 147/2024 art. 24.9; R-379), in Vietnamese; empty when nothing is missing. */
export function missingOf({ contact, name }: Pick<PortalRow, 'contact' | 'name'>): string[] {
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ['tên trang', name],
    ['địa chỉ', contact.address],
    ['điện thoại', contact.phone],
    ['thư điện tử', contact.email],
    ['người chịu trách nhiệm', contact.responsible],
  ];
  return wanted.filter(([, value]) => !value?.trim()).map(([label]) => label);
}

/** True when the portal, being an aggregated site, has no licence that holds on that day. */
export function lacksLicence({ kind, licences }: Pick<PortalRow, 'kind' | 'licences'>, on: CivilDate): boolean {
  return kind === 'aggregated' && licenceOn(licences, on) === null;
}
