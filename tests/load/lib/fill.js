import { createHash } from 'node:crypto';
import { insertMonths } from './fill-months.js';
import { beginSearch, insertSearchRows } from './fill-search.js';
import { Random } from './random.js';
import { asHtml, asText, paragraphs, personName, slugOf, summary, title } from './vietnamese.js';

const sectionNames = [
  'Tin tức, sự kiện',
  'Thông báo',
  'Văn bản mới',
  'Cải cách hành chính',
  'Kinh tế',
  'Văn hoá, xã hội',
  'Quốc phòng, an ninh',
  'Chuyển đổi số',
];
const authorsEach = 3;
const bodies = 600;
const batch = 1_000;
const now = Date.UTC(2026, 10, 20);
const day = 86_400_000;

/**
 * Fills the delivery tables with made-up items: same seed, same rows. Portals differ in size as in life (the largest has
 * a third of all); bodies of about 3 kB come from a stock of 600, all else is made for each item.
 * @param {import('pg').Pool} admin superuser
 * @param {{ portals: number, items: number, seed: number }} size
 * @returns {Promise<{ hosts: string[], addresses: { host: string, slug: string }[] }>} of every item
 */
export async function fill(admin, { portals, items, seed }) {
  const random = new Random(seed);
  const made = Array.from({ length: portals }, (_, index) => portalOf(random, index));
  await insertPortals(admin, made);

  const stock = Array.from({ length: bodies }, () => paragraphs(random)).map((parts) => ({ html: asHtml(parts), text: asText(parts) }));
  await admin.query('create table body_stock (number int primary key, html text, text text)');
  await admin.query('insert into body_stock select * from json_to_recordset($1) as each (number int, html text, text text)', [
    JSON.stringify(stock.map((each, number) => ({ number, ...each }))),
  ]);

  const weights = made.map((_, index) => 1 / (index + 1) ** 0.8);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const portalAt = () => {
    let left = random.next() * total;
    return made[weights.findIndex((weight) => (left -= weight) <= 0)] ?? made[0];
  };
  const addresses = [];
  const client = await admin.connect();
  try {
    // Millions of rows would each raise the version of their portal: it has one since its own row was put in.
    await client.query('set session_replication_role = replica');
    const endSearch = await beginSearch(client);
    // in the order in which they would have come: rows of one time lie together, and so do their places in an index
    const all = Array.from({ length: items }, (_, index) => itemOf(random, portalAt(), index)).sort((one, other) => (one.at < other.at ? -1 : 1));
    for (let from = 0; from < items; from += batch) {
      const rows = all.slice(from, from + batch);
      await insertItems(client, rows);
      addresses.push(...rows.map(({ host, slug }) => ({ host, slug })));
    }
    await insertMonths(client);
    await endSearch();
  } finally {
    client.release(true);
  }
  await admin.query('drop table body_stock');
  await admin.query('vacuum (analyze)');
  return { hosts: made.map(({ host }) => host), addresses };
}

function portalOf(random, index) {
  const id = random.id(now - 900 * day);
  return {
    id,
    unit: random.id(now - 900 * day),
    code: `L${String(index + 1).padStart(4, '0')}`,
    host: `phuong-${index + 1}.dongnai.example`,
    name: `Phường Thử ${index + 1}`,
    sections: sectionNames.map((name, position) => ({ id: random.id(now - 900 * day), slug: slugOf(name), name, position })),
    authors: Array.from({ length: authorsEach }, () => ({ id: random.id(now - 900 * day), name: personName(random) })),
  };
}

async function insertPortals(admin, portals) {
  const all = JSON.stringify(portals);
  const from = (columns) => `from json_to_recordset($1) as p (${columns})`;
  const contact = { address: 'Số 1, đường Thử Nghiệm', phone: '0251 000 0000', email: 'lienhe@example.vn', responsible: 'Chánh Văn phòng' };
  await admin.query(
    `with province as (insert into unit (code, kind, name, valid_from) values ('L', 'province', 'Thành phố Đồng Nai', '2025-07-01') returning id),
       commune as (insert into unit (id, code, kind, name, valid_from, parent_id)
         select unit, code, 'commune', p.name, '2025-07-01', province.id from province, json_to_recordset($1) as p (unit uuid, code text, name text) returning id, parent_id)
     insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
       select id, id, 0, date '2025-07-01' from province union all select id, id, 0, '2025-07-01' from commune union all select parent_id, id, 1, '2025-07-01' from commune`,
    [all],
  );
  await admin.query(
    `insert into portal (portal_id, unit_id, kind, state, name, superior_name, contact) select id, unit, 'component', 'open', name, 'Thành phố Đồng Nai', $2 ${from('id uuid, unit uuid, name text')}`,
    [all, contact],
  );
  await admin.query(`insert into portal_host select host, id, true ${from('host text, id uuid')}`, [all]);
  await admin.query(
    `insert into section (portal_id, id, slug, name, position) select p.id, s.id, s.slug, s.name, s.position
     ${from('id uuid, sections json')}, json_to_recordset(p.sections) as s (id uuid, slug text, name text, position int)`,
    [all],
  );
  const authors = `${from('id uuid, authors json')}, json_to_recordset(p.authors) as a (id uuid, name text)`;
  await admin.query(`insert into person (id, display_name) select a.id, a.name ${authors}`, [all]);
  await admin.query(`insert into byline (portal_id, person_id, display_name, is_public) select p.id, a.id, a.name, true ${authors}`, [all]);
}

function itemOf(random, portal, number) {
  // most are recent, the oldest almost three years old; no two at the same instant
  const at = now - Math.floor(random.next() ** 2 * 1_000 * day) + number / 1_000;
  const text = title(random);
  return {
    portal_id: portal.id,
    host: portal.host,
    item_id: random.id(at),
    revision_id: random.id(at),
    slug: `${slugOf(text).slice(0, 100).replace(/-$/, '')}-${number}`,
    title: text,
    summary: summary(random),
    hash: createHash('sha256').update(String(number)).digest('hex'),
    author_id: random.pick(portal.authors).id,
    section_id: random.pick(portal.sections).id,
    at: new Date(at).toISOString(),
    body: random.below(bodies),
  };
}

async function insertItems(client, rows) {
  const all = JSON.stringify(rows);
  await client.query(
    `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
     select i.portal_id, i.item_id, i.revision_id, 'news', 'vi', i.slug, i.title, i.summary, b.html, b.text, decode(i.hash, 'hex'), i.author_id, i.at, i.at
     from json_to_recordset($1) as i (portal_id uuid, item_id uuid, revision_id uuid, slug text, title text, summary text, hash text, author_id uuid, at timestamptz, body int)
     join body_stock b on b.number = i.body`,
    [all],
  );
  await client.query(
    `insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, section_id, 'own', at
     from json_to_recordset($1) as i (portal_id uuid, item_id uuid, section_id uuid, at timestamptz)`,
    [all],
  );
  await insertSearchRows(client, all);
}
