import { DataSource } from 'typeorm';
import { createUnit, subtreeOn, unitByCode } from '#units';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';

let database: TestDatabase;
const sources: Record<string, DataSource> = {};
const day = '2025-07-01';

beforeAll(async () => {
  database = await createTestDatabase();
  for (const role of ['owner', 'editing', 'jobs', 'supervision'] as const)
    sources[role] = await new DataSource({ type: 'postgres', url: database.urls[role], poolSize: 1 }).initialize();
  const province = { code: '90', kind: 'province', name: 'Tỉnh Mẫu', parentCode: null, validFrom: day } as const;
  const old = { ...province, code: '89', validFrom: '2008-08-01', validTo: day };
  for (const unit of [province, old]) await createUnit(sources['owner']!.manager, unit);
});
afterAll(async () => {
  for (const source of Object.values(sources)) await source.destroy();
  await database.drop();
});

const make = (role: string, unit: Partial<Parameters<typeof createUnit>[1]>) =>
  sources[role]!.transaction((manager) =>
    createUnit(manager, { code: `90.${role}`, kind: 'department', name: 'Sở Mẫu', parentCode: '90', validFrom: '2026-01-01', ...unit }),
  );

describe.each(['editing', 'jobs'])('the role %s', (role) => {
  it('makes a department under a province, with its place in the tree, once', async () => {
    const { id, created } = await make(role, {});
    expect(created).toBe(true);
    expect(await make(role, { name: 'Tên khác' })).toEqual({ id, created: false });
    const province = (await unitByCode(sources['owner']!.manager, '90', '2026-01-01'))!;
    const under = await subtreeOn(sources[role]!.manager, province, '2026-01-01');
    expect(under.find((unit) => unit.id === id)).toMatchObject({ code: `90.${role}`, name: 'Sở Mẫu', parentId: province });
    expect((await subtreeOn(sources[role]!.manager, province, '2025-12-31')).map((unit) => unit.id)).not.toContain(id);
  });

  it.each([
    ['a commune', { code: 'X.1', kind: 'commune' }],
    ['a special zone', { code: 'X.2', kind: 'special_zone' }],
    ['a province', { code: 'X.3', kind: 'province', parentCode: null }],
    ['a department with a code of digits', { code: '99998' }],
    ['a department with an end', { code: 'X.4', validTo: '2027-01-01' }],
    ['a department of a province that ended', { code: 'X.5', parentCode: '89', validFrom: '2020-01-01', validTo: day }],
  ] as const)('makes no %s', async (_, unit) => {
    await expect(make(role, unit)).rejects.toThrow(/row-level security/);
    expect(await unitByCode(sources['owner']!.manager, unit.code, '2026-06-01')).toBeNull();
  });

  it.each([
    'update unit set name = name',
    'delete from unit_version',
    'update unit_closure set depth = 0',
    `insert into succession (effective_on, operation, resolution) values ('${day}', 'merge', '1')`,
  ])('may not: %s', async (sql) => {
    await expect(sources[role]!.query(sql)).rejects.toThrow(/permission denied/);
  });
});

it('other roles make nothing', async () => {
  await expect(make('supervision', {})).rejects.toThrow(/read-only|permission denied/);
});
