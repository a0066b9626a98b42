import { correctionsOf, keysOf } from './misspellings.js';
import { excerpt, marked, soughtBy } from './highlight.js';
import { isSyllable, syllablesFrom } from './syllables.js';
import { tsQueriesOf } from './ts-query.js';
import { readTyped } from './typed-query.js';

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};
const all = (typed: string): string => tsQueriesOf(readTyped(typed)).all;

describe('what was typed', () => {
  it('asks for every word, whichever way it is written', () => {
    expect(all('Đường  Lê-Lợi')).toBe(`'duong' & 'le' & 'loi'`);
    expect(all('Đường Lê Lợi'.normalize('NFD'))).toBe(all('đường lê lợi'));
    expect(tsQueriesOf(readTyped('duong Lê'))).toMatchObject({ exact: `'duong' & 'lê'` });
    expect(tsQueriesOf(readTyped('duong le'))).toMatchObject({ exact: null });
  });

  it('asks for words in quotation marks as they follow each other', () => {
    expect(all('"tình trạng khẩn cấp" luật')).toBe(`('tinh' <-> 'trang' <-> 'khan' <-> 'cap') & 'luat'`);
    expect(all('“bảo hiểm”')).toBe(`('bao' <-> 'hiem')`);
    expect(all('bảo "hiểm')).toBe(`'bao' & 'hiem'`);
  });

  it('asks for a number of a document whole', () => {
    expect(all('15/2020/QĐ-UBND')).toBe(`'15/2020/qd-ubnd'`);
    expect(all('số 05/2020')).toBe(`'5/2020'`);
    expect(all('so 15')).toBe(`('15/' | ('so' <-> '15'))`);
  });

  it('knows short forms', () => {
    expect(all('UBND')).toBe(`('ubnd' | ('ui' <-> 'ban' <-> 'nhan' <-> 'dan'))`.replace('ui', 'uy'));
  });

  it.each([
    ['signs of tsquery', `an & b | !c:* <-> 'd' (e) \\ f`],
    ['signs of a regular expression', '.*+?^${}()|[]\\ học phí'],
    ['signs of LIKE and SQL', `%'; drop table search_row; --`],
    ['combining marks', 'ho\u0323c\u0301 phi\u0301'],
    ['emoji and other scripts', '😀 học 漢字 привет'],
    ['forty words', 'học '.repeat(40)],
  ])('gives a search out of %s', (_what, typed) => {
    expect(all(typed)).toMatch(/^[\p{L}\p{N}' &|<>()/-]+$/u);
  });

  it.each([
    ['nothing', '', 'SEARCH_TOO_SHORT'],
    ['signs alone', '!!! & | * ()', 'SEARCH_TOO_SHORT'],
    ['one letter', 'a', 'SEARCH_TOO_SHORT'],
    ['more than 300 characters', 'học phí '.repeat(50), 'SEARCH_TOO_LONG'],
    ['a megabyte', 'a'.repeat(1_000_000), 'SEARCH_TOO_LONG'],
    ['a thousand words', 'a '.repeat(1_000), 'SEARCH_TOO_LONG'],
    ['more than 40 words', 'ab '.repeat(60), 'SEARCH_TOO_LONG'],
    ['a NUL', 'học\u0000phí', 'SEARCH_UNREADABLE'],
    ['half a character', 'học \ud800', 'SEARCH_UNREADABLE'],
    ['a heap of marks', `a${'\u0301'.repeat(200)}`, 'SEARCH_UNREADABLE'],
  ])('is refused when it is %s', (_what, typed, code) => {
    expect(codeOf(() => readTyped(typed))).toBe(code);
  });
});

describe('misspelt words', () => {
  it.each([
    ['qaun', 'quan'],
    ['hocj', 'hoc'],
    ['ddaats', 'dat'],
    ['dat61', 'dat'],
    ['hocphi', 'hoc phi'],
    ['ngihị', null],
    ['thair', 'thai'],
  ])('%s may be %s', (word, meant) => {
    const found = correctionsOf(word).map(({ words }) => words.join(' '));
    if (meant === null) expect(found).not.toContain(word);
    else expect([...found, keysOf(word)]).toContain(meant);
  });

  it('leave alone what has no neighbour in the language', () => {
    expect(correctionsOf('zzzzzz')).toEqual([]);
    expect(correctionsOf('x'.repeat(60))).toEqual([]);
  });

  it('are told from syllables', () => {
    expect(['nghieng', 'duong', 'uy', 'a'].every(isSyllable)).toBe(true);
    expect(['qaun', 'xyz', 'brn'].some(isSyllable)).toBe(false);
    expect(syllablesFrom('tuye', 9)).toEqual(['tuyen', 'tuyet']);
  });
});

describe('marks', () => {
  const sought = soughtBy(readTyped('đường lê lợi'));

  it('stand in plain text, whatever it holds', () => {
    expect(marked('<b>Đường Lê Lợi</b> & phố', sought)).toEqual([
      { words: '<b>', isMatch: false },
      { words: 'Đường Lê Lợi', isMatch: true },
      { words: '</b> & phố', isMatch: false },
    ]);
  });

  it('cut the stretch with most of the words out of a long text', () => {
    const text = `${'Mở đầu nói về đường. '.repeat(100)}Sửa đường Lê Lợi từ tháng 5. ${'Kết thúc. '.repeat(100)}`;
    const runs = excerpt(text, sought);
    const shown = runs.map(({ words }) => words).join('');
    expect(shown).toContain('Sửa đường Lê Lợi từ tháng 5.');
    expect(shown.length).toBeLessThan(300);
    expect(runs.filter(({ isMatch }) => isMatch).map(({ words }) => words)).toContain('đường Lê Lợi');
  });

  it('are none where nothing matches', () => {
    expect(excerpt('Ngắn thôi', sought)).toEqual([{ words: 'Ngắn thôi', isMatch: false }]);
  });

  it('mark a whole number when its beginning was typed', () => {
    expect(marked('QĐ 15/2020/QĐ-UBND.', soughtBy(readTyped('15/2020')))).toEqual([
      { words: 'QĐ ', isMatch: false },
      { words: '15/2020/QĐ-UBND', isMatch: true },
      { words: '.', isMatch: false },
    ]);
  });
});
