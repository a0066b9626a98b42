import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inPortal, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { createPortal, createUnit, sectionsForLevel, sectionsOf, type NewPortal } from '#units';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';

let database: TestDatabase;
let owner: DataSource;
let unitId: string;
const today = '2026-11-20' as CivilDate;

const asSystem = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);
const make = (portalId: string, parts: Partial<NewPortal> = {}) =>
  asSystem(() => inPortal(owner, portalId, (scope) => createPortal(scope, { ...portal(), ...parts })));
const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => owner.query(sql, values);

function portal(): NewPortal {
  return {
    unitId,
    kind: 'component',
    state: 'open',
    name: 'Phường Mẫu',
    superiorName: 'Thành phố Mẫu',
    palette: 'green',
    contact: { address: 'Phường Mẫu', phone: '', email: 'mau@example.invalid', responsible: 'Người Mẫu' },
    host: 'mau.thanhpho.test',
    furtherHosts: ['mau.thanhpho.gov.test'],
    sectionsOn: today,
  };
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.urls.owner, poolSize: 2 }).initialize();
  await createUnit(owner.manager, { code: 'P', kind: 'province', name: 'Thành phố Mẫu', parentCode: null, validFrom: '2025-07-01' });
  unitId = (await createUnit(owner.manager, { code: 'C', kind: 'commune', name: 'Phường Mẫu', parentCode: 'P', validFrom: '2026-01-01' })).id;
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

describe('a new unit', () => {
  it('stands under itself and its ancestors from the later of both first days', async () => {
    const closure = await rows(
      `select a.code, c.depth, c.valid_from::text from unit_closure c join unit a on a.id = c.ancestor_id where c.descendant_id = $1 order by c.depth`,
      [unitId],
    );
    expect(closure).toEqual([
      { code: 'C', depth: 0, valid_from: '2026-01-01' },
      { code: 'P', depth: 1, valid_from: '2026-01-01' },
    ]);
  });

  it('made again changes nothing', async () => {
    const again = await createUnit(owner.manager, { code: 'C', kind: 'commune', name: 'Tên khác', parentCode: 'P', validFrom: '2020-01-01' });
    expect(again).toEqual({ id: unitId, created: false });
    expect(await rows('select name from unit where id = $1', [unitId])).toEqual([{ name: 'Phường Mẫu' }]);
  });

  it('is refused under a parent that does not exist', async () => {
    const orphan = createUnit(owner.manager, { code: 'X', kind: 'commune', name: 'Xã X', parentCode: 'none', validFrom: '2025-07-01' });
    await expect(orphan).rejects.toMatchObject({ code: 'UNIT_PARENT_UNKNOWN' });
  });
});

describe('a new portal', () => {
  const id = newId();

  it('gets its hosts and the sections of its level in their order', async () => {
    expect(await make(id)).toBe(true);
    const sections = await asSystem(() => inPortal(owner, id, (scope) => sectionsOf(scope, today)));
    expect(sections.map((section) => section.slug)).toEqual(
      sectionsForLevel('commune', today)
        .filter((section) => section.holdsItems)
        .map((section) => section.slug),
    );
    const all: { slug: string; code: string | null; law: string }[] = await asSystem(() =>
      inPortal(owner, id, (scope) =>
        scope.manager.query('select slug, statutory_code as code, sections_law as law from section join portal using (portal_id) order by position'),
      ),
    );
    expect(all).toEqual(sectionsForLevel('commune', today).map(({ slug, statutoryCode }) => ({ slug, code: statutoryCode, law: '224/2026/NĐ-CP' })));
    const hosts: unknown = await asSystem(() => inPortal(owner, id, (scope) => scope.manager.query('select host, is_primary from portal_host order by host')));
    expect(hosts).toEqual([
      { host: 'mau.thanhpho.gov.test', is_primary: false },
      { host: 'mau.thanhpho.test', is_primary: true },
    ]);
  });

  it('made again changes nothing', async () => {
    expect(await make(id)).toBe(false);
  });

  it('gets a section that is missing', async () => {
    const more = { slug: 'thieu-nhi', name: 'Thiếu nhi', position: 999, statutoryCode: null };
    expect(await make(id, { sections: [more] })).toBe(true);
  });

  it('follows the law of the day that is named', async () => {
    const old = newId();
    await make(old, { sectionsOn: '2021-06-01' as CivilDate, host: 'cu.thanhpho.test', furtherHosts: [] });
    const [{ law, sections }] = await asSystem(() =>
      inPortal(owner, old, (scope) =>
        scope.manager.query<[{ law: string; sections: string[] }]>(
          'select sections_law as law, array(select statutory_code from section where portal_id = scope.portal()) as sections from portal',
        ),
      ),
    );
    expect(law).toBe('43/2011/NĐ-CP');
    expect(sections).not.toContain('S-33');
    // Made again by the law of another day it keeps to the one that it follows.
    expect(await make(old, { sectionsOn: today, host: 'cu.thanhpho.test', furtherHosts: [] })).toBe(false);
  });

  it('does not take the host of another portal', async () => {
    const other = newId();
    await expect(make(other)).rejects.toThrow(/portal_host_pkey/);
    expect(await asSystem(() => inPortal(owner, other, (scope) => scope.manager.query('select from portal')))).toEqual([]);
  });
});
