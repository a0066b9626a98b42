import pg from 'pg';

/** Host names of the world: portals in each state, another name of one, nobody's, spelt otherwise. */
export const hosts = [
  'a.mau.test',
  'A.MAU.test:4001',
  'ten-khac.mau.test',
  'b.mau.test',
  'tam-dung.mau.test',
  'da-dong.mau.test',
  'du-kien.mau.test',
  'khong-co.mau.test',
];
export const slugs = ['tin-1', 'tin-7', 'da-go', 'khong-co'];
/** Ends of pages that a list of the world gives. */
export const cursors = ['1700000000000000', '1767225600000000', '1767250800123456'].map((place) =>
  Buffer.from(JSON.stringify([place, 'ffffffff-ffff-ffff-ffff-ffffffffffff'])).toString('base64url'),
);

/** Six portals with everything that shows, some of it in letters that are hard to write down. */
const fill = `
  insert into unit (code, kind, name, valid_from) values ('T', 'commune', 'Đơn vị “chủ quản” \\', '2025-07-01');
  insert into person (display_name) values ('Tác giả');
  insert into portal (unit_id, kind, state, name, superior_name, palette, emblem, banner_line, contact)
    select u.id, e.kind, e.state, e.name, 'Thành phố "Mẫu"', e.palette, e.emblem, E'Dòng\\tmột', e.contact::jsonb from unit u,
      (values ('component', 'open', 'A', 'teal', 'none', '{"address": "Số 1\\\\nngõ 2", "phone": "113", "fax": ""}'),
              ('aggregated', 'open', 'B', 'navy', 'national', '{"email": "a@mau.test"}'),
              ('component', 'suspended', 'Tạm dừng', 'red', 'national', '{}'),
              ('portal', 'closed', 'Đã đóng', 'brown', 'national', '{"responsible": "Ông \\"Mẫu\\""}'),
              ('component', 'planned', 'Dự kiến', 'green', 'national', '{}'),
              ('component', 'open', 'Kế thừa', 'blue', 'national', '{}')) e (kind, state, name, palette, emblem, contact);
  insert into portal_host (host, portal_id, is_primary) select h.host, p.portal_id, h.first from portal p join (values
    ('A', 'a.mau.test', true), ('A', 'ten-khac.mau.test', false), ('B', 'b.mau.test', true), ('Tạm dừng', 'tam-dung.mau.test', true),
    ('Đã đóng', 'da-dong.mau.test', true), ('Dự kiến', 'du-kien.mau.test', true), ('Kế thừa', 'ke-thua.mau.test', true)) h (name, host, first) on h.name = p.name;
  insert into portal_owner (portal_id, valid_from, unit_id, because) select portal_id, '2026-01-01', unit_id, 'x' from portal where name <> 'B';
  insert into portal_licence (portal_id, number, issued_on, issued_by, valid_until)
    select portal_id, n || '/GP', date '2025-01-01' + n, 'Sở', date '2199-01-01' - n from portal, generate_series(1, 2) n where name = 'B';
  insert into portal_suspension (portal_id, announced_at, starts_at, expected_until, reason)
    select portal_id, now(), timestamptz '2026-01-01 00:00:00.123456+07', '2026-02-01 12:00:00.999999+00', 'Bảo trì' from portal where name in ('B', 'Tạm dừng');
  insert into portal_heir select p.portal_id, h.portal_id from portal p, portal h where p.name = 'Đã đóng' and h.name in ('A', 'Kế thừa', 'Dự kiến');
  insert into section (portal_id, slug, name, position, opens_on, closes_on, in_menu) select portal_id, 'muc-' || n, 'Mục ' || n || E' \\u0001', n % 3,
    case when n = 4 then date '2199-01-01' end, case when n = 5 then date '2026-01-01' end, n <> 6 from portal, generate_series(0, 7) n;
  insert into byline (portal_id, person_id, display_name, is_public) select portal_id, person.id, 'Tác giả ' || portal.name, true from portal, person;
  insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, withdrawn_at)
    select portal_id, uuidv7(), uuidv7(), case n % 3 when 0 then 'news' else 'video' end, 'vi', case n when 9 then 'da-go' else 'tin-' || n end,
      case n when 9 then null else 'Tin “' || n || E'” \\U0001F600 \\\\' end, case n when 9 then null else E'Dòng 1\\r\\nDòng 2' end,
      case n when 9 then null else repeat('<p class="x">Đã &amp; xong</p>', n) end, case n when 9 then null else repeat('Đã & xong ', n) end,
      decode(lpad(n::text, 64, '0'), 'hex'), person.id, at, at + n * interval '1.000001 seconds', case n when 9 then at + interval '1 day' end
    from portal, person, generate_series(1, 40) n, lateral (select timestamptz '2026-01-01 00:00:00.123456+00' + n * interval '7 hours' as at) t;
  insert into placement (portal_id, item_id, section_id, mark, placed_at)
    select p.portal_id, p.item_id, s.id, 'own', p.first_published_at from publication p join section s on s.portal_id = p.portal_id and s.slug = 'muc-' || (extract(day from p.first_published_at)::int % 8)
    where p.withdrawn_at is null;
  analyze`;

/** Fills an empty migrated database, past every policy. */
export async function fillWorld(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(fill);
  await admin.end();
}
