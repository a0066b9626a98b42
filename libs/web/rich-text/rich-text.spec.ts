import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import type { JSONContent } from '@tiptap/core';
import { isAllowedHref, richTextExtensions } from './rich-text.js';

const render = (...content: JSONContent[]): string => renderToHTMLString({ extensions: richTextExtensions, content: { type: 'doc', content } });
const text = (value: string, ...marks: NonNullable<JSONContent['marks']>): JSONContent => ({ type: 'text', text: value, marks });
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });

describe('rich text', () => {
  test('renders without a document object, headings 2 to 4 and marks', () => {
    expect(
      render(
        { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
        paragraph(text('đậm', { type: 'bold' }), text(' gạch chân', { type: 'underline' })),
      ),
    ).toBe('<h2>Kết quả</h2><p><strong>đậm</strong><u> gạch chân</u></p>');
  });

  test('a table carries no style attribute, and keeps spans and alignment', () => {
    const cell = (type: string, attrs: Record<string, unknown>): JSONContent => ({ type, attrs, content: [paragraph(text('1'))] });
    const html = render({
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', { colspan: 2, colwidth: [90, 90] }), cell('tableCell', { align: 'right' })] }],
    });
    expect(html).not.toContain('style');
    expect(html).toMatch(/^<table><tbody><tr><th colspan="2"[^>]*><p>1<\/p><\/th><td[^>]* data-align="right"><p>1<\/p><\/td><\/tr><\/tbody><\/table>$/);
  });

  test('a link opens in the same window and gives nothing away', () => {
    const html = render(paragraph(text('trang', { type: 'link', attrs: { href: 'https://dongnai.gov.vn' } })));
    expect(html).toContain('href="https://dongnai.gov.vn"');
    expect(html).toContain('rel="noopener"');
    expect(html).not.toContain('target');
  });

  test('a link that may not be followed loses its address', () => {
    expect(render(paragraph(text('bấm', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))).not.toContain('javascript');
  });

  test('code is not part of an item', () => {
    expect(() => render({ type: 'codeBlock', content: [text('x')] })).toThrow();
  });
});

describe('addresses of links', () => {
  test.each(['https://example.vn/a?b=c#d', 'http://example.vn', 'mailto:phong@example.vn', 'tel:02513822501', '/tin-tuc/abc', 'tin-tuc', '#muc-2', '?trang=2'])(
    'allows %s',
    (href) => {
      expect(isAllowedHref(href)).toBe(true);
    },
  );

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'ftp://example.vn',
    'vbscript:x',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '',
  ])('refuses %j', (href) => {
    expect(isAllowedHref(href)).toBe(false);
  });
});
