import type { Access, TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';
const everywhere = { insert: here, update: here, delete: here };
const owner: Access = { grants: null, rows: here };
const ownDesks = 't.portal_id in (select g.portal_id from portal_grant g where g.person_id = :person)';

/** Expectations of a portal's own row, its host names, sections and what belongs to its life. */
export const portalTables: Readonly<Record<string, TableExpectation>> = {
  'public.portal': {
    kind: 'portal',
    keys: ['portal_id', 'unit_id'],
    policies: {
      portal_editing: 'all to editing, jobs',
      portal_supervision: 'select to supervision',
      portal_delivery: 'select to delivery',
      portal_supervised: 'select to signin',
      portal_own: 'select to signin',
      portal_owner: 'all to liencong_owner',
      portal_subtree: 'select to jobs',
    },
    access: {
      editing: {
        grants: 'select, update(adverts_decision, banner_line, contact, emblem, kind, name, palette, sections_law, state, superior_name)',
        rows: here,
      },
      // The worker makes portals, each in the scope of the portal it makes, begins announced stops, and plans imports against a set.
      jobs: { grants: 'select, insert, update(banner_line, contact, kind, palette, state)', rows: { ...everywhere, select: `${here} or ${below}` } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: `t.state <> 'planned'` } },
      signin: {
        grants: 'select(name, portal_id, state, superior_name, unit_id)',
        rows: {
          select: `${ownDesks} or exists (select from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id
            where g.person_id = :person and (c.descendant_id = t.unit_id or c.descendant_id in (select l.place_id from unit_place l where l.unit_id = t.unit_id)))`,
        },
      },
      liencong_owner: owner,
    },
  },
  'public.portal_host': {
    kind: 'portal',
    otherKeys: { portal_host_pkey: 'the directory from host to portal: a host belongs to one portal of the deployment' },
    policies: {
      portal_host_editing: 'all to editing, jobs',
      portal_host_supervision: 'select to supervision',
      portal_host_delivery: 'select to delivery',
      portal_host_own: 'select to signin',
      portal_host_owner: 'all to liencong_owner',
      portal_host_directory: 'select to jobs',
    },
    access: {
      editing: { grants: 'select, insert, update(because, is_primary), delete', rows: here },
      // An import asks which names are taken, in a transaction that names a set of portals.
      jobs: { grants: 'select, insert', rows: { ...everywhere, select: `${here} or :portals is not null` } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: 'true' } },
      signin: { grants: 'select', rows: { select: ownDesks } },
      liencong_owner: owner,
    },
  },
  'public.section': {
    kind: 'portal',
    keys: ['portal_id', 'statutory_code'],
    policies: {
      section_editing: 'all to editing, jobs',
      section_statutory_kept: 'delete to editing, jobs',
      section_supervision: 'select to supervision',
      section_delivery: 'select to delivery',
      section_owner: 'all to liencong_owner',
    },
    access: {
      // What the law asks for is removed by nobody; triggers see to it where a policy does not.
      editing: {
        grants: 'select, insert, delete, update(closes_on, name, name_en, opens_on, pinned_item_id, pinned_until, position, released_by, statutory_code)',
        rows: { select: here, insert: here, update: here, delete: `${here} and t.statutory_code is null` },
      },
      jobs: { grants: 'select, insert', rows: { select: here, insert: here, update: here, delete: `${here} and t.statutory_code is null` } },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: 'true' } },
      liencong_owner: owner,
    },
  },
  'public.portal_owner': ofPortalLife('portal_owner', 'select, insert, update(valid_to)', 'select, insert', 'true'),
  'public.portal_licence': plannedAgainst('portal_licence', ofPortalLife('portal_licence', 'select, insert, delete', 'select, insert', 'true')),
  'public.portal_suspension': ofPortalLife(
    'portal_suspension',
    'select, insert, update(begun_at, ended_at)',
    'select, update(begun_at, ended_at)',
    't.ended_at is null',
  ),
  'public.portal_version': {
    kind: 'portal',
    policies: {
      portal_version_editing: 'all to editing, jobs',
      portal_version_owner: 'all to liencong_owner',
      portal_version_delivery: 'select to delivery',
    },
    // Raised by triggers, with the rights of who writes a row that shows.
    access: {
      editing: { grants: 'select, insert, update(changed_by, latest_at, latest_items, latest_month, listed, version)', rows: here },
      jobs: { grants: 'select, insert, update(changed_by, latest_at, latest_items, latest_month, listed, version)', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
      liencong_owner: owner,
    },
  },
  'public.portal_month': {
    kind: 'portal',
    policies: { portal_month_editing: 'all to editing, jobs', portal_month_delivery: 'select to delivery' },
    // As portal_version: counted by a trigger, with the rights of who writes a placement.
    access: {
      editing: { grants: 'select, insert, update(counted_by, items, latest_at)', rows: here },
      jobs: { grants: 'select, insert, update(counted_by, items, latest_at)', rows: here },
      delivery: { grants: 'select', rows: { select: 'true' } },
    },
  },
  'public.portal_heir': ofPortalLife('portal_heir', 'select, insert, delete', 'select', 'true'),
};

/** What belongs to the life of a portal: kept by its administrators, read from above, shown to readers. */
function ofPortalLife(table: string, editing: string, worker: string, shown: string): TableExpectation {
  return {
    kind: 'portal',
    policies: {
      [`${table}_editing`]: 'all to editing, jobs',
      [`${table}_supervision`]: 'select to supervision',
      [`${table}_owner`]: 'all to liencong_owner',
      [`${table}_delivery`]: 'select to delivery',
    },
    access: {
      editing: { grants: editing, rows: here },
      jobs: { grants: worker, rows: here },
      supervision: { grants: 'select', rows: { select: below } },
      delivery: { grants: 'select', rows: { select: shown } },
      liencong_owner: owner,
    },
  };
}

/** Read by the worker for a set of portals, when it plans an import. */
function plannedAgainst(table: string, given: TableExpectation): TableExpectation {
  const jobs = { grants: given.access.jobs?.grants ?? null, rows: { ...everywhere, select: `${here} or ${below}` } };
  return { ...given, policies: { ...given.policies, [`${table}_subtree`]: 'select to jobs' }, access: { ...given.access, jobs } };
}
