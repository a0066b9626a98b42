import { createHash } from 'node:crypto';
import { missing, most, readText, seal } from './text.js';

const paragraph = (text: string, marks?: object[]): object => ({ type: 'paragraph', content: [{ type: 'text', text, ...(marks ? { marks } : {}) }] });
const doc = (...content: object[]): object => ({ type: 'doc', content });
const read = (body: unknown, title = 'Tiêu đề', summary = ''): ReturnType<typeof readText> => readText({ title, summary, body });
const codes = (result: ReturnType<typeof readText>): string[] => result.faults.map((fault) => `${fault.field}:${fault.error.code}`);

describe('what a person writes', () => {
  test('is kept in NFC, title and summary on one line', () => {
    const { text, faults } = read(doc(paragraph('Hòa Bình'.normalize('NFD'))), '  Họp  \n dân '.normalize('NFD'));
    expect(faults).toEqual([]);
    expect(text.title).toBe('Họp dân');
    expect(JSON.stringify(text.body)).toContain('Hòa Bình'.normalize('NFC'));
  });

  test.each([
    ['no document', 'chữ', 'body:RICH_TEXT_INVALID'],
    ['nothing', undefined, 'body:RICH_TEXT_INVALID'],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.vn' } }), 'body:RICH_TEXT_INVALID'],
    ['a heading inside a paragraph', doc({ type: 'paragraph', content: [{ type: 'heading', attrs: { level: 2 } }] }), 'body:RICH_TEXT_INVALID'],
    ['a NUL', doc(paragraph('a\u0000b')), 'body:TEXT_UNREADABLE'],
    ['half a character', doc(paragraph('a\ud800b')), 'body:TEXT_UNREADABLE'],
    ['a heap of marks', doc(paragraph('a' + '\u0301\u0316'.repeat(40_000))), 'body:TEXT_UNREADABLE'],
    ['a link to something that is no address', doc(paragraph('x', [{ type: 'link', attrs: { href: { a: 1 } } }])), 'body:RICH_TEXT_INVALID'],
    ['a heading of level 99', doc({ type: 'heading', attrs: { level: 99 }, content: [{ type: 'text', text: 'x' }] }), 'body:RICH_TEXT_INVALID'],
    [
      'a cell over a thousand million rows',
      doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { rowspan: 1e9 }, content: [paragraph('x')] }] }] }),
      'body:RICH_TEXT_INVALID',
    ],
    ['of too many parts', doc(...Array.from({ length: most.nodes + 1 }, () => ({ type: 'paragraph' }))), 'body:RICH_TEXT_INVALID'],
    ['too much', doc(paragraph('x'.repeat(most.body))), 'body:TEXT_TOO_LONG'],
  ])('is refused when the body is %s', (_name, body, expected) => {
    expect(codes(read(body))).toEqual([expected]);
  });

  test('is refused when it is nested out of reason, without overflowing', () => {
    let node: object = paragraph('đáy');
    for (let level = 0; level < 5_000; level += 1) node = { type: 'blockquote', content: [node] };
    expect(codes(read(doc(node)))).toEqual(['body:RICH_TEXT_INVALID']);
  });

  test('a title of eighty thousand marks is refused before it is normalised', () => {
    expect(codes(read(doc(paragraph('x')), 'a' + '\u0301\u0316'.repeat(40_000)))).toEqual(['title:TEXT_TOO_LONG']);
    expect(codes(read(doc(paragraph('x')), 'a' + '\u0301\u0316'.repeat(40)))).toEqual(['title:TEXT_UNREADABLE']);
  });

  test('names every faulty field at once', () => {
    expect(codes(read(doc({ type: 'x' }), 't'.repeat(most.title + 1), 's\u0000'))).toEqual([
      'title:TEXT_TOO_LONG',
      'summary:TEXT_UNREADABLE',
      'body:RICH_TEXT_INVALID',
    ]);
  });

  test('needs a title and words before a board can read it', () => {
    expect(missing(read(doc(paragraph(' ')), '').text).map((fault) => fault.error.code)).toEqual(['TITLE_MISSING', 'BODY_MISSING']);
    expect(missing(read(doc(paragraph('chữ'))).text)).toEqual([]);
  });
});

describe('sealing', () => {
  test('makes safe HTML and the same words as text', () => {
    const table = {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('Số')] },
            { type: 'tableCell', content: [paragraph('1 < 2 & "3"')] },
          ],
        },
      ],
    };
    const sealed = seal(read(doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Điều 1' }] }, table)).text);
    expect(sealed.html).toContain('<h2>Điều 1</h2>');
    expect(sealed.html).toContain('1 &lt; 2 &amp; "3"');
    expect(sealed.text.split('\n').filter(Boolean)).toEqual(['Điều 1', 'Số', '1 < 2 & "3"']);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:alert(1)', '//evil.example/x', 'vbscript:x'])(
    'never lets the address %s through',
    (href) => {
      const sealed = seal(read(doc(paragraph('bấm', [{ type: 'link', attrs: { href } }]))).text);
      expect(sealed.html).not.toMatch(/href="(?!")/);
      expect(sealed.text).toBe('bấm');
    },
  );

  test('a link tells the other site nothing, whatever its author asked for', () => {
    const sealed = seal(read(doc(paragraph('trang', [{ type: 'link', attrs: { href: 'https://example.vn/', rel: 'opener me', target: '_blank' } }]))).text);
    expect(sealed.html).toBe('<p><a href="https://example.vn/" rel="noopener">trang</a></p>');
  });

  test('shows markup that was typed as the characters that were typed', () => {
    const sealed = seal(read(doc(paragraph('<script>alert(1)</script><img src=x onerror=alert(1)>'))).text);
    expect(sealed.html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>');
  });

  test('hashes title, summary, html and text, each with its length', () => {
    const { text } = read(doc(paragraph('b')), 'Tiêu', 'đề');
    const sealed = seal(text);
    const hash = createHash('sha256');
    for (const part of ['Tiêu', 'đề', '<p>b</p>', 'b']) hash.update(`${String(Buffer.byteLength(part))}:${part}`);
    expect(sealed.hash).toEqual(hash.digest());
    expect(seal({ ...text, title: 'Tiêuđ', summary: 'ề' }).hash).not.toEqual(sealed.hash);
  });
});

describe('a film in a text', () => {
  const id = '0190a000-0000-7000-8000-000000000001';
  const film = (transcript: string): object => ({ type: 'video', attrs: { fileId: id, caption: 'Họp <phường>', credit: 'Đài', transcript } });
  const form = (name: string, type: string) => ({ name, type, size: 1, width: null, height: null });
  const file = {
    id,
    name: 'hop.mp4',
    state: 'clean',
    kind: 'video',
    size: 1,
    width: null,
    height: null,
    warnings: [],
    renditions: [form(`${'b'.repeat(27)}.jpg`, 'image/jpeg'), form(`${'a'.repeat(27)}.mp4`, 'video/mp4')],
  } as const;

  test('is sealed with its picture and its words, which are also what is searched', () => {
    const { text, faults } = read(doc(paragraph('x'), film('Khai mạc.\nBế mạc.')));
    expect(faults).toEqual([]);
    const sealed = seal(text, new Map([[id, file]]));
    expect(sealed.html).toBe(
      `<p>x</p><figure class="video"><video src="/tep/${'a'.repeat(27)}.mp4" poster="/tep/${'b'.repeat(27)}.jpg" controls preload="metadata"></video>` +
        '<figcaption>Họp &lt;phường&gt; – Video: Đài</figcaption><details><summary>Lời của video</summary><p>Khai mạc.</p><p>Bế mạc.</p></details></figure>',
    );
    expect(sealed.text).toContain('Bế mạc.');
  });

  test('whose file is not there is left out', () => {
    expect(seal(read(doc(paragraph('x'), film('Lời'))).text).html).toBe('<p>x</p>');
  });
});
