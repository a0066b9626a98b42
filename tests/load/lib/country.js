import { agencies } from './onboarding-file.js';
import { loadUnits } from './onboarding-world.js';
import { Random } from './random.js';
import { sectionsEach } from './stories.js';

/**
 * A portal of the list.
 * @typedef {{ id: string, unit: string, province: string, state: string, sections: readonly string[], editor: string, head: string }} Place
 */

const day = 86_400_000;
const batch = 2_000;
const sectionNames = [
  'Tin tức, sự kiện',
  'Thông báo',
  'Chỉ đạo, điều hành',
  'Cải cách hành chính',
  'Kinh tế',
  'Văn hoá, xã hội',
  'Quốc phòng, an ninh',
  'Chuyển đổi số',
];

/**
 * Portals of the whole country, as many in every province: its own, its communes, and departments made by rule. Each has a head and
 * an editor. The first of the list are the provinces' own; the order of the others is by chance.
 * @param {import('./database.js').Database} database
 * @param {{ portals: number, days: number, now: number }} size
 * @returns {Promise<{ places: Place[], provinces: { unit: string, name: string, portal: string }[] }>}
 */
export async function makeCountry(database, { portals, days, now }) {
  const { admin } = database;
  await loadUnits(database);
  const random = new Random(5);
  const { rows: units } = await admin.query(
    `select u.id as unit, u.name, u.kind, c.ancestor_id as province from unit u
     join unit_closure c on c.descendant_id = u.id and c.valid_to is null and c.depth = case u.kind when 'province' then 0 else 1 end
     where u.valid_to is null and u.kind in ('province', 'commune', 'special_zone') order by u.code`,
  );
  const provinces = units.filter(({ kind }) => kind === 'province');
  const chosen = provinces.flatMap((province, index) => {
    const most = Math.floor(portals / provinces.length) + (index < portals % provinces.length ? 1 : 0);
    const communes = units.filter((unit) => unit.kind !== 'province' && unit.province === province.unit).slice(0, Math.floor(most * 0.7));
    const departments = Array.from({ length: most - 1 - communes.length }, (_, number) => departmentOf(random, province, number, now));
    return [province, ...communes, ...departments].map((unit) => ({ ...unit, superior: province.name }));
  });
  await insert(
    admin,
    chosen.filter(({ code }) => code),
    departmentSql,
  );
  const made = chosen.map((unit, index) => portalOf(random, unit, index, now - (days + 60) * day));
  await insertPortals(admin, made);
  const others = made.filter(({ kind }) => kind === 'component');
  for (let left = others.length - 1; left > 0; left -= 1) {
    const other = random.below(left + 1);
    [others[left], others[other]] = [others[other], others[left]];
  }
  const own = made.filter(({ kind }) => kind === 'portal');
  return {
    places: [...own, ...others].map(({ id, unit, province, state, sections, editor, head }) => ({
      id,
      unit,
      province,
      state,
      editor,
      head,
      sections: sections.map((section) => section.id),
    })),
    provinces: own.map(({ unit, id, superior }) => ({ unit, portal: id, name: superior })),
  };
}

function departmentOf(random, province, number, now) {
  const agency = agencies[number % agencies.length];
  const name = number < agencies.length ? `${agency} ${province.name}` : `${agency} ${province.name}, đơn vị số ${Math.floor(number / agencies.length)}`;
  return { unit: random.id(now), code: `T${province.unit.slice(-12)}-${number}`, kind: 'department', name, province: province.unit };
}

/** Puts portals with sections, people and targets in. @param {import('pg').Pool} admin @param {ReturnType<typeof portalOf>[]} portals */
export function insertPortals(admin, portals) {
  return insert(admin, portals, portalSql);
}

/** @param {Random} random @param {number | string} mark in the host name */
export function portalOf(random, unit, mark, since) {
  const state = unit.kind === 'province' ? 0 : random.next();
  return {
    ...unit,
    id: random.id(since),
    kind: unit.kind === 'province' ? 'portal' : 'component',
    state: state < 0.975 ? 'open' : state < 0.985 ? 'planned' : state < 0.99 ? 'suspended' : 'closed',
    host: `trang-${mark}.example`,
    since: new Date(since).toISOString(),
    sections: Array.from({ length: sectionsEach }, (_, position) => ({
      id: random.id(since),
      slug: `muc-${position + 1}`,
      name: sectionNames[position],
      position,
    })),
    editor: random.id(since),
    head: random.id(since),
    target: random.next() < 0.8 ? 100 * (1 + random.below(30)) : null,
  };
}

async function insert(admin, rows, statements) {
  for (let from = 0; from < rows.length; from += batch) {
    const some = JSON.stringify(rows.slice(from, from + batch));
    for (const sql of statements) await admin.query(sql, [some]);
  }
}

const given = (more) => `from json_to_recordset($1) as p (id uuid, unit uuid, ${more})`;

const departmentSql = [
  `insert into unit (id, code, kind, name, parent_id, valid_from) select unit, code, kind, name, province, '2020-01-01' ${given('code text, kind text, name text, province uuid')}`,
  `insert into unit_version (unit_id, valid_from, code, kind, name, parent_id) select unit, '2020-01-01', code, kind, name, province ${given('code text, kind text, name text, province uuid')}`,
  `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
   select a, unit, case a when unit then 0 else 1 end, date '2020-01-01' ${given('province uuid')}, unnest(array[unit, province]) a`,
];

const portalSql = [
  `insert into portal (portal_id, unit_id, kind, state, name, superior_name, created_at)
   select id, unit, kind, state, name, superior, since ${given('kind text, state text, name text, superior text, since timestamptz')}`,
  `insert into portal_host select host, id, true ${given('host text')}`,
  `insert into portal_owner (portal_id, valid_from, unit_id, because) select id, since, unit, 'Mở trang' ${given('since date')}`,
  `insert into section (portal_id, id, slug, name, position) select p.id, s.id, s.slug, s.name, s.position
   ${given('sections json')}, json_to_recordset(p.sections) as s (id uuid, slug text, name text, position int)`,
  `insert into person (id, display_name) select each, 'Cán bộ thử' ${given('editor uuid, head uuid')}, unnest(array[editor, head]) each`,
  `insert into byline (portal_id, person_id, display_name) select id, each, 'Cán bộ thử' ${given('editor uuid, head uuid')}, unnest(array[editor, head]) each`,
  `insert into portal_grant (portal_id, person_id, role, because, starts_on)
   select id, each, case each when editor then 'editor' else 'board_head' end, 'thử tải', since ${given('editor uuid, head uuid, since date')}, unnest(array[editor, head]) each`,
  `insert into target (portal_id, measure, year, amount, because, entered_at)
   select id, 'items_published', year, target, 'Kế hoạch thử', now() ${given('target bigint')}, generate_series(extract(year from now())::int - 1, extract(year from now())::int) year where target is not null`,
];
