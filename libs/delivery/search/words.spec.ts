import { foldInPlace, spelling } from './fold.js';
import { rowsOf } from './rows.js';
import { splitText } from './split-text.js';
import { wordsIn } from './words.js';

const folded = (text: string): string[] => wordsIn(text).map((word) => word.folded);

describe('words of a text', () => {
  it('are without accents, d for đ, and keep their places', () => {
    const text = 'ĐƯỜNG Lê Lợi – “Đồng Nai”';
    expect(foldInPlace(text)).toBe('duong le loi – “dong nai”');
    expect(folded(text)).toEqual(['duong', 'le', 'loi', 'dong', 'nai']);
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ĐƯỜNG', 'Lê', 'Lợi', 'Đồng', 'Nai']);
    expect(wordsIn(text)[0]).toMatchObject({ exact: 'đường' });
  });

  it('are the same whichever way their tone is set, and for i and y', () => {
    expect(['hòa', 'hoà', 'thủy', 'thuỷ'].map(spelling)).toEqual(['hoà', 'hoà', 'thuỷ', 'thuỷ']);
    expect(spelling('lý')).toBe(spelling('lí'));
    expect(spelling('hoàn')).toBe('hoàn');
    expect(spelling('05')).toBe('5');
  });

  it('know a number of a document by all that it begins with', () => {
    expect(wordsIn('Số: 05/2020/QĐ-UBND ngày')[1]).toMatchObject({ folded: '5', numbers: ['5/', '5/2020', '5/2020/qd', '5/2020/qd-ubnd'], span: 4 });
    expect(wordsIn('191/NQ-CP')[0]).toMatchObject({ numbers: ['191/', '191/nq', '191/nq-cp'] });
  });

  it('take a date for no number of a document', () => {
    expect(wordsIn('ngày 16/7/2026').some(({ numbers }) => numbers)).toBe(false);
  });

  it('drop loose accents and cut what is no word of a language', () => {
    expect(folded('a\u0301b\u0323 c')).toEqual(['ab', 'c']);
    expect(folded('x'.repeat(5_000))[0]).toHaveLength(60);
    expect(folded('… !!! (–)')).toEqual([]);
  });
});

describe('parts of a text', () => {
  const article = (n: number): string => `Điều ${String(n)}. Tên điều ${String(n)}\n${'Nội dung dài của điều này. '.repeat(60)}\n`;

  it('are one for a short text, whatever it holds', () => {
    expect(splitText('Điều 1. Ngắn\nĐiều 2. Ngắn')).toEqual([{ label: '', start: 0, end: 25 }]);
  });

  it('are its articles for a long one, and leave nothing out', () => {
    const text = `Căn cứ luật\n${[1, 2, 3, 4].map(article).join('')}`;
    const parts = splitText(text);
    expect(parts.map(({ label }) => label)).toEqual(['', 'Điều 1', 'Điều 2', 'Điều 3', 'Điều 4']);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('are blocks where there are no articles, or too long ones', () => {
    const text = 'một hai ba bốn\n'.repeat(4_000);
    const parts = splitText(text);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every(({ start, end }) => end - start <= 16_000)).toBe(true);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('each have a row, and the first knows every word of the item', () => {
    const text = [1, 2, 3].map(article).join('').replace('Tên điều 3', 'Tên hiếm');
    const rows = rowsOf({ title: 'Nghị định', summary: '', text });
    expect(rows.map(({ label, near }) => [label, near])).toEqual([
      ['', false],
      ['Điều 1', true],
      ['Điều 2', true],
      ['Điều 3', true],
    ]);
    expect(rows[0]?.vector).toContain(`'hiem':16383D`);
    expect(rows[3]?.vector).toMatch(/'nghi':1A/);
    expect(rows[1]?.vector).not.toContain(`'hiem'`);
  });
});
