import { insertMonths } from './fill-months.js';
import { slugOf, titleParts } from './vietnamese.js';

/** Portals of a province in a store. */
export const portalsEach = 40;

const folded = (text) => `regexp_replace(vn_fold(${text}), '\\m(h|k|l|m|s|t|v|qu)y\\M', '\\1i', 'g')`;

/**
 * A store of provinces of 40 portals that are filled one after another, all made by PostgreSQL: texts are short and come from a stock, for plans do not
 * look at them. Each portal has its items over three years, most of them recent.
 */
export class Store {
  filled = 0;

  /** @param {import('./database.js').Database} database @param {number} provinces that it will have in the end @param {number} itemsEach of a portal */
  constructor(database, provinces, itemsEach) {
    this.admin = database.admin;
    this.provinces = provinces;
    this.itemsEach = itemsEach;
  }

  static host(province, portal) {
    return `xa-${portal}.tinh-${province}.example`;
  }

  /** Fills provinces until so many have items, half of them over each of two connections; indexes are made afterwards. */
  async growTo(provinces) {
    const first = this.filled + 1;
    const { rows } = await this.admin.query(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
       where i.indrelid in ('publication'::regclass, 'placement'::regclass, 'search_row'::regclass) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    );
    await this.admin.query(rows.map(({ name }) => `drop index ${name}`).join(';'));
    const half = Math.floor((first + provinces) / 2);
    await Promise.all([this.addItems(first, half), this.addItems(half + 1, provinces)]);
    await insertMonths(this.admin);
    for (const { definition } of rows) await this.with(`maintenance_work_mem = '1GB'`, (client) => client.query(definition));
    await this.admin.query('vacuum (analyze)');
    this.filled = provinces;
  }

  /** Texts, and every portal of the store, still without items. */
  async prepare() {
    for (const setting of [`max_wal_size = '16GB'`, `checkpoint_timeout = '30min'`, 'full_page_writes = off', 'synchronous_commit = off'])
      await this.admin.query(`alter system set ${setting}`);
    await this.admin.query('select pg_reload_conf()');
    const { openings, matters } = titleParts;
    const stock = openings.flatMap((opening, a) => matters.map((matter, b) => ({ number: a * matters.length + b, title: `${opening} ${matter}` })));
    this.stock = stock.length;
    await this.admin.query(`create unlogged table text_stock (number int primary key, title text, summary text, html text, head tsvector, vector tsvector)`);
    await this.admin.query(
      `insert into text_stock select s.number, s.title, t.summary, '<p>' || t.summary || '</p>', setweight(to_tsvector('simple', ${folded('s.title')}), 'A'),
         setweight(to_tsvector('simple', ${folded('s.title')}), 'A') || setweight(to_tsvector('simple', ${folded('t.summary')}), 'D') || strip(to_tsvector('simple', lower(s.title)))
       from json_to_recordset($1) as s (number int, title text), (select 'Nội dung của tin được ghi ngắn gọn để đo tốc độ đọc.' as summary) t`,
      [JSON.stringify(stock)],
    );
    await this.admin.query(`insert into person (display_name) values ('Người viết')`);
    await this.addPortals();
  }

  async addPortals() {
    const sections = ['Tin tức', 'Thông báo', 'Kinh tế', 'Văn hoá'].map((name, position) => ({ slug: slugOf(name), name, position }));
    await this.with('session_replication_role = replica', async (client) => {
      await client.query(
        `with province as (insert into unit (code, kind, name, valid_from) select 'S' || n, 'province', 'Tỉnh ' || n, '2025-07-01' from generate_series($1::int, $2::int) n returning id, code),
           commune as (insert into unit (code, kind, name, valid_from, parent_id) select p.code || '-' || m, 'commune', 'Xã ' || m, '2025-07-01', p.id from province p, generate_series(1, $3::int) m returning id, code, parent_id),
           closed as (insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
             select id, id, 0, date '2025-07-01' from province union all select id, id, 0, '2025-07-01' from commune union all select parent_id, id, 1, '2025-07-01' from commune),
           portal as (insert into portal (unit_id, kind, state, name, superior_name, contact) select id, 'component', 'open', 'Xã ' || code, 'Tỉnh', '{"address": "Số 1", "phone": "1", "email": "a@example.vn", "responsible": "Ông A"}' from commune returning portal_id, unit_id),
           host as (insert into portal_host (host, portal_id, is_primary) select 'xa-' || split_part(c.code, '-', 2) || '.tinh-' || substr(split_part(c.code, '-', 1), 2) || '.example', p.portal_id, true
             from portal p join commune c on c.id = p.unit_id)
         insert into section (portal_id, slug, name, position) select p.portal_id, s.slug, s.name, s.position from portal p, json_to_recordset($4) as s (slug text, name text, position int)`,
        [1, this.provinces, portalsEach, JSON.stringify(sections)],
      );
      await client.query(
        `insert into byline (portal_id, person_id, display_name, is_public) select p.portal_id, w.id, 'Người viết', true from portal p, person w on conflict do nothing`,
      );
      await client.query(`insert into portal_version select portal_id, 1, pg_current_xact_id() from portal on conflict do nothing`);
    });
  }

  /** Items of whole provinces, portal by portal. */
  async addItems(first, last) {
    if (last < first) return;
    await this.with('session_replication_role = replica', async (client) => {
      for (let province = first; province <= last; province += 1) {
        await client.query(
          `create temporary table made as
           select p.portal_id, uuidv7() as item_id, n, w.id as author_id, (hashint4(n) & 2147483647) % ${String(this.stock)} as body, at.at,
             (array(select s.id from section s where s.portal_id = p.portal_id order by s.position))[1 + n % 4] as section_id
           from portal_host h join portal p using (portal_id), person w, generate_series(1, ${String(this.itemsEach)}) n,
             lateral (select timestamptz '2026-11-20' - (1 - n::float8 / ${String(this.itemsEach)}) ^ 2 * interval '1000 days' + (hashtext(h.host) % 1000) * interval '1 ms' as at) at
           where h.host like '%.tinh-${String(province)}.example' order by p.portal_id, n`,
        );
        await client.query(
          `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
           select m.portal_id, m.item_id, m.item_id, 'news', 'vi', 'tin-' || m.n, t.title || ' ' || m.n, t.summary, t.html, t.summary, '\\x00', m.author_id, m.at, m.at
           from made m join text_stock t on t.number = m.body`,
        );
        await client.query(
          `insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, section_id, 'own', at from made`,
        );
        await client.query(
          `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
           select m.portal_id, m.item_id, 0, '', 0, length(t.summary), true, 'news', m.section_id, m.at, t.head, t.vector from made m join text_stock t on t.number = m.body`,
        );
        await client.query('drop table made');
      }
    });
  }

  /** Over a connection of its own; as a replica, triggers are left out: millions of rows would each raise the version of their portal. */
  async with(setting, work) {
    const client = await this.admin.connect();
    try {
      await client.query(`set ${setting}`);
      await work(client);
    } finally {
      client.release(true);
    }
  }
}
