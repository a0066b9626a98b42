import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

/** Arranged by who administers the portal, each list replaced as a whole; shown to everybody. */
function ofLook(table: string, otherKeys?: Readonly<Record<string, string>>): TableExpectation {
  return {
    kind: 'portal',
    ...(otherKeys ? { otherKeys } : {}),
    policies: { [`${table}_editing`]: 'all to editing', [`${table}_delivery`]: 'select to delivery', [`${table}_owner`]: 'all to liencong_owner' },
    access: {
      editing: { grants: 'select, insert, delete', rows: 't.portal_id = :portal' },
      delivery: { grants: 'select', rows: { select: 'true' } },
      liencong_owner: { grants: null, rows: 't.portal_id = :portal' },
    },
  };
}

const names = [
  'home_block',
  'menu_entry',
  'linked_site',
  'contact_line',
  'festival_banner',
  'urgent_notice',
  'access_statement',
  'trust_label',
  'old_address',
] as const;

/** Tables of the look of portals; see expectations.ts for how they are read. */
export const lookTables: Readonly<Record<string, TableExpectation>> = Object.fromEntries(names.map((name) => [`public.${name}`, ofLook(name)]));

/** Policies of these tables that are open on purpose. */
export const openLookPolicies: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [`${name}_delivery`, 'the look of a portal is what readers see']),
);

/** A path of the site before that every portal has. */
export const oldPath = '/index.php?id=7';

/** A further section that every portal has under the same id, beside that of the twins. */
export const furtherSection = '019aa000-0000-7000-8000-00000000000b';

/** A look in which every line holds the portal's own words; section and item are those that every portal has under the same ids. @returns the portal of a unit below, which it names */
export async function lookOfPortal(
  world: World,
  portal: WorldPortal,
  mark: string,
  { sectionId, itemId }: { sectionId: string; itemId: string },
): Promise<string> {
  const put = (sql: string, values: unknown[]): Promise<object[]> => world.rows(sql, [portal.id, ...values]);
  await put(`insert into section (portal_id, id, slug, name, position) values ($1, $2, 'muc-khac', $3, 20)`, [furtherSection, `Khác ${mark}`]);
  await put(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values ($1, $2, $3, 'repost', '2026-01-01')`, [itemId, furtherSection]);
  for (const [position, kind] of ['highlights', 'shortcuts', 'section', 'sections', 'media', 'portals', 'links'].entries())
    await put('insert into home_block (portal_id, position, kind, shown, title, section_id, lines) values ($1, $2, $3, true, $4, $5, $6)', [
      position,
      kind,
      `Khối ${mark}`,
      kind === 'section' ? furtherSection : null,
      // two, what is pinned and the newest, so that blocks of sections have items too
      kind === 'highlights' ? 2 : null,
    ]);
  const [top] = (await put(
    `insert into menu_entry (portal_id, id, position, label, section_id) values ($1, '019aa000-0000-7000-8000-00000000000a', 0, '', $2) returning id`,
    [sectionId],
  )) as { id: string }[];
  await put(`insert into menu_entry (portal_id, parent_id, position, label, section_id) values ($1, $2, 0, '', $3)`, [top?.id, sectionId]);
  await put(`insert into menu_entry (portal_id, position, label, address) values ($1, 1, $2, 'https://lien-ket.example.test/')`, [`Ngoài ${mark}`]);
  await put(
    `insert into linked_site (portal_id, place, group_name, position, name, address) values ($1, 'links', $2, 0, $2, 'https://lien-ket.example.test/'), ($1, 'shortcuts', '', 0, $2, '/lien-he')`,
    [`Liên kết ${mark}`],
  );
  await put('insert into contact_line (portal_id, position, name) values ($1, 0, $2)', [`Văn phòng ${mark}`]);
  await put(`insert into festival_banner (portal_id, title, theme, starts_on, ends_on) values ($1, $2, 'tet', '2026-01-01', '2199-01-01')`, [
    `Chào mừng ${mark}`,
  ]);
  await put(`insert into urgent_notice (portal_id, text, starts_on, ends_on) values ($1, $2, '2026-01-01', '2199-01-01')`, [`Khẩn ${mark}`]);
  await put(`insert into access_statement (portal_id, level, assessed_on, known_faults) values ($1, 'partial', '2026-01-01', $2)`, [`Chưa đạt ${mark}`]);
  await put(`insert into trust_label (portal_id, holder, code, starts_on) values ($1, $2, 'NCSC-1', '2026-01-01')`, [`Cơ quan ${mark}`]);
  await put('insert into old_address (portal_id, path, section_id) values ($1, $2, $3)', [oldPath, sectionId]);
  const [own] = await world.rows<{ state: string }>('select state from portal where portal_id = $1', [portal.id]);
  const below = await world.portal({ unitId: await world.unit('commune', portal.unitId), sections: 0, state: own?.state ?? 'open' });
  await world.rows('update portal set name = $2 where portal_id = $1', [below.id, `Dưới ${mark}`]);
  return below.id;
}
