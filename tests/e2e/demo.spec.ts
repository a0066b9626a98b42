import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig, type Config } from '#platform/config';
import { applicationRoles, urlSetting } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { sectionsForLevel } from '#units';
import { makeBackup } from '../../apps/cli/src/backup/make.js';
import { restorePortal } from '../../apps/cli/src/backup/restore-portal.js';
import { restoreWhole } from '../../apps/cli/src/backup/restore-whole.js';
import { verifyBackup } from '../../apps/cli/src/backup/verify.js';
import { loadDemo } from '../../apps/cli/src/demo/load.js';
import { postingsOf } from '../../apps/cli/src/demo/history-plan.js';
import { inventedNames } from '../../apps/cli/src/demo/names.js';
import { demoProvince } from '../../apps/cli/src/demo/province.js';
import { isShown } from '../../apps/cli/src/demo/sample.js';
import { samples } from '../../apps/cli/src/demo/sample-texts.js';
import { addFigures } from '../support/figures.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

const today = '2026-11-22' as CivilDate;
const issuer = 'http://localhost:1/realms/liencong';

let database: TestDatabase;
let config: Config;
let admin: pg.Client;

const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> => (await admin.query<T>(sql, values)).rows;
const number = async (sql: string): Promise<number> => Number((await rows<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);

/** What the people of the demonstration did lately. */
const lively = [
  'posting_request',
  'sent_letter',
  'tag',
  'tagged_item',
  'board_paper',
  'board_seat',
  'board_duty',
  'process_rule',
  'offer',
  'site_import',
  'page_view',
];

/** Every row of every table that a load writes, as one text. */
async function everything(): Promise<string> {
  const parts: string[] = [];
  for (const table of [
    'unit',
    'unit_closure',
    'portal',
    'portal_host',
    'section',
    'person',
    'identity',
    'portal_grant',
    'byline',
    'item',
    'draft',
    'revision',
    'publication',
    'step_record',
    'work_item',
    'fact',
    ...lively,
  ]) {
    const [row] = await rows<{ hash: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${table} t`,
    );
    parts.push(`${table} ${row?.hash ?? ''}`);
  }
  return parts.join('\n');
}

beforeAll(async () => {
  database = await createTestDatabase();
  config = readConfig({
    LIENCONG_MODE: 'test',
    DATABASE_URL_OWNER: database.urls.owner,
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...Object.fromEntries(applicationRoles.map((role) => [urlSetting[role], database.urls[role]])),
  });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await loadDemo(config, issuer);
}, 120_000);

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('the demonstration province', () => {
  it('is the city, ten departments and 95 communes, each with an open portal', async () => {
    const kinds = await rows(
      'select u.kind, count(*)::integer as portals from portal p join unit u on u.id = p.unit_id where p.state = $1 group by 1 order by 1',
      ['open'],
    );
    expect(kinds).toEqual([
      { kind: 'commune', portals: 95 },
      { kind: 'department', portals: 10 },
      { kind: 'province', portals: 1 },
    ]);
    expect(await rows(`select name, contact ->> 'phone' <> '' as ready from portal where state = 'planned' order by name`)).toEqual([
      { name: 'Sở Dân tộc và Tôn giáo', ready: true },
      { name: 'Sở Ngoại vụ', ready: true },
      { name: 'Thanh tra thành phố', ready: false },
    ]);
    expect(await rows("select name from unit where code in ('75', '26041', '26368') order by code")).toEqual([
      { name: 'Phường Trấn Biên' },
      { name: 'Phường Long Thành' },
      { name: 'Thành phố Đồng Nai' },
    ]);
  });

  it('answers at a host of its own and at the one of the decree', async () => {
    expect(await number('portal_host where is_primary')).toBe(109);
    expect(await rows("select host from portal_host h join portal p using (portal_id) where p.name in ('Xã Lộc Thạnh', 'Xã Lộc Thành') order by host")).toEqual(
      [
        { host: 'locthanh-25294.dongnai.gov.vn' },
        { host: 'locthanh-25294.dongnai.localhost' },
        { host: 'locthanh.dongnai.gov.vn' },
        { host: 'locthanh.dongnai.localhost' },
      ],
    );
  });

  it('gives each portal the sections of its level and two people at least', async () => {
    const wanted = {
      province: sectionsForLevel('province', today).length,
      department: sectionsForLevel('department', today).length,
      commune: sectionsForLevel('commune', today).length,
    };
    const found = await rows<{ kind: keyof typeof wanted; sections: number; editors: number; heads: number }>(
      `select u.kind, (select count(*)::integer from section s where s.portal_id = p.portal_id) as sections,
              (select count(*)::integer from portal_grant g where g.portal_id = p.portal_id and g.role = 'editor') as editors,
              (select count(*)::integer from portal_grant g where g.portal_id = p.portal_id and g.role = 'board_head') as heads
       from portal p join unit u on u.id = p.unit_id`,
    );
    expect(found).toHaveLength(109);
    for (const { kind, sections, editors, heads } of found)
      expect([kind, sections, editors, heads]).toEqual([kind, wanted[kind], kind === 'province' ? 2 : 1, 1]);
  });

  it('lets supervisor and administrator of the city see the whole city, and nobody else', async () => {
    expect(
      await rows(
        `select g.role, count(*)::integer as units from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id group by g.id, g.role order by g.role`,
      ),
    ).toEqual([
      { role: 'province_admin', units: 109 },
      { role: 'supervisor', units: 109 },
    ]);
  });

  it('binds every account to a person of its own', async () => {
    expect(
      await rows(
        'select count(*)::integer as accounts, count(distinct person_id)::integer as people, count(distinct subject)::integer as subjects from identity',
      ),
    ).toEqual([{ accounts: 223, people: 223, subjects: 223 }]);
  });

  it('gives every person an address, so that letters reach them', async () => {
    expect(
      await number(
        `portal_grant g where not exists (select from personal_datum d where d.portal_id = g.portal_id and d.subject_id = g.person_id and d.field = 'email')`,
      ),
    ).toBe(0);
  });

  it('has samples in every state, and a history of months, approved by another than their author', async () => {
    const states = await rows<{ state: string; items: number }>('select state, count(*)::integer as items from item group by state order by state');
    const history = (await demoProvince()).flatMap(postingsOf).map(({ fate }) => (fate === 'waiting' ? 'submitted' : fate));
    const fates = Map.groupBy([...samples.filter((sample) => !isShown(sample)).map((sample) => sample.fate.kind), ...history], (fate) => fate);
    expect(states).toEqual([...fates].map(([state, of]) => ({ state, items: of.length })).sort((a, b) => a.state.localeCompare(b.state)));
    expect(await number('publication where withdrawn_at is null')).toBe(fates.get('published')?.length);
    expect(await number("step_record s join item i on i.id = s.subject_id where s.step = 'approve' and s.person_id = i.author_id")).toBe(0);
  });

  it('gives a supervisor something true to see: kinds, topics, months, silent portals and work that waits too long', async () => {
    expect(await number(`(select distinct dimensions->>'kind' from fact where measure = 'items_published') k`)).toBeGreaterThan(7);
    expect(await number(`(select distinct dimensions->>'topic' from fact where measure = 'items_published') t`)).toBe(8);
    expect(await number(`(select distinct date_trunc('month', belongs_on) from fact where measure = 'items_published') m`)).toBeGreaterThan(4);
    const silent = await number(`(select portal_id from placement group by 1 having max(placed_at) < now() - interval '10 days') s`);
    expect(silent).toBeGreaterThan(5);
    expect(silent).toBeLessThan(25);
    expect(await number(`work_item where closed_at is null and step = 'approve' and since < now() - interval '8 days'`)).toBeGreaterThan(3);
  });

  it('shows letters that wait, were taken up and declined, one of them late', async () => {
    expect(await rows('select state, count(*)::integer as letters from posting_request group by 1 order by 1')).toEqual([
      { state: 'accepted', letters: 1 },
      { state: 'declined', letters: 1 },
      { state: 'received', letters: 4 },
    ]);
    expect(await number(`posting_request where state = 'received' and due_on < current_date`)).toBe(1);
  });

  it('has campaigns that are on and one that is over, boards formed anew, deadlines that were missed', async () => {
    expect(await number('tag')).toBe(6);
    expect(await number('(select distinct tag_id from tagged_item) t')).toBe(6);
    expect(await number('tag where closes_on < current_date')).toBe(1);
    expect(await rows(`select kind, count(*)::integer as papers from board_paper group by 1 order by 1`)).toEqual([
      { kind: 'assignment', papers: 4 },
      { kind: 'decision', papers: 8 },
      { kind: 'regulation', papers: 4 },
    ]);
    expect(await number('process_rule')).toBe(4);
    expect(await number(`work_item where closed_at is null and step = 'approve' and due_at < now()`)).toBeGreaterThan(0);
  });

  it('sends items down and up, waits with an old site, and has had readers', async () => {
    expect(await rows('select mode, count(*)::integer as offers from offer group by 1 order by 1')).toEqual([
      { mode: 'forced', offers: 1 },
      { mode: 'overridable', offers: 1 },
      { mode: 'proposed', offers: 2 },
      { mode: 'suggested', offers: 2 },
    ]);
    expect(await rows('select state from site_import')).toEqual([{ state: 'planned' }]);
    expect(await number('page_view')).toBeGreaterThan(10_000);
    expect(await number('page_view where at > now()')).toBe(0);
  });

  it('loaded again changes nothing', async () => {
    const before = await everything();
    expect(await loadDemo(config, issuer)).toMatchObject({ changed: false });
    expect(await everything()).toBe(before);
  });

  it('loaded for another issuer adds its accounts alone', async () => {
    const without = async (): Promise<string> => (await everything()).replace(/^identity .*$/m, '');
    const before = await without();
    expect((await loadDemo(config, `${issuer}-2`)).made).toEqual({ portals: 0, accounts: 223, items: 0 });
    expect(await without()).toBe(before);
  });

  it('completes a load that was cut off', async () => {
    const [cut] = await rows<{ id: string; name: string }>(
      `select portal_id as id, name from portal p where state = 'open' and not exists (select from item i where i.portal_id = p.portal_id) order by name limit 1`,
    );
    // In one transaction: statutory sections go with their portal or not at all.
    const tables = ['byline', 'personal_datum', 'personal_key', 'audit_entry', 'target', 'portal_grant', 'section', 'portal_owner', 'portal_host', 'portal'];
    await admin.query(tables.map((table) => `delete from ${table} where portal_id = '${cut?.id ?? ''}'`).join(';'));
    expect((await loadDemo(config, `${issuer}-${randomUUID()}`)).made).toMatchObject({ portals: 1, items: 0 });
    expect(await number(`section s join portal p using (portal_id) where p.name = '${cut?.name ?? ''}'`)).toBe(sectionsForLevel('commune', today).length);
  });
});

describe('invented names', () => {
  it('are always the same, and no two are alike', () => {
    expect(inventedNames(300)).toEqual(inventedNames(300));
    expect(new Set(inventedNames(300)).size).toBe(300);
    expect(inventedNames(20)).not.toEqual(inventedNames(20, 7));
  });

  it('end when there are no more', () => {
    expect(() => inventedNames(100_000)).toThrow('can be invented');
  });
});

describe('a backup of the demonstration', () => {
  it('is made, restored whole and portal by portal; how long it takes stands in the figures', async () => {
    const place = mkdtempSync(join(tmpdir(), 'liencong-demo-backup-'));
    const target = await createTestDatabase();
    try {
      const folder = join(place, 'whole');
      const seconds = async (work: () => Promise<unknown>): Promise<number> => {
        const begun = performance.now();
        await work();
        return Math.round(performance.now() - begun) / 1_000;
      };
      const make = await seconds(() => makeBackup({ url: database.urls.backup, folder, product: '0.0.0', now: new Date() }));
      const { manifest } = await verifyBackup(folder);
      const restore = await seconds(() => restoreWhole({ url: target.adminUrl, folder, erasures: [], apply: true }));
      const onePortal = await seconds(() =>
        restorePortal({ url: target.adminUrl, folder, portal: 'tranbien.dongnai.localhost', erasures: [], apply: true, now: new Date() }),
      );
      const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
      const tableRows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
      addFigures('backup', { demo: { portals: Object.keys(manifest.portals).length, rows: tableRows, bytes, seconds: { make, restore, onePortal } } });
      expect(Object.keys(manifest.portals)).toHaveLength(109);
    } finally {
      await target.drop();
      rmSync(place, { recursive: true, force: true });
    }
  }, 120_000);
});
