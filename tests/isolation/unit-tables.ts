import type { Access, TableExpectation } from './table-expectation.js';

const reader: Access = { grants: 'select', rows: { select: 'true' } };

/** Of a unit under one that a grant of the person covers. */
const coveredUnit =
  't.unit_id in (select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id where g.person_id = :person)';

/** The tree of units: see expectations.ts. */
export const unitTables: Readonly<Record<string, TableExpectation>> = {
  'public.unit': units(
    'unit',
    'administrative units are public knowledge; a department is made with its portal',
    ['kind', 'valid_to', 'code', 'parent_id'],
    `t.kind = 'department' and t.valid_to is null and t.code ~ '[^0-9]'
     and exists (select from unit p where p.id = t.parent_id and p.kind = 'province' and p.valid_to is null and p.valid_from <= t.valid_from)`,
  ),
  'public.unit_version': units(
    'unit_version',
    'what units were and are is public knowledge; a department comes with its first version',
    ['unit_id', 'kind', 'valid_to', 'valid_from'],
    `t.valid_to is null and exists (select from unit u where u.id = t.unit_id and u.kind = 'department' and t.kind = u.kind and t.code = u.code
       and t.name = u.name and t.parent_id = u.parent_id and t.valid_from = u.valid_from)`,
  ),
  'public.unit_closure': units(
    'unit_closure',
    'the tree of units is public knowledge; a department comes with its place in it',
    ['ancestor_id', 'descendant_id', 'depth', 'valid_to', 'valid_from'],
    `t.valid_to is null and exists (select from unit_version v where v.unit_id = t.descendant_id and v.kind = 'department' and v.valid_to is null
       and v.valid_from = t.valid_from and t.ancestor_id = case t.depth when 0 then v.unit_id when 1 then v.parent_id end)`,
  ),
  'public.map_shape': {
    kind: 'key',
    why: 'boundaries are of units: drawn for a province at the desk of its own portal, read by who supervises the unit',
    keys: ['province_id', 'unit_id'],
    policies: { map_shape_read: 'select to signin', map_shape_editing: 'all to editing', map_shape_owner: 'all to liencong_owner' },
    access: {
      editing: { grants: 'select, insert, delete', rows: `t.province_id = (select p.unit_id from portal p where p.portal_id = :portal) and ${coveredUnit}` },
      signin: { grants: 'select', rows: { select: coveredUnit } },
      liencong_owner: { grants: null, rows: 'true' },
    },
  },
  'public.unit_place': {
    kind: 'key',
    why: "where units of the past stand is public knowledge; worked out by the operator's commands",
    keys: ['unit_id', 'valid_from', 'valid_to', 'place_id', 'how'],
    policies: {
      unit_place_read: 'select to editing, supervision, signin, jobs',
      unit_place_delivery: 'select to delivery',
      unit_place_owner: 'all to liencong_owner',
    },
    access: { editing: reader, delivery: reader, supervision: reader, signin: reader, jobs: reader, liencong_owner: { grants: null, rows: 'true' } },
  },
  'public.succession': succession('what resolutions made of units is public knowledge'),
  'public.succession_part': succession('which unit went into which is public knowledge'),
};

/** Read by everybody, written by the owner; a process that makes portals puts in what `department` allows. */
function units(table: string, why: string, keys: readonly string[], department: string): TableExpectation {
  const maker: Access = { grants: 'select, insert', rows: { select: 'true', insert: department } };
  return {
    kind: 'key',
    why,
    keys,
    policies: {
      [`${table}_read`]: 'select to editing, delivery, supervision, signin, jobs',
      [`${table}_owner`]: 'all to liencong_owner',
      [`${table}_department`]: 'insert to editing, jobs',
    },
    access: { editing: maker, jobs: maker, delivery: reader, supervision: reader, signin: reader, liencong_owner: { grants: null, rows: 'true' } },
  };
}

function succession(why: string): TableExpectation {
  const access: Access = { grants: 'select', rows: 'true' };
  return { kind: 'shared', why, access: { editing: access, delivery: access, supervision: access, signin: access, jobs: access } };
}
