import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { lawOn } from '../section/law/laws.js';
import { levelOf, sectionsForLevel, type NewSection } from '../section/sections-for-level.js';
import type { NewLicence } from './licence.js';
import type { PortalContact, PortalKind, PortalPalette } from './portal.js';

export interface NewPortal {
  /** Unit that the portal is of. */
  readonly unitId: string;
  /** Unit that owns it (cơ quan chủ quản); the unit it is of when left out. */
  readonly ownerUnitId?: string;
  /** First day of that ownership; today, by the database's clock in Việt Nam, when left out. */
  readonly ownedFrom?: CivilDate;
  readonly kind: PortalKind;
  readonly state: 'planned' | 'open';
  readonly name: string;
  /** Line above the name; empty for the province's own portal. */
  readonly superiorName: string;
  readonly bannerLine?: string;
  readonly palette: PortalPalette;
  readonly contact: PortalContact;
  /** Canonical host name, lower case. */
  readonly host: string;
  /** Decision by which the host differs from the rule's label. */
  readonly hostBecause?: string;
  /** Further host names that lead to it. */
  readonly furtherHosts: readonly string[];
  readonly licence?: NewLicence;
  /** Day whose law decides its statutory sections; today when left out. */
  readonly sectionsOn?: CivilDate;
  /** Sections beside the statutory ones of its unit's level. */
  readonly sections?: readonly NewSection[];
}

/**
 * Makes the portal of the scope with its owner, hosts, licence and the sections that the law asks of its unit's level; what
 * is there already stays as it is, what is missing is added. Run as the owner or as the role `jobs`, in the scope of the new portal's id.
 * @returns true when anything was written
 * @throws the database's unique violation when a host belongs to another portal
 */
export async function createPortal(scope: OpenScope, portal: NewPortal): Promise<boolean> {
  const { manager } = scope;
  const [unit] = await manager.query<{ kind: string; today: CivilDate }[]>(
    `select kind, (now() at time zone interval '7 hours')::date::text as today from unit where id = $1`,
    [portal.unitId],
  );
  const on = portal.sectionsOn ?? unit?.today;
  const law = (on && lawOn(on)?.instrument) ?? null;
  const made: unknown[] = await manager.query(
    `insert into portal (portal_id, unit_id, kind, state, name, superior_name, banner_line, palette, contact, sections_law)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (portal_id) do nothing returning 1`,
    [portal.unitId, portal.kind, portal.state, portal.name, portal.superiorName, portal.bannerLine ?? '', portal.palette, JSON.stringify(portal.contact), law],
  );
  const owned: unknown[] = await manager.query(
    `insert into portal_owner (portal_id, valid_from, unit_id, because)
     select scope.portal(), coalesce($2::date, (now() at time zone interval '7 hours')::date), $1, 'Mở trang'
     where not exists (select from portal_owner o where o.portal_id = scope.portal()) returning 1`,
    [portal.ownerUnitId ?? portal.unitId, portal.ownedFrom ?? null],
  );
  // No "on conflict": the rows of another portal are invisible here, so its host would be passed over in silence.
  const hosts: unknown[] = await manager.query(
    `insert into portal_host (host, portal_id, is_primary, because)
     select h.host, scope.portal(), h.host = $2, case when h.host = $2 then $3 end from unnest($1::text[]) as h (host)
     where not exists (select from portal_host k where k.portal_id = scope.portal() and k.host = h.host)
     returning 1`,
    [[portal.host, ...portal.furtherHosts], portal.host, portal.hostBecause ?? null],
  );
  const licensed: unknown[] = portal.licence
    ? await manager.query(
        `insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until) values (scope.portal(), $1, $2, $3, $4)
         on conflict (portal_id, number, issued_on) do nothing returning 1`,
        [portal.licence.number, portal.licence.issuedOn, portal.licence.issuedBy, portal.licence.validUntil],
      )
    : [];
  const written = made.length + owned.length + hosts.length + licensed.length > 0;
  // A portal that follows another version of the law moves to this one by a previewed upgrade only.
  const follows: unknown[] = await manager.query('select 1 from portal where portal_id = scope.portal() and sections_law = $1', [law]);
  const statutory = unit && on && follows.length > 0 ? sectionsForLevel(levelOf(unit.kind), on) : [];
  return (await createSections(scope, [...statutory, ...(portal.sections ?? [])])) || written;
}

/** Adds the sections that the scope's portal does not have yet. @returns true when any was added */
async function createSections(scope: OpenScope, sections: readonly NewSection[]): Promise<boolean> {
  const made: unknown[] = await scope.manager.query(
    `insert into section (portal_id, slug, name, position, statutory_code, in_menu, name_en)
     select scope.portal(), s.* from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::boolean[], $6::text[]) as s
     on conflict do nothing returning 1`,
    [
      sections.map((each) => each.slug),
      sections.map((each) => each.name),
      sections.map((each) => each.position),
      sections.map((each) => each.statutoryCode),
      sections.map((each) => each.holdsItems ?? true),
      sections.map((each) => each.nameEn ?? ''),
    ],
  );
  return made.length > 0;
}
