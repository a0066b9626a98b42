import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CivilDate } from '#platform/time';
import { lawOn, lawVersions, sectionsForLevel } from '#units';
import { mandatedSections, type MandatedSection } from '../../../tests/support/mandated-sections.js';
import { decree224 } from './law/decree-224-2026/version.js';
import { decree42 } from './law/decree-42-2022/version.js';
import { decree43 } from './law/decree-43-2011/version.js';
import { readLaws, type LawData } from './law/law-version.js';

const day = (text: string) => text as CivilDate;
const today = day('2026-11-22');
const levels = ['province', 'department', 'commune'] as const;
const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../../shared');
const fixture = path.join(shared, 'domain/fixtures/mandated-sections.json');

describe('the sections of the law in force', () => {
  const sections = lawOn(today)?.sections ?? [];

  it('are the 41 of the catalogue with the same level rules, deadlines and checks', () => {
    const lines = sections.map(({ code, slug, name, levels: by, deadline, check, content }): MandatedSection => [
      code,
      slug,
      name,
      by.province,
      by.department,
      by.commune,
      deadline?.amount ?? null,
      deadline?.unit ?? null,
      deadline?.status ?? null,
      check.severity,
      content.length,
    ]);
    expect(lines).toEqual(mandatedSections);
    expect(sections.map(({ check }) => check.id)).toEqual(sections.map(({ code }) => code));
  });

  (existsSync(fixture) ? it : it.skip)('are compared with a true copy of the catalogue (LIENCONG_SHARED)', () => {
    const { sections: given } = JSON.parse(readFileSync(fixture, 'utf8')) as {
      sections: { slug: string; name_vi: string; levels: Record<string, string>; check: { id: string } }[];
    };
    const known = (duty: string | undefined): string => (duty === 'not_applicable' ? 'none' : (duty ?? ''));
    expect(given.map(({ check, slug, name_vi, levels: by }) => [check.id, slug, name_vi, ...levels.map((level) => known(by[level]))])).toEqual(
      mandatedSections.map((line) => line.slice(0, 6)),
    );
  });

  it('leave out what is not asked of a level, and what is left to the portal', () => {
    const slugs = (level: (typeof levels)[number]) => sectionsForLevel(level, today).map(({ slug }) => slug);
    expect(slugs('commune')).toContain('dan-chu-co-so');
    expect(slugs('province')).not.toContain('dan-chu-co-so');
    expect(slugs('department')).not.toContain('kinh-te-xa-hoi');
    expect(slugs('commune')).not.toContain('du-lieu-mo');
    for (const level of levels) {
      expect(slugs(level)).toHaveLength(mandatedSections.filter((line) => ['must', 'should'].includes(line[3 + levels.indexOf(level)] as string)).length);
    }
  });

  it('stand in the order of their codes, and list items where they have a word for the menu', () => {
    const rows = sectionsForLevel('commune', today);
    expect(rows.map(({ position }) => position)).toEqual(rows.map(({ position }) => position).toSorted((a, b) => a - b));
    expect(rows.find(({ slug }) => slug === 'van-ban')).toMatchObject({ name: 'Văn bản', holdsItems: true });
    expect(rows.find(({ slug }) => slug === 'tim-kiem')).toMatchObject({ name: 'Tìm kiếm', holdsItems: false });
  });
});

describe('versions of the law', () => {
  it.each([
    ['2011-09-30', undefined],
    ['2011-10-01', '43/2011/NĐ-CP'],
    ['2022-08-14', '43/2011/NĐ-CP'],
    ['2022-08-15', '42/2022/NĐ-CP'],
    ['2026-06-30', '42/2022/NĐ-CP'],
    ['2026-07-01', '224/2026/NĐ-CP'],
    ['2031-01-01', '224/2026/NĐ-CP'],
  ])('on %s it is %s', (on, instrument) => {
    expect(lawOn(day(on))?.instrument).toBe(instrument);
  });

  it('say whose text was not obtained, and confirm no limit of it', () => {
    expect(lawVersions.map(({ instrument, text }) => [instrument, text])).toEqual([
      ['224/2026/NĐ-CP', 'read'],
      ['42/2022/NĐ-CP', 'not_obtained'],
      ['43/2011/NĐ-CP', 'read'],
    ]);
    const limit = (on: string) => lawOn(day(on))?.sections.find(({ code }) => code === 'S-06')?.deadline?.status;
    expect([limit('2021-01-01'), limit('2024-01-01'), limit('2026-11-22')]).toEqual(['in_force', 'unconfirmed', 'repealed']);
  });

  it('ask for a section from the day of its own law on', () => {
    const asked = (on: string) => sectionsForLevel('commune', day(on)).some(({ slug }) => slug === 'dan-chu-co-so');
    expect([asked('2023-06-30'), asked('2023-07-01'), asked('2026-11-22')]).toEqual([false, true, true]);
    const open = (on: string) => sectionsForLevel('province', day(on)).some(({ slug }) => slug === 'danh-muc-thong-tin-cong-khai');
    expect([open('2018-06-30'), open('2018-07-01')]).toEqual([false, true]);
    expect(sectionsForLevel('commune', day('2011-09-30'))).toEqual([]);
  });
});

describe('data of the law that is wrong', () => {
  const first = decree224.sections[0]!;
  const faulty =
    (change: Partial<LawData>, ...older: LawData[]) =>
    () =>
      readLaws([{ ...decree224, ...change }, ...older]);

  it.each<[string, () => unknown, RegExp]>([
    [
      'a level that is no duty',
      faulty({ sections: [{ ...first, levels: { ...first.levels!, commune: 'always' as 'must' } }] }),
      /224\/2026\/NĐ-CP, S-01\.levels\.commune/,
    ],
    ['a code of no form', faulty({ sections: [{ ...first, code: '1' }] }), /1\.code: must be S- and two digits/],
    ['a field that nobody knows', faulty({ sections: [{ ...first, colour: 'red' } as typeof first] }), /S-01: Unrecognized key: "colour"/],
    ['a day that is none', faulty({ from: '2026-02-30' }), /224\/2026\/NĐ-CP, from: must be a day/],
    ['a code twice', faulty({ sections: [first, { ...first, slug: 'khac' }] }), /S-01: the code is there twice/],
    ['an address twice', faulty({ sections: [first, { ...first, code: 'S-99' }] }), /gioi-thieu: the slug is there twice/],
    ['an older entry that says too little', faulty({}, { ...decree42, sections: [{ code: 'S-77' }] }), /42\/2022\/NĐ-CP, S-77\.slug/],
    [
      'an address that moves to another code',
      faulty({}, { ...decree42, sections: [{ code: 'S-02', slug: 'gioi-thieu' }] }),
      /gioi-thieu: the address of S-01 and S-02/,
    ],
    ['days without a law', faulty({}, decree43), /43\/2011\/NĐ-CP: ends 2022-08-14, but 224\/2026\/NĐ-CP begins 2026-07-01/],
  ])('%s is named', (_, read, message) => {
    expect(read).toThrow(message);
  });
});
