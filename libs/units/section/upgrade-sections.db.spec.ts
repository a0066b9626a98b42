import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import type { CivilDate } from '#platform/time';
import { sectionsForLevel } from '#units';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { decree224 } from './law/decree-224-2026/version.js';
import { lawVersions } from './law/laws.js';
import { readLaws, type LawVersion } from './law/law-version.js';
import { previewSectionUpgrade, upgradeSections } from './upgrade-sections.js';

const [law224, law42, law43] = lawVersions as readonly [LawVersion, LawVersion, LawVersion];
const today = '2026-11-20' as CivilDate;
let world: World;
let editing: DataSource;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
});
afterAll(() => world.close());

/** A commune's portal with the sections of the law of a day. */
async function portalOf(on: string): Promise<WorldPortal> {
  const portal = await world.portal({ sections: 0 });
  const rows = sectionsForLevel('commune', on as CivilDate);
  for (const { slug, name, position, statutoryCode, holdsItems } of rows)
    await world.rows('insert into section (portal_id, slug, name, position, statutory_code, in_menu) values ($1, $2, $3, $4, $5, $6)', [
      portal.id,
      slug,
      name,
      position,
      statutoryCode,
      holdsItems,
    ]);
  const follows = on < '2022-08-15' ? law43 : on < '2026-07-01' ? law42 : law224;
  await world.rows('update portal set sections_law = $2 where portal_id = $1', [portal.id, follows.instrument]);
  return portal;
}
const preview = (portal: WorldPortal, laws = lawVersions) => actingIn(editing, portal, null, (scope) => previewSectionUpgrade(scope, today, laws));
const upgrade = (portal: WorldPortal, seen: { version: string; fingerprint: string }, laws = lawVersions) =>
  actingIn(editing, portal, null, (scope) => upgradeSections(scope, world.clock, seen, laws));
async function upgradeAsSeen(portal: WorldPortal, laws = lawVersions) {
  const { law, fingerprint } = await preview(portal, laws);
  return upgrade(portal, { version: law.instrument, fingerprint }, laws);
}
const sections = (portal: WorldPortal) =>
  world.rows<{ slug: string; name: string; position: number; code: string | null; released: string | null }>(
    'select slug, name, position, statutory_code as code, released_by as released from section where portal_id = $1 order by position, slug',
    [portal.id],
  );
const audit = (portal: WorldPortal) => world.rows(`select act, details from audit_entry where portal_id = $1 and act = 'section.upgrade'`, [portal.id]);

/** 224/2026 with some of its sections changed, as a later version in force since September. */
const changed = (change: (sections: LawVersion['sections']) => LawVersion['sections']): readonly LawVersion[] => [
  { ...law224, instrument: '999/2026/NĐ-CP', from: '2026-09-01' as CivilDate, sections: change(law224.sections) },
  { ...law224, to: '2026-08-31' as CivilDate },
];

describe('an upgrade from one decree to the next', () => {
  it('names what it adds, writes nothing until it is applied, and then exactly that', async () => {
    const portal = await portalOf('2021-06-01');
    const before = await sections(portal);
    const plan = await preview(portal);
    expect(plan).toMatchObject({ follows: '43/2011/NĐ-CP', law: { instrument: '224/2026/NĐ-CP' } });
    expect(plan.changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['added S-25', 'added S-33', 'added S-34', 'added S-36', 'added S-37']);
    expect(await sections(portal)).toEqual(before);

    await upgrade(portal, { version: plan.law.instrument, fingerprint: plan.fingerprint });
    expect((await sections(portal)).map(({ code }) => code)).toEqual(sectionsForLevel('commune', today).map(({ statutoryCode }) => statutoryCode));
    expect(await audit(portal)).toEqual([
      { act: 'section.upgrade', details: { from: '43/2011/NĐ-CP', to: '224/2026/NĐ-CP', changes: 5, plan: plan.fingerprint } },
    ]);
  });

  it('applied again changes nothing and writes no second line', async () => {
    const portal = await portalOf('2021-06-01');
    await upgradeAsSeen(portal);
    const after = await sections(portal);
    expect((await upgradeAsSeen(portal)).changes).toEqual([]);
    expect(await sections(portal)).toEqual(after);
    expect(await audit(portal)).toHaveLength(1);
  });

  it('is refused when the portal or the law is no longer what was previewed', async () => {
    const portal = await portalOf('2021-06-01');
    const { law, fingerprint } = await preview(portal);
    const version = law.instrument;
    await expect(upgrade(portal, { version: '42/2022/NĐ-CP', fingerprint })).rejects.toMatchObject({ code: 'SECTIONS_UPGRADE_STALE', kind: 'conflict' });
    await expect(upgrade(portal, { version, fingerprint: 'khac' })).rejects.toMatchObject({ code: 'SECTIONS_UPGRADE_STALE' });
    await world.rows(`insert into section (portal_id, slug, name, position) values ($1, 'kenh-chinh-thuc', 'Kênh của chúng tôi', 5)`, [portal.id]);
    await expect(upgrade(portal, { version, fingerprint })).rejects.toMatchObject({ code: 'SECTIONS_UPGRADE_STALE' });
    expect(await audit(portal)).toEqual([]);
  });

  it('asked for by two at once is done once', async () => {
    const portal = await portalOf('2021-06-01');
    const { law, fingerprint } = await preview(portal);
    const seen = { version: law.instrument, fingerprint };
    const ends = await Promise.allSettled([upgrade(portal, seen), upgrade(portal, seen)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await audit(portal)).toHaveLength(1);
  });

  it('of another portal has another fingerprint', async () => {
    const [one, other] = [await portalOf('2021-06-01'), await portalOf('2021-06-01')];
    const { law, fingerprint } = await preview(one);
    await expect(upgrade(other, { version: law.instrument, fingerprint })).rejects.toMatchObject({ code: 'SECTIONS_UPGRADE_STALE' });
  });
});

describe('a later version of the law', () => {
  it('gives its new word where the portal used the old one, and leaves a word of its own', async () => {
    const portal = await portalOf('2026-11-20');
    await world.rows(`update section set name = 'Tin tức của xã' where portal_id = $1 and slug = 'tin-tuc-su-kien'`, [portal.id]);
    const laws = changed((all) => all.map((each) => (['S-02', 'S-06'].includes(each.code) ? { ...each, menu: `${each.menu ?? ''} mới` } : each)));
    expect((await preview(portal, laws)).changes).toEqual([
      expect.objectContaining({ kind: 'renamed', code: 'S-06', name: 'Văn bản', newName: 'Văn bản mới' }),
    ]);
    await upgradeAsSeen(portal, laws);
    const names = new Map((await sections(portal)).map(({ code, name }) => [code, name]));
    expect([names.get('S-02'), names.get('S-06')]).toEqual(['Tin tức của xã', 'Văn bản mới']);
  });

  it('moves a section that stood in its old place, and no other', async () => {
    const portal = await portalOf('2026-11-20');
    await world.rows(`update section set position = 15 where portal_id = $1 and slug = 'van-ban'`, [portal.id]);
    const laws = changed((all) => all.map((each) => (['S-02', 'S-06'].includes(each.code) ? { ...each, order: 50 } : each)));
    expect((await preview(portal, laws)).changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['moved S-02']);
    await upgradeAsSeen(portal, laws);
    expect((await sections(portal)).at(-1)).toMatchObject({ slug: 'tin-tuc-su-kien', position: 500 });
  });

  it('keeps what it no longer asks for as the portal’s own, and takes it up again when it does', async () => {
    const portal = await portalOf('2026-11-20');
    const without = changed((all) => all.filter(({ code }) => code !== 'S-06'));
    await upgradeAsSeen(portal, without);
    expect((await sections(portal)).find(({ slug }) => slug === 'van-ban')).toMatchObject({ code: 'S-06', released: '999/2026/NĐ-CP' });
    await world.rows(`update section set closes_on = '2026-12-31' where portal_id = $1 and slug = 'van-ban'`, [portal.id]);

    expect((await preview(portal)).changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['adopted S-06']);
    await upgradeAsSeen(portal);
    expect(await world.rows('select released_by, closes_on from section where portal_id = $1 and statutory_code = $2', [portal.id, 'S-06'])).toEqual([
      { released_by: null, closes_on: null },
    ]);
  });

  it('takes over the portal’s own section at the same address instead of making a second one', async () => {
    const portal = await portalOf('2021-06-01');
    await world.rows(`insert into section (portal_id, slug, name, position) values ($1, 'dan-chu-co-so', 'Dân chủ', 5)`, [portal.id]);
    const { changes } = await upgradeAsSeen(portal);
    expect(changes.find(({ code }) => code === 'S-33')).toMatchObject({ kind: 'adopted', name: 'Dân chủ' });
    expect((await sections(portal)).filter(({ slug }) => slug === 'dan-chu-co-so')).toEqual([
      { slug: 'dan-chu-co-so', name: 'Dân chủ', position: 5, code: 'S-33', released: null },
    ]);
  });

  it('that repeats the present one changes the version alone', async () => {
    const portal = await portalOf('2026-11-20');
    const laws = changed((all) => all);
    expect((await preview(portal, laws)).changes).toEqual([]);
    await upgradeAsSeen(portal, laws);
    expect(await world.rows('select sections_law from portal where portal_id = $1', [portal.id])).toEqual([{ sections_law: '999/2026/NĐ-CP' }]);
    expect(readLaws([decree224])).toHaveLength(1);
  });
});

describe('a statutory section', () => {
  /** Does something as the owner or as editing, in the portal's scope. */
  const attempt = async (role: 'editing' | 'owner', portal: WorldPortal, sql: string): Promise<string | number> => {
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString: world.database.urls[role] });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.portal_id', $1, true)`, [portal.id]);
      const { rowCount } = await client.query(sql);
      await client.query('commit');
      return rowCount ?? 0;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.end();
    }
  };
  const refused = '23000';

  it('is deleted by no role, and keeps its code', async () => {
    const portal = await portalOf('2026-11-20');
    const statutory = `where portal_id = '${portal.id}' and statutory_code = 'S-01'`;
    expect(await attempt('editing', portal, `delete from section ${statutory}`)).toBe(0);
    expect(await attempt('owner', portal, `delete from section ${statutory}`)).toBe(refused);
    await expect(world.rows(`delete from section ${statutory}`)).rejects.toMatchObject({ code: refused });
    for (const role of ['editing', 'owner'] as const) {
      expect(await attempt(role, portal, `update section set statutory_code = null ${statutory}`)).toBe(refused);
      expect(await attempt(role, portal, `update section set statutory_code = 'S-99' ${statutory}`)).toBe(refused);
      expect(await attempt(role, portal, `update section set name = 'Về chúng tôi', position = 7 ${statutory}`)).toBe(1);
      expect(await attempt(role, portal, `update section set closes_on = '2030-01-01' ${statutory}`)).toBe('23514');
    }
    expect(await attempt('editing', portal, `update section set slug = 'khac' ${statutory}`)).toBe('42501');
    expect(await world.rows(`select name from section ${statutory}`)).toEqual([{ name: 'Về chúng tôi' }]);
  });

  it('may be put back within a transaction, as a restore does, and goes with its portal', async () => {
    const portal = await portalOf('2026-11-20');
    const where = `where portal_id = '${portal.id}'`;
    const restore = `create temp table kept on commit drop as select * from section ${where}; delete from section ${where}; insert into section select * from kept`;
    await world.rows(`begin; ${restore}; commit`);
    expect(await sections(portal)).toHaveLength(sectionsForLevel('commune', today).length);
    await world.rows(`begin; delete from section ${where}; delete from portal_host ${where}; delete from portal ${where}; commit`);
    expect(await sections(portal)).toEqual([]);
  });

  it('is there once in a portal', async () => {
    const portal = await portalOf('2026-11-20');
    const twice = world.rows(`insert into section (portal_id, slug, name, position, statutory_code) values ($1, $2, 'Hai', 1, 'S-01')`, [portal.id, newId()]);
    await expect(twice).rejects.toMatchObject({ constraint: 'section_statutory_once' });
  });
});
