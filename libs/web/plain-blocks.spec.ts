import { plainBlocks } from './plain-blocks.js';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('text of a document by blocks', () => {
  test('reads headings, lists and tables in order, marks joined', () => {
    const cell = (value: string) => ({ type: 'tableCell', content: [paragraph(text(value))] });
    const body = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
        paragraph(text('Một '), { ...text('hai'), marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, text('ba')),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('ý thứ nhất'))] }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
      ],
    };
    expect(plainBlocks(body)).toEqual(['Kết quả', 'Một hai\nba', 'ý thứ nhất', 'a', 'b']);
  });

  test('leaves out what has no words, and survives what is no document', () => {
    expect(plainBlocks({ type: 'doc', content: [{ type: 'paragraph' }, paragraph(text('  ')), { type: 'horizontalRule' }] })).toEqual([]);
    expect(plainBlocks(null)).toEqual([]);
    expect(plainBlocks('chữ')).toEqual([]);
    expect(plainBlocks({ type: 'doc', content: 'sai' })).toEqual([]);
  });
});
