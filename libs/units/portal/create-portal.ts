import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { lawOn } from '../section/law/laws.js';
import { levelOf, sectionsForLevel, type NewSection } from '../section/sections-for-level.js';

/** Contact shown in the footer of every page; all of it public. */
export interface PortalContact {
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Name and title of the person responsible for the content. */
  readonly responsible: string;
}

export interface NewPortal {
  readonly unitId: string;
  readonly kind: 'portal' | 'component' | 'aggregated';
  readonly state: 'planned' | 'open';
  readonly name: string;
  /** Line above the name; empty for the province's own portal. */
  readonly superiorName: string;
  readonly palette: 'blue' | 'red' | 'green' | 'teal' | 'brown' | 'navy';
  readonly contact: PortalContact;
  /** Canonical host name, lower case. */
  readonly host: string;
  /** Further host names that lead to it. */
  readonly furtherHosts: readonly string[];
  /** Day whose law decides its statutory sections; today when left out. */
  readonly sectionsOn?: CivilDate;
  /** Sections beside the statutory ones of its unit's level. */
  readonly sections?: readonly NewSection[];
}

/**
 * Makes the portal of the scope with its hosts and the sections that the law asks of its unit's level; what is there already stays
 * as it is, what is missing is added. Run as the owner, in the scope of the new portal's id.
 * @returns true when anything was written
 * @throws the database's unique violation when a host belongs to another portal
 */
export async function createPortal(scope: OpenScope, portal: NewPortal): Promise<boolean> {
  const { manager } = scope;
  const [unit] = await manager.query<{ kind: string; today: CivilDate }[]>(
    `select kind, (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as today from unit where id = $1`,
    [portal.unitId],
  );
  const on = portal.sectionsOn ?? unit?.today;
  const law = (on && lawOn(on)?.instrument) ?? null;
  const made: unknown[] = await manager.query(
    `insert into portal (portal_id, unit_id, kind, state, name, superior_name, palette, contact, sections_law)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8) on conflict (portal_id) do nothing returning 1`,
    [portal.unitId, portal.kind, portal.state, portal.name, portal.superiorName, portal.palette, JSON.stringify(portal.contact), law],
  );
  // No "on conflict": the rows of another portal are invisible here, so its host would be passed over in silence.
  const hosts: unknown[] = await manager.query(
    `insert into portal_host (host, portal_id, is_primary)
     select h.host, scope.portal(), h.host = $2 from unnest($1::text[]) as h (host)
     where not exists (select from portal_host k where k.portal_id = scope.portal() and k.host = h.host)
     returning 1`,
    [[portal.host, ...portal.furtherHosts], portal.host],
  );
  // A portal that follows another version of the law moves to this one by a previewed upgrade only.
  const follows: unknown[] = await manager.query('select 1 from portal where portal_id = scope.portal() and sections_law = $1', [law]);
  const statutory = unit && on && follows.length > 0 ? sectionsForLevel(levelOf(unit.kind), on) : [];
  return (await createSections(scope, [...statutory, ...(portal.sections ?? [])])) || made.length + hosts.length > 0;
}

/** Adds the sections that the scope's portal does not have yet. @returns true when any was added */
async function createSections(scope: OpenScope, sections: readonly NewSection[]): Promise<boolean> {
  const made: unknown[] = await scope.manager.query(
    `insert into section (portal_id, slug, name, position, statutory_code, in_menu)
     select scope.portal(), s.* from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::boolean[]) as s
     on conflict do nothing returning 1`,
    [
      sections.map((each) => each.slug),
      sections.map((each) => each.name),
      sections.map((each) => each.position),
      sections.map((each) => each.statutoryCode),
      sections.map((each) => each.holdsItems ?? true),
    ],
  );
  return made.length > 0;
}
