import { createHash } from 'node:crypto';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { layoutOn } from '#units';
import { lookErrors } from './look-errors.js';
import type { PortalLook } from './look.types.js';

type Stored = Omit<PortalLook, 'stamp' | 'layout'>;

/** Everything that the scope's portal arranges of its look, as it is stored; one statement. */
const stored = `
  select
    (select coalesce(json_agg(json_build_object('kind', b.kind, 'shown', b.shown, 'title', b.title, 'sectionId', b.section_id, 'lines', b.lines)
                              order by b.position, b.id), '[]')
     from home_block b where b.portal_id = p.portal_id) as blocks,
    (select coalesce(json_agg(json_build_object('label', m.label, 'sectionId', m.section_id, 'address', m.address, 'entries',
                                (select coalesce(json_agg(json_build_object('label', e.label, 'sectionId', e.section_id, 'address', e.address)
                                                          order by e.position, e.id), '[]')
                                 from menu_entry e where e.portal_id = p.portal_id and e.parent_id = m.id))
                              order by m.position, m.id), '[]')
     from menu_entry m where m.portal_id = p.portal_id and m.parent_id is null) as menu,
    (select coalesce(json_agg(json_build_object('place', l.place, 'group', l.group_name, 'name', l.name, 'address', l.address) order by l.position, l.id), '[]')
     from linked_site l where l.portal_id = p.portal_id) as links,
    (select coalesce(json_agg(json_build_object('name', c.name, 'duty', c.duty, 'phone', c.phone, 'email', c.email) order by c.position, c.id), '[]')
     from contact_line c where c.portal_id = p.portal_id) as contacts,
    (select coalesce(json_agg(json_build_object('title', f.title, 'theme', f.theme, 'address', f.address, 'startsOn', f.starts_on, 'endsOn', f.ends_on)
                              order by f.starts_on desc, f.id), '[]')
     from festival_banner f where f.portal_id = p.portal_id) as banners,
    (select coalesce(json_agg(json_build_object('text', n.text, 'address', n.address, 'startsOn', n.starts_on, 'endsOn', n.ends_on)
                              order by n.starts_on desc, n.id), '[]')
     from urgent_notice n where n.portal_id = p.portal_id) as notices,
    (select coalesce(json_agg(json_build_object('holder', t.holder, 'code', t.code, 'address', t.address, 'startsOn', t.starts_on, 'endsOn', t.ends_on)
                              order by t.starts_on desc, t.id), '[]')
     from trust_label t where t.portal_id = p.portal_id) as "trustLabels",
    (select coalesce(json_agg(json_build_object('path', o.path, 'sectionId', o.section_id, 'address', o.address) order by o.path), '[]')
     from old_address o where o.portal_id = p.portal_id) as "oldAddresses",
    (select json_build_object('level', a.level, 'assessedOn', a.assessed_on, 'knownFaults', a.known_faults, 'complaints', a.complaints)
     from access_statement a where a.portal_id = p.portal_id) as accessibility,
    coalesce((select h.host from portal_host h where h.portal_id = p.portal_id and h.is_primary), '') as host
  from portal p where p.portal_id = scope.portal()`;

/**
 * The look of the scope's portal with the layout in force.
 * @throws NOT_FOUND
 */
export async function lookOf(scope: OpenScope, today: CivilDate): Promise<PortalLook> {
  const [look] = await scope.manager.query<Stored[]>(stored);
  if (!look) throw commonErrors.NOT_FOUND();
  const { version, blocks } = layoutOn(today);
  const stamp = createHash('sha256').update(JSON.stringify(look)).digest('base64url').slice(0, 22);
  return { ...look, stamp, layout: { version, blocks: blocks.map(({ lines, ...rule }) => ({ ...rule, lines })) } };
}

/**
 * Lets one change of the look through at a time, and none that was made upon another state of it.
 * @throws LOOK_STALE
 */
export async function lockLook(scope: OpenScope, today: CivilDate, stamp: string): Promise<void> {
  await scope.manager.query('select 1 from portal where portal_id = scope.portal() for update');
  if ((await lookOf(scope, today)).stamp !== stamp) throw lookErrors.LOOK_STALE();
}
