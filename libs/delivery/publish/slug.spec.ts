import { isSlug, slugCandidates, slugify } from './slug.js';

describe('slugify', () => {
  it.each([
    ['Đồng Nai họp báo về đường Hương lộ 2', 'dong-nai-hop-bao-ve-duong-huong-lo-2'],
    ['Quyết định số 15/2026/QĐ-UBND', 'quyet-dinh-so-15-2026-qd-ubnd'],
    ['  “Ngày hội”: 1.250 m² – mở cửa!  ', 'ngay-hoi-1-250-m2-mo-cua'],
    ['ƯỚC MƠ Ở ĐẤT ẤM', 'uoc-mo-o-dat-am'],
  ])('drops accents and signs: %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('gives decomposed and composed text the same address', () => {
    const title = 'Lễ khánh thành cầu Thống Nhất';
    expect(slugify(title.normalize('NFD'))).toBe(slugify(title.normalize('NFC')));
  });

  it('cuts between words at 80 characters', () => {
    const slug = slugify('nghị quyết '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(nghi-quyet-)*nghi(-quyet)?$/);
  });

  it('keeps a title of exactly 80 characters whole', () => {
    const title = `${'a'.repeat(75)} bcde`;
    expect(slugify(title)).toBe(`${'a'.repeat(75)}-bcde`);
  });

  it('cuts a single endless word', () => {
    expect(slugify('x'.repeat(300))).toBe('x'.repeat(80));
  });

  it.each(['', '!!!', '公告', '🙂'])('falls back where no Latin letter is: "%s"', (title) => {
    expect(slugify(title)).toBe('tin');
  });

  it('gives only what counts as an address', () => {
    for (const title of ['---', 'a--b', 'Đ', 'Ý kiến ', 'x'.repeat(300)]) expect(isSlug(slugify(title))).toBe(true);
  });
});

describe('slugCandidates', () => {
  it('offers the plain address first and the whole id last', () => {
    const candidates = slugCandidates('Tin vui', '019a1b2c-3d4e-7f60-8123-456789abcdef');
    expect(candidates[0]).toBe('tin-vui');
    expect(candidates[1]).toBe('tin-vui-abcdef');
    expect(candidates.at(-1)).toBe('tin-vui-019a1b2c3d4e7f608123456789abcdef');
  });
});

describe('isSlug', () => {
  it.each(['tin', 'tin-2', '15-2026'])('takes %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });
  it.each(['', 'Tin', 'tin--2', '-tin', 'tin\0', 'tin/2', 'đ', 'x'.repeat(201)])('refuses "%s"', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
