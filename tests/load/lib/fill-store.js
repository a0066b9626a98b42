import { insertMonths } from './fill-months.js';
import { accents, places } from './fill-search.js';
import { dropIndexes } from './indexes.js';
import { slugOf, titleParts } from './vietnamese.js';

/** Portals of a province in a store. */
export const portalsEach = 40;

/** Items that are put in by one statement. */
const chunk = 50_000;

/**
 * A store of provinces of 40 portals, all made by PostgreSQL: texts are short and come from a stock, for plans do not look at them. Each portal has its items
 * over three years, most of them recent, and the rows lie in the order in which they came: between two of a portal lie those of all others.
 */
export class Store {
  /** @param {import('./database.js').Database} database @param {number} provinces that it will have in the end @param {number} itemsEach of a portal */
  constructor(database, provinces, itemsEach) {
    this.admin = database.admin;
    this.provinces = provinces;
    this.itemsEach = itemsEach;
  }

  static host(province, portal) {
    return `xa-${portal}.tinh-${province}.example`;
  }

  /** Makes the items of so many provinces anew, over two connections; indexes are made afterwards. */
  async fill(provinces) {
    const indexes = await dropIndexes(this.admin, ['publication', 'placement', 'search_row']);
    await this.admin.query('truncate publication, placement, search_row, portal_month cascade');
    const items = await this.makeItems(provinces);
    let done = 0;
    const next = () => (done < items ? (done += chunk) : null);
    await Promise.all([this.addItems(next), this.addItems(next)]);
    await this.admin.query('drop table made');
    await insertMonths(this.admin);
    for (const definition of indexes) await this.with(`maintenance_work_mem = '1GB'`, (client) => client.query(definition));
    await this.admin.query('vacuum (analyze)');
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
      `insert into text_stock select s.number, s.title, t.summary, '<p>' || t.summary || '</p>', ${places('s.title', 'A')},
         ${places('s.title', 'A')} || ${places('t.summary', 'D')} || ${accents('s.title')}
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

  /** What is made, in the order of time. @returns how many */
  async makeItems(provinces) {
    const { rowCount } = await this.admin.query(
      `create unlogged table made as
       select row_number() over (order by e.at, e.portal_id) as place, uuidv7() as item_id, e.* from (
         select p.portal_id, n, w.id as author_id, (hashint4(n) & 2147483647) % ${String(this.stock)} as body, at.at,
           sections.ids[1 + n % 4] as section_id
         from portal_host h join portal p using (portal_id),
           lateral (select array_agg(s.id order by s.position) as ids from section s where s.portal_id = p.portal_id) sections, person w, generate_series(1, ${String(this.itemsEach)}) n,
           lateral (select timestamptz '2026-11-20' - (1 - n::float8 / ${String(this.itemsEach)}) ^ 2 * interval '1000 days' + (hashtext(h.host) % 1000) * interval '1 ms' as at) at
         where split_part(h.host, '.', 2) = any (select 'tinh-' || generate_series(1, ${String(provinces)}))) e`,
    );
    await this.admin.query('alter table made add primary key (place); analyze made');
    return rowCount;
  }

  /** Adds chunk after chunk of it. @param {() => number | null} next place of the last of a chunk; null: there is none any more */
  async addItems(next) {
    await this.with('session_replication_role = replica', async (client) => {
      for (let last = next(); last !== null; last = next()) {
        const here = `made m join text_stock t on t.number = m.body where m.place > ${String(last - chunk)} and m.place <= ${String(last)} order by m.place`;
        await client.query(
          `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
           select m.portal_id, m.item_id, m.item_id, 'news', 'vi', 'tin-' || m.n, t.title || ' ' || m.n, t.summary, t.html, t.summary, '\\x00', m.author_id, m.at, m.at from ${here}`,
        );
        await client.query(
          `insert into placement (portal_id, item_id, section_id, mark, placed_at) select m.portal_id, m.item_id, m.section_id, 'own', m.at from ${here}`,
        );
        await client.query(
          `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
           select m.portal_id, m.item_id, 0, '', 0, length(t.summary), true, 'news', m.section_id, m.at, t.head, t.vector from ${here}`,
        );
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
