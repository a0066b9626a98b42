import type { OpenScope } from '#platform/db';
import type { NewSection } from '../section/sections-for-level.js';

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
  readonly sections: readonly NewSection[];
}

/**
 * Makes the portal of the scope with its hosts and sections; what is there already stays as it is, what is missing is
 * added. Run as the owner, in the scope of the new portal's id.
 * @returns true when anything was written
 * @throws the database's unique violation when a host belongs to another portal
 */
export async function createPortal(scope: OpenScope, portal: NewPortal): Promise<boolean> {
  const { manager } = scope;
  const made: unknown[] = await manager.query(
    `insert into portal (portal_id, unit_id, kind, state, name, superior_name, palette, contact)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7) on conflict (portal_id) do nothing returning 1`,
    [portal.unitId, portal.kind, portal.state, portal.name, portal.superiorName, portal.palette, JSON.stringify(portal.contact)],
  );
  // No "on conflict": the rows of another portal are invisible here, so its host would be passed over in silence.
  const hosts: unknown[] = await manager.query(
    `insert into portal_host (host, portal_id, is_primary)
     select h.host, scope.portal(), h.host = $2 from unnest($1::text[]) as h (host)
     where not exists (select from portal_host k where k.portal_id = scope.portal() and k.host = h.host)
     returning 1`,
    [[portal.host, ...portal.furtherHosts], portal.host],
  );
  return (await createSections(scope, portal.sections)) || made.length + hosts.length > 0;
}

/** Adds the sections that the scope's portal does not have yet. @returns true when any was added */
export async function createSections(scope: OpenScope, sections: readonly NewSection[]): Promise<boolean> {
  const made: unknown[] = await scope.manager.query(
    `insert into section (portal_id, slug, name, position, statutory_code)
     select scope.portal(), s.* from unnest($1::text[], $2::text[], $3::integer[], $4::text[]) as s
     on conflict (portal_id, slug) do nothing returning 1`,
    [sections.map((each) => each.slug), sections.map((each) => each.name), sections.map((each) => each.position), sections.map((each) => each.statutoryCode)],
  );
  return made.length > 0;
}
