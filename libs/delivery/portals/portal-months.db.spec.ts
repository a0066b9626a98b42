import type { DataSource } from 'typeorm';
import { inPortal, runAs } from '#platform/db';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { World } from '../../../tests/support/world.js';
import { withdrawPublication } from '../index.js';

let world: World;
let editing: DataSource;
let portal: PublicPortal;
let neighbour: PublicPortal;

beforeAll(async () => {
  world = await World.create({ DATABASE_POOL_SIZE: '20' });
  editing = await world.source('editing');
  portal = await makePortal(world.database);
  neighbour = await makePortal(world.database);
});
afterAll(() => world.close());

const inside = <T>(where: PublicPortal, fn: Parameters<typeof inPortal<T>>[2]): Promise<T> =>
  runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
type Parts = NonNullable<Parameters<typeof revisionOf>[1]>;
async function publish(where: PublicPortal, at: string, parts: Parts = {}): Promise<string> {
  const revision = revisionOf(where, { at: new Date(at), ...parts });
  await inside(where, (scope) => publishSealed(scope, revision));
  return revision.itemId;
}
const withdraw = (where: PublicPortal, itemId: string) => inside(where, (scope) => withdrawPublication(scope, itemId, new Date()));
const alsoIn = (where: PublicPortal, itemId: string, section: string) =>
  inside(where, ({ manager }) =>
    manager.query(
      `insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, $2, mark, placed_at from placement where item_id = $1`,
      [itemId, where.sections[section]],
    ),
  );

/** Months of a portal as they are kept, e.g. `2026-11: 3, latest 20`; those in which nothing stands any more are left out. */
async function months({ id }: PublicPortal): Promise<string[]> {
  const rows = await world.rows<{ text: string }>(
    `select to_char(month, 'YYYY-MM') || ': ' || items || ', latest ' || to_char(latest_at at time zone interval '7 hours', 'DD') as text
     from portal_month where portal_id = $1 and items > 0 order by month`,
    [id],
  );
  return rows.map(({ text }) => text);
}

/** Months that differ from what is counted from the placements, and portals whose latest month is noted otherwise. */
const differing = async () => [
  ...(await world.rows(
    `select v.portal_id from portal_version v
     left join lateral (select m.month, m.items, m.latest_at from portal_month m where m.portal_id = v.portal_id and m.items > 0 order by m.month desc limit 1) f on true
     where (v.latest_month, v.latest_items, v.latest_at) is distinct from (f.month, f.items, f.latest_at)`,
  )),
  ...(await world.rows(
    `select * from (select portal_id, month, items, latest_at from portal_month where items > 0) kept
     full join (select portal_id, date_trunc('month', placed_at at time zone interval '7 hours')::date as month, count(distinct item_id)::int as items, max(placed_at) as latest_at
                from placement group by 1, 2) counted using (portal_id, month)
     where (kept.items, kept.latest_at) is distinct from (counted.items, counted.latest_at)`,
  )),
];

async function listedOf({ id }: PublicPortal): Promise<number> {
  const [row] = await world.rows<{ listed: string }>('select listed from portal_version where portal_id = $1', [id]);
  return Number(row?.listed);
}

describe('months of a portal', () => {
  test('count what stands, in the month of its first publication as it is in Vietnam', async () => {
    await publish(portal, '2026-10-31T16:59:59.999Z');
    const itemId = await publish(portal, '2026-10-31T17:00:00Z');
    await publish(portal, '2026-11-20T02:00:00Z');
    expect(await months(portal)).toEqual(['2026-10: 1, latest 31', '2026-11: 2, latest 20']);
    await withdraw(portal, itemId);
    expect(await months(portal)).toEqual(['2026-10: 1, latest 31', '2026-11: 1, latest 20']);
    expect(await months(neighbour)).toEqual([]);
  });

  test('stay as they are with a correction, and with an item that goes to another section or stands in two', async () => {
    const itemId = await publish(portal, '2026-09-02T02:00:00Z', { section: 'tin-tuc' });
    const before = await months(portal);
    await publish(portal, '2026-11-25T02:00:00Z', { itemId, section: 'tin-tuc' });
    expect(await months(portal)).toEqual(before);
    await publish(portal, '2026-11-25T03:00:00Z', { itemId, section: 'chi-dao' });
    expect(await months(portal)).toEqual(before);
    await alsoIn(portal, itemId, 'tin-tuc');
    expect(await months(portal)).toEqual(before);
    await withdraw(portal, itemId);
    expect(await months(portal)).toEqual(before.filter((month) => !month.startsWith('2026-09')));
  });

  test('count nothing of what is undone, and all of what one transaction does', async () => {
    const before = await months(portal);
    const undone = inside(portal, async (scope) => {
      await publishSealed(scope, revisionOf(portal, { at: new Date('2026-08-01T02:00:00Z') }));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await months(portal)).toEqual(before);
    await inside(portal, async (scope) => {
      const kept = ['2026-07-01', '2026-08-05', '2026-07-09', '2026-08-02'].map((day) => revisionOf(portal, { at: new Date(`${day}T02:00:00Z`) }));
      for (const revision of kept) await publishSealed(scope, revision);
      await withdrawPublication(scope, kept[0]!.itemId, new Date());
    });
    expect((await months(portal)).slice(0, 2)).toEqual(['2026-07: 1, latest 09', '2026-08: 2, latest 05']);
  });

  test('agree with a recount after writers who raced each other, over months in both orders, and none of them stood in the way of another for ever', async () => {
    const days = ['2026-03-01', '2026-04-01', '2026-05-01'].map((day) => `${day}T02:00:00Z`);
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const where = n % 3 === 0 ? neighbour : portal;
        const order = n % 2 ? days : [...days].reverse();
        const items = await inside(where, async (scope) => {
          const revisions = order.map((at) => revisionOf(where, { at: new Date(at) }));
          for (const revision of revisions) await publishSealed(scope, revision);
          return revisions.map(({ itemId }) => itemId);
        });
        // of two who place it in the same section one is refused
        await Promise.allSettled([withdraw(where, items[0]!), alsoIn(where, items[1]!, 'chi-dao'), alsoIn(where, items[1]!, 'chi-dao')]);
      }),
    );
    expect((await months(portal)).slice(0, 3)).toEqual(['2026-03: 20, latest 01', '2026-04: 40, latest 01', '2026-05: 20, latest 01']);
    expect((await months(neighbour)).slice(0, 3)).toEqual(['2026-03: 10, latest 01', '2026-04: 20, latest 01', '2026-05: 10, latest 01']);
    expect(await differing()).toEqual([]);
  });

  test('are counted anew where placements came in past the trigger, of the portals named or of all', async () => {
    const before = [await months(portal), await months(neighbour)];
    await world.rows(`insert into portal_month (portal_id, month, items, latest_at, counted_by) values ($1, '2001-01-01', 7, '2001-01-05', '1')`, [portal.id]);
    await world.rows(`update portal_month set items = items + 5 where portal_id = any ($1::uuid[]) and items > 0`, [[portal.id, neighbour.id]]);
    await world.rows('select count_portal_months(array[$1::uuid])', [portal.id]);
    expect(await months(portal)).toEqual(before[0]);
    expect(await months(neighbour)).not.toEqual(before[1]);
    await world.rows('select count_portal_months()');
    expect([await months(portal), await months(neighbour)]).toEqual(before);
    expect(await differing()).toEqual([]);
  });

  test('are gone with the portal', async () => {
    const gone = await makePortal(world.database);
    await world.rows(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
         values ('${gone.id}', uuidv7(), uuidv7(), 'news', 'vi', 'tin', 'Tin', '', '', '', '\\x00', '${gone.authorId}', '2026-11-20', '2026-11-20');
       insert into placement (portal_id, item_id, section_id, mark, placed_at)
         select portal_id, item_id, '${gone.sections['tin-tuc'] ?? ''}', 'own', first_published_at from publication where portal_id = '${gone.id}'`,
    );
    expect(await months(gone)).toEqual(['2026-11: 1, latest 20']);
    await world.rows(
      ['placement', 'publication', 'section', 'byline', 'portal_host', 'portal']
        .map((table) => `delete from ${table} where portal_id = '${gone.id}'`)
        .join('; '),
    );
    expect(await world.rows('select from portal_month where portal_id = $1', [gone.id])).toEqual([]);
    expect(await differing()).toEqual([]);
  });
});

describe('the version of what lists of portals show', () => {
  const rows = (sql: string) => () => world.rows(sql, sql.includes('$1') ? [portal.id] : []);

  test.each<[string, string, boolean]>([
    ['its kind', `update portal set kind = 'portal' where portal_id = $1`, true],
    ['another host name', `insert into portal_host (host, portal_id, is_primary) values ('khac.liet-ke.test', $1, false)`, true],
    ['a host name that goes', `delete from portal_host where portal_id = $1 and not is_primary`, true],
    ['a placement', `update placement set placed_at = placed_at + interval '1 second' where portal_id = $1`, true],
    ['a text', `update publication set summary = summary where portal_id = $1`, false],
    ['a corrected text', `update publication set summary = summary || '.' where portal_id = $1`, false],
    ['a section', `update section set name = name || '.' where portal_id = $1`, false],
    ['the line under its banner', `update portal set banner_line = 'Khác' where portal_id = $1`, false],
  ])('grows with what they show: %s', async (_what, sql, isShown) => {
    const before = [await listedOf(portal), await listedOf(neighbour)];
    await rows(sql)();
    expect([(await listedOf(portal)) > before[0]!, (await listedOf(neighbour)) > before[1]!]).toEqual([isShown, false]);
    const [row] = await world.rows<{ right: boolean }>(
      'select listed <= version and (listed = version) = $2 as right from portal_version where portal_id = $1',
      [portal.id, isShown],
    );
    expect(row!.right).toBe(true);
  });

  test('grows with the version of the portal, whichever of the two a transaction raises first', async () => {
    const before = await listedOf(portal);
    await inside(portal, async ({ manager }) => {
      await manager.query(`update section set name = name || '.' where portal_id = scope.portal()`);
      await manager.query(
        `delete from placement where portal_id = scope.portal() and item_id = (select item_id from placement where portal_id = scope.portal() limit 1)`,
      );
    });
    const [row] = await world.rows<{ same: boolean; listed: string }>('select listed = version as same, listed from portal_version where portal_id = $1', [
      portal.id,
    ]);
    expect([row!.same, Number(row!.listed) > before]).toEqual([true, true]);
  });
});

test('the kind of a unit raises what all portals share', async () => {
  const shared = async () => Number((await world.rows<{ version: string }>('select version from shared_version'))[0]!.version);
  const before = await shared();
  await world.rows(`update unit set kind = 'department' where id = (select unit_id from portal where portal_id = '${portal.id}')`);
  expect(await shared()).toBeGreaterThan(before);
});
