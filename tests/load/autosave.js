import { manage } from './lib/client.js';
import { median, quantile, round, shown } from './lib/figures.js';
import { openNewsroom } from './lib/newsroom.js';

const saves = 20;
const bytes = 10_000;
/** A draft is one row with room beside it for the next version: what 20 saves leave behind is less than one text. */
const mostGrowth = 1;

/**
 * What do 20 autosaves of a text of 10 kB leave on the disk? Measured over many items, so that half-filled pages do not count: right after the
 * saves, when the database has tidied up as it does by itself, and after as many saves again.
 */
export async function run(ground) {
  const items = ground.quick ? 20 : 100;
  const newsroom = await openNewsroom(ground, { portals: 1, worker: false });
  const [portal] = newsroom.portals;
  const { admin } = newsroom.database;
  const send = (query, input) => manage(newsroom.url, portal.editor.token, query, { input: { portalId: portal.id, ...input } });
  const ids = [];
  const save = async (itemId, version) => {
    const { saveDraft } = await send('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { item { draft { version } } errors { code } } }', {
      itemId,
      baseVersion: version,
      title: `Tin thử số ${version}`,
      summary: 'Tóm tắt',
      sectionId: portal.sections[0].id,
      body: bodyOf(version),
    });
    if (!saveDraft.item) throw new Error(JSON.stringify(saveDraft.errors));
  };
  for (let index = 0; index < items; index += 1) {
    const { createItem } = await send('mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }', {
      sectionId: portal.sections[0].id,
      title: 'Tin thử',
    });
    ids.push(createItem.item.id);
    await save(createItem.item.id, 1);
  }
  await tidy(admin);
  const before = await sizes(admin);
  const times = [];
  const saveAll = async (first) => {
    for (let version = first; version < first + saves; version += 1)
      for (const id of ids) {
        const started = performance.now();
        await save(id, version);
        times.push(performance.now() - started);
      }
  };
  await saveAll(2);
  const after = await sizes(admin);
  await tidy(admin);
  const tidied = await sizes(admin);
  await saveAll(2 + saves);
  await tidy(admin);
  const again = await sizes(admin);

  const each = (value) => value / items / 1_000;
  const figures = {
    items,
    saves,
    bytes,
    grownKb: round(each(after.total - before.total), 1),
    tidiedKb: round(each(tidied.total - before.total), 1),
    againKb: round(each(again.total - tidied.total), 1),
    draftKb: round(each(tidied.draft), 1),
    walKb: round(each(after.wal - before.wal), 1),
    grownParts: grownParts(before, tidied, items),
    againParts: grownParts(tidied, again, items),
    auditLines: round((after.audit - before.audit) / items, 2),
    saveMs: round(median(times), 1),
    saveP95Ms: round(quantile(times, 0.95), 1),
  };
  ground.table([
    [`${saves} lần tự lưu một tin ${bytes / 1_000} kB, ${items} tin (autosaves, items)`, 'mỗi tin (an item)'],
    ['đĩa tăng ngay sau đó, kB (disk, right after)', shown(figures.grownKb, 1)],
    ['đĩa tăng khi đã dọn, kB (disk, tidied up)', shown(figures.tidiedKb, 1)],
    ['đĩa tăng sau 20 lần nữa, kB (disk, 20 saves more)', shown(figures.againKb, 1)],
    ['bản thảo trên đĩa, kB (the draft itself)', shown(figures.draftKb, 1)],
    ['nhật ký ghi trước, kB (write-ahead log)', shown(figures.walKb, 1)],
    ['dòng nhật ký (audit lines)', shown(figures.auditLines, 2)],
    ['một lần lưu, ms: trung vị, p95 (a save)', `${shown(figures.saveMs, 1)}, ${shown(figures.saveP95Ms, 1)}`],
  ]);
  for (const [label, grown] of Object.entries({ 'tăng ở (grown in)': figures.grownParts, '20 lần nữa (20 saves more)': figures.againParts }))
    ground.say(
      `${label}: ${Object.entries(grown)
        .map(([part, kb]) => `${part} ${shown(kb, 1)} kB`)
        .join('; ')}`,
    );
  const faults = [
    ...(figures.tidiedKb > (mostGrowth * bytes) / 1_000 ? [`the disk keeps ${figures.tidiedKb} kB of ${saves} saves of one item`] : []),
    ...(figures.againKb > (mostGrowth * bytes) / 1_000 ? [`${saves} saves more take another ${figures.againKb} kB`] : []),
  ];
  return { figures, faults };
}

/** Words that do not compress better than those of people: a different order in each save. */
function bodyOf(version) {
  const words = 'phường tổ chức hội nghị triển khai kế hoạch cải cách hành chính trên địa bàn khu phố với sự tham gia của bà con nhân dân'.split(' ');
  const content = [];
  let [size, turn] = [0, version * 7];
  while (size < bytes) {
    const text = Array.from({ length: 40 }, (_, index) => words[(turn = (turn * 31 + index * 17) % 9_973) % words.length]).join(' ');
    content.push({ type: 'paragraph', content: [{ type: 'text', text }] });
    size += Buffer.byteLength(text) + 60;
  }
  return { type: 'doc', content };
}

/** What the database does by itself when much has changed. */
async function tidy(admin) {
  await admin.query('vacuum (analyze) draft, item, audit_entry');
}

const parts = `select c.relname || ': ' || p.part as part, p.size::float as size
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (values ('rows', pg_relation_size(c.oid)), ('indexes', pg_indexes_size(c.oid)),
    ('long values', coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0))) p (part, size)
  where n.nspname = 'public' and c.relkind = 'r'`;

async function sizes(admin) {
  const { rows } = await admin.query(
    `select sum(pg_total_relation_size(c.oid))::float as total, (select pg_total_relation_size('draft')::float) as draft,
       (select count(*)::int from audit_entry) as audit, (pg_current_wal_lsn() - '0/0')::float as wal,
       (select json_object_agg(part, size) from (${parts}) each) as parts
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  );
  return rows[0];
}

/** What grew by more than a tenth of a kB an item, in kB an item, the most first. */
function grownParts(from, to, items) {
  const grown = Object.entries(to.parts).map(([part, size]) => [part, round((size - from.parts[part]) / items / 1_000, 1)]);
  return Object.fromEntries(grown.filter(([, kb]) => kb >= 0.1).sort(([, a], [, b]) => b - a));
}
