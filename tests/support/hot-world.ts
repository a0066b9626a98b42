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
  insert into section (portal_id, slug, name, name_en, position, opens_on, closes_on, in_menu) select portal_id, 'muc-' || n, 'Mục ' || n || E' \\u0001', case n % 2 when 0 then 'Section “' || n || '”' else '' end, n % 3,
    case when n = 4 then date '2199-01-01' end, case when n = 5 then date '2026-01-01' end, n <> 6 from portal, generate_series(0, 7) n;
  insert into byline (portal_id, person_id, display_name, is_public) select portal_id, person.id, 'Tác giả ' || portal.name, true from portal, person;
  insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, withdrawn_at)
    select portal_id, uuidv7(), uuidv7(), case n % 3 when 0 then 'news' else 'video' end, 'vi', case n when 9 then 'da-go' else 'tin-' || n end,
      case n when 9 then null else 'Tin “' || n || E'” \\U0001F600 \\\\' end, case n when 9 then null else E'Dòng 1\\r\\nDòng 2' end,
      case n when 9 then null else repeat('<p class="x">Đã &amp; xong</p>', n) end, case n when 9 then null else repeat('Đã & xong ', n) end,
      decode(lpad(n::text, 64, '0'), 'hex'), person.id, at, at + n * interval '1.000001 seconds', case n when 9 then at + interval '1 day' end
    from portal, person, generate_series(1, 40) n, lateral (select timestamptz '2026-01-01 00:00:00.123456+00' + n * interval '7 hours' as at) t;
  insert into placement (portal_id, item_id, section_id, topic, mark, placed_at)
    select p.portal_id, p.item_id, s.id, case when p.kind = 'news' then 'digital' end, 'own', p.first_published_at from publication p join section s on s.portal_id = p.portal_id and s.slug = 'muc-' || (extract(day from p.first_published_at)::int % 8)
    where p.withdrawn_at is null;
  insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
    select p.portal_id, p.item_id, part, case part when 0 then '' else 'Điều ' || part end, part * 3, length(p.text), not (p.slug = 'tin-7' and part = 0), p.kind, l.section_id, l.placed_at, h.head,
      h.head || setweight(to_tsvector('simple', vn_fold(p.text)), 'D') || strip(to_tsvector('simple', lower(p.text)))
    from publication p join placement l using (portal_id, item_id), lateral (select setweight(to_tsvector('simple', vn_fold(p.title)), 'A') as head) h,
      generate_series(0, case p.slug when 'tin-7' then 2 else 0 end) part;
  insert into unit (code, kind, name, valid_from, parent_id) select 'T1', 'commune', 'Xã “dưới”', '2025-07-01', id from unit where code = 'T';
  insert into unit_closure (ancestor_id, descendant_id, depth, valid_from) select t.id, d.id, 1, '2025-07-01' from unit t, unit d where t.code = 'T' and d.code = 'T1';
  insert into portal (unit_id, kind, state, name, superior_name, palette, emblem, banner_line, contact)
    select id, 'component', 'open', 'Trang “dưới”', '', 'blue', 'none', '', '{}' from unit where code = 'T1';
  insert into portal_host (host, portal_id, is_primary) select 'duoi.mau.test', portal_id, true from portal where name = 'Trang “dưới”';
  insert into home_block (portal_id, position, kind, shown, title, section_id, lines)
    select p.portal_id, b.place, b.kind, b.kind <> 'search', E'Khối “' || b.place || E'”', s.id, case when b.kind in ('highlights', 'section', 'sections') then 3 end
    from portal p cross join (values (1, 'highlights'), (2, 'section'), (3, 'sections'), (4, 'portals'), (5, 'links'), (6, 'shortcuts'), (7, 'search'), (8, 'media')) b (place, kind)
    left join section s on s.portal_id = p.portal_id and s.slug = 'muc-2' and b.kind = 'section' where p.name = 'A';
  insert into tag (portal_id, sort, slug, name, summary, opens_on, closes_on) select p.portal_id, t.* from portal p cross join
      (values ('campaign', 'bau-cu', 'Bầu cử “2026”', E'Dòng 1\\nDòng 2', date '2025-01-01', date '2199-01-01'), ('campaign', 'phong-dich', 'Phòng dịch', '', null, date '2026-01-01'),
              ('programme', 'de-an', 'Đề án 06', '', null, null), ('programme', 'chua-mo', 'Chưa mở', '', date '2199-01-01', null)) t where p.name <> 'Tạm dừng';
  insert into tagged_item (portal_id, tag_id, item_id, placed_at)
    select l.portal_id, t.id, l.item_id, l.placed_at from placement l join publication p using (portal_id, item_id) join tag t on t.portal_id = l.portal_id
    where t.slug in ('bau-cu', 'de-an') and substr(p.slug, 5) ~ '[147]$';
  insert into menu_entry (portal_id, position, label, section_id, address)
    select p.portal_id, m.place, m.label, s.id, m.address from portal p cross join
      (values (1, '', 'muc-1', null), (2, 'Nhóm “x”', null, null), (3, 'Ngoài', null, 'https://ngoai.mau.test/?a="1"'), (4, '', 'muc-4', null)) m (place, label, slug, address)
    left join section s on s.portal_id = p.portal_id and s.slug = m.slug where p.name in ('A', 'B');
  insert into menu_entry (portal_id, parent_id, position, label, section_id)
    select m.portal_id, m.id, 1, 'Trong nhóm', s.id from menu_entry m join section s on s.portal_id = m.portal_id and s.slug = 'muc-3' where m.label = 'Nhóm “x”';
  insert into festival_banner (portal_id, title, theme, starts_on, ends_on) select portal_id, 'Mừng “ngày lễ”', 'national_day', '2025-01-01', '2199-01-01' from portal where name = 'A';
  insert into urgent_notice (portal_id, text, address, starts_on, ends_on) select portal_id, E'Bão \\ lũ', '/tin/tin-1', '2025-01-01', '2199-01-01' from portal where name = 'A';
  insert into linked_site (portal_id, place, group_name, position, name, address) select portal_id, l.place, l.group_name, l.n, 'Trang ' || l.n, 'https://lien-ket.mau.test/' || l.n
    from portal, (values ('links', 'Trung ương', 1), ('links', 'Tỉnh', 2), ('links', 'Trung ương', 3), ('shortcuts', '', 4)) l (place, group_name, n) where name in ('A', 'B');
  insert into contact_line (portal_id, position, name, duty) select portal_id, n, 'Phòng “' || n || '”', '' from portal, generate_series(1, 3) n where name = 'A';
  insert into access_statement (portal_id, level, assessed_on, known_faults) select portal_id, 'partial', '2026-11-01', E'Lỗi 1\nLỗi 2' from portal where name = 'A';
  insert into old_address (portal_id, path, section_id, address)
    select p.portal_id, '/cu.html', case p.name when 'A' then s.id end, case p.name when 'A' then null else '/lien-he' end from portal p
    join section s on s.portal_id = p.portal_id and s.slug = 'muc-1' where p.name in ('A', 'B');
  analyze`;

/** Ends of pages that a search of the world gives. */
export const hitCursors = ['1000', '9000'].map((score) =>
  Buffer.from(JSON.stringify([score, '1767250800123456', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '2026-06-01T00:00:00.123456Z'])).toString('base64url'),
);

/** Fills an empty migrated database, past every policy. */
export async function fillWorld(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(fill);
  await admin.end();
}
