import fc from 'fast-check';
import { compareTexts, countChanges, type ComparedBlock } from './compare-texts.js';
import { diff } from './sequence-diff.js';

const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text = (title: string, ...body: readonly object[]) => ({ title, summary: '', body: { type: 'doc', content: body } });
const shown = (blocks: readonly ComparedBlock[]): string[] =>
  blocks.map(({ runs }) => runs.map((run) => ({ same: run.text, removed: `[-${run.text}-]`, added: `[+${run.text}+]` })[run.change]).join(''));

describe('two versions of a text', () => {
  it('are the same where nothing was changed', () => {
    const one = text('Tiêu đề', paragraph('Một câu.'));
    expect(countChanges(compareTexts(one, one))).toBe(0);
  });

  it('show the words that were put in and taken out', () => {
    const before = text('Khánh thành cầu', paragraph('Sáng 25/11, phường khánh thành cầu mới.'));
    const after = text('Khánh thành cầu', paragraph('Sáng 26/11, phường khánh thành cầu mới qua suối.'));
    expect(shown(compareTexts(before, after))).toEqual(['Khánh thành cầu', 'Sáng [-25-][+26+]/11, phường khánh thành cầu mới[+ qua suối+].']);
  });

  it('mark words in a row as one change', () => {
    const [block] = compareTexts(text('Phường họp tổng kết năm cũ'), text('Phường họp bàn kế hoạch năm mới'));
    expect(shown([block!])).toEqual(['Phường họp [-tổng kết -][+bàn kế hoạch +]năm [-cũ-][+mới+]']);
  });

  it('show a paragraph that came and one that went, and leave the rest alone', () => {
    const before = text('T', paragraph('Đoạn thứ nhất của bài.'), paragraph('Chỉ có ở bản cũ thôi.'), paragraph('Đoạn cuối.'));
    const after = text('T', paragraph('Hoàn toàn khác hẳn lời xưa.'), paragraph('Đoạn thứ nhất của bài.'), paragraph('Đoạn cuối.'));
    expect(compareTexts(before, after).map(({ change }) => change)).toEqual(['same', 'added', 'same', 'removed', 'same']);
  });

  it('compare tables by rows, and pictures by what is said of them', () => {
    const cell = (words: string): object => ({ type: 'tableCell', content: [paragraph(words)] });
    const table = (value: string): object => ({ type: 'table', content: [{ type: 'tableRow', content: [cell('Số hộ nghèo'), cell(value)] }] });
    const picture = (alt: string): object => ({ type: 'figure', attrs: { fileId: 'x', alt, caption: '', credit: '' } });
    const compared = compareTexts(text('T', table('12'), picture('Cầu mới khánh thành')), text('T', table('14'), picture('Cầu mới thông xe')));
    expect(shown(compared)).toEqual(['T', 'Số hộ nghèo | [-12-][+14+]', 'Cầu mới [-khánh thành-][+thông xe+]']);
    expect(compared.map(({ kind }) => kind)).toEqual(['Tiêu đề', 'Hàng của bảng', 'Ảnh']);
  });

  it('give both texts back, whatever was changed', () => {
    const words = fc.array(fc.constantFrom('xã', 'phường', 'họp', 'về', 'dân', ',', '.'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 6 }), (one, other) => {
        const compared = compareTexts(text('', ...one.map(paragraph)), text('', ...other.map(paragraph)));
        const left = compared
          .map(({ runs }) =>
            runs
              .filter(({ change }) => change !== 'added')
              .map((run) => run.text)
              .join(''),
          )
          .filter((each) => each !== '');
        const right = compared
          .map(({ runs }) =>
            runs
              .filter(({ change }) => change !== 'removed')
              .map((run) => run.text)
              .join(''),
          )
          .filter((each) => each !== '');
        expect(left).toEqual(one.map((each) => each.trim()).filter((each) => each !== ''));
        expect(right).toEqual(other.map((each) => each.trim()).filter((each) => each !== ''));
      }),
    );
  });
});

describe('the way from one list to another', () => {
  it('takes nothing out that stays', () => {
    expect(diff(['a', 'b', 'c'], ['a', 'x', 'c']).map(({ change }) => change)).toEqual(['same', 'removed', 'added', 'same']);
  });

  it('does not hold up the screen where both are huge', () => {
    const many = (sign: string): string[] => Array.from({ length: 3_000 }, (_, index) => sign + String(index));
    expect(diff(many('a'), many('b'))).toHaveLength(6_000);
  });
});
