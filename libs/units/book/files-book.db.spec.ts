import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { compareBooks, filesBook, heirs, loadUnits, packageBook, subtreeOn, unitByCode, versionsOf, type UnitFiles } from '#units';
import { addFigures } from '../../../tests/support/figures.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';

/** Real files that are no part of the project: in the folder LIENCONG_SHARED, beside the project when that is not set. */
const shared = path.join(process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../../shared'), 'data');
const real: UnitFiles = {
  before: path.join(shared, 'units-before-2025-07.csv'),
  current: path.join(shared, 'units-current.csv'),
  successions: path.join(shared, 'unit-successions-2025-07.csv'),
};
const counted = (list: readonly { readonly kind: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(list, (each) => each.kind)].map(([kind, own]) => [kind, own.length]));

let database: TestDatabase;
let owner: DataSource;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'liencong-units-'));
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.urls.owner, poolSize: 2 }).initialize();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await owner.destroy();
  await database.drop();
});

const before = [
  '90,province,,Tỉnh Cũ',
  '91,province,,Tỉnh Mới',
  '00001,commune,90,Xã Một',
  '00002,commune,90,Xã Hai',
  '00003,commune,91,Xã Hoà Ba',
  '00004,commune,91,Xã Bốn',
];
const current = [
  '91,province,,Tỉnh Mới',
  '00001,commune,91,Xã Gộp',
  '00002,commune,91,Xã Hai Mới',
  '00003,commune,91,Xã Hòa Ba',
  '00009,commune,91,Đặc khu Chín',
];
const successions = [
  'province,90,91,full',
  'province,91,91,full',
  'commune,00001,00001,full',
  'commune,00002,00001,partial',
  'commune,00002,00002,partial',
  'commune,00003,00003,full',
];

async function bookOf(more: { before?: string[]; current?: string[]; successions?: string[] } = {}) {
  const write = (name: string, heading: string, lines: string[]): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `\uFEFF${[heading, ...lines].join('\r\n')}\r\n`);
    return file;
  };
  return filesBook({
    before: write('before.csv', 'code,level,parent_code,full_name', [...before, ...(more.before ?? [])]),
    current: write('current.csv', 'code,level,parent_code,full_name', [...current, ...(more.current ?? [])]),
    successions: write('successions.csv', 'level,old_code,new_code,extent', [...successions, ...(more.successions ?? [])]),
  });
}

describe('three files', () => {
  it('tell which units go on, which end, and which are new under an old code', async () => {
    const book = await bookOf();
    expect(book.units.map(({ key, versions }) => [key, versions.length]).sort()).toEqual([
      ['00001 2008-08-01', 1],
      ['00001 2025-07-01', 1],
      ['00002 2008-08-01', 1],
      ['00002 2025-07-01', 1],
      ['00003', 2],
      ['00004 2008-08-01', 1],
      ['00009 2025-07-01', 1],
      ['90 2008-08-01', 1],
      ['91', 2],
    ]);
    expect(book.successions.map(({ operation, parts }) => [operation, parts.length])).toEqual([
      ['merge', 2],
      ['partition', 2],
      ['partition', 1],
    ]);
    expect(book.applied).toEqual({ oldCommunes: 3, divided: 1 });
  });

  it('have faults, and each is told', async () => {
    const lines = ['commune,999,00001,full', 'commune,00004,77777,full', 'commune,00003,00003,full', 'province,92,92,full', 'commune,00005,00001,full'];
    const { faults } = await bookOf({ before: ['92,province,,Tỉnh Xa', '00005,commune,92,Xã Năm'], current: ['92,province,,Tỉnh Xa'], successions: lines });
    expect(faults.map(({ kind, code }) => [kind, code])).toEqual([
      ['old_code_unknown', '999'],
      ['row_twice', '00003'],
      ['new_code_unknown', '77777'],
      ['without_heir', '00004'],
      ['without_predecessor', '00009'],
      ['province_differs', '00005'],
      ['special_zone', '00009'],
    ]);
  });

  it('without a column that is needed, or not there at all, are refused by name', async () => {
    const file = path.join(folder, 'thieu.csv');
    writeFileSync(file, 'code,level,full_name\n90,province,Tỉnh Cũ\n');
    await expect(filesBook({ before: file, current: file, successions: file })).rejects.toMatchObject({
      code: 'UNITS_FILE_COLUMN',
      details: { file: 'thieu.csv', column: 'parent_code' },
    });
    await expect(filesBook({ before: 'khong-co.csv', current: file, successions: file })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('are loaded whole, and again without a change', async () => {
    const book = await bookOf();
    expect(await loadUnits(owner, book, false)).toMatchObject({ made: 9, successions: 3 });
    expect(await owner.query('select count(*)::integer as count from unit')).toEqual([{ count: 0 }]);
    expect(await loadUnits(owner, book, true)).toMatchObject({ made: 9, changed: 0, successions: 3 });
    expect(await loadUnits(owner, book, true)).toMatchObject({ made: 0, changed: 0, unchanged: 9, successions: 0, replaced: 0, kept: 0 });
    const province = (await unitByCode(owner.manager, '91', '2026-01-01'))!;
    expect((await versionsOf(owner.manager, province)).map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([['2008-08-01', null]]);
    expect((await subtreeOn(owner.manager, province, '2024-01-01')).map((unit) => unit.code)).toEqual(['91', '00003', '00004']);
    expect((await subtreeOn(owner.manager, province, '2026-01-01')).map((unit) => unit.code)).toEqual(['91', '00001', '00002', '00003', '00009']);
    const divided = (await unitByCode(owner.manager, '00002', '2024-01-01'))!;
    expect((await heirs(owner.manager, divided, '2026-01-01')).map(({ code, extent }) => [code, extent])).toEqual([
      ['00001', 'part'],
      ['00002', 'part'],
    ]);
  });

  it('replace what files told before, never what an operator recorded', async () => {
    await owner.query(`update succession set note = 'Quyết định của tỉnh' where operation = 'merge'`);
    const more = await bookOf({ successions: ['commune,00004,00002,full'] });
    expect(await loadUnits(owner, more, true)).toMatchObject({ successions: 1, replaced: 1, kept: 0 });
    const old = (await unitByCode(owner.manager, '00004', '2024-01-01'))!;
    expect(await heirs(owner.manager, old, '2026-01-01')).toMatchObject([{ code: '00002', extent: 'whole' }]);
    expect(await owner.query(`select note from succession where operation = 'merge'`)).toEqual([{ note: 'Quyết định của tỉnh' }]);
  });
});

(existsSync(real.before) ? describe : describe.skip)('the real files', () => {
  it('give 10,047 old communes, 460 of them divided, and name 5 old and 2 new codes', async () => {
    const book = await filesBook(real);
    expect(book.applied).toEqual({ oldCommunes: 10_047, divided: 460 });
    const codes = (kind: string) => book.faults.filter((fault) => fault.kind === kind).map((fault) => fault.code);
    expect(codes('old_code_unknown')).toEqual(['536', '498', '471', '318', '755'].sort());
    expect(codes('new_code_unknown')).toEqual(['06970', '23737']);
    expect(codes('province_differs')).toEqual(['30622']);
    expect([codes('label_collision').length, codes('special_zone').length]).toEqual([10, 13]);
    addFigures('units', { filesFaults: counted(book.faults), oldCommunes: book.applied.oldCommunes, divided: book.applied.divided });
  });

  it('differ from the shipped package in what is listed, and in nothing else', async () => {
    const differences = compareBooks(await packageBook(), await filesBook(real));
    addFigures('units', { differences: counted(differences) });
    const named = differences.filter(({ kind }) => kind === 'only_first' || kind === 'only_second').map(({ side, kind, code }) => `${side} ${kind} ${code}`);
    expect(named.filter((line) => line.startsWith('since')).sort()).toEqual([
      'since only_first 06970',
      'since only_first 23737',
      'since only_second 06978',
      'since only_second 23938',
    ]);
    expect(named.filter((line) => line.startsWith('before only_second'))).toHaveLength(13);
    expect(differences.filter(({ kind }) => kind === 'province')).toEqual([]);
  });
});
