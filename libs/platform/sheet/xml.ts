import { sheetErrors } from './errors.js';

/** One step through a document: an element that begins or ends, or text between. Prefixes are left out. */
export type XmlStep =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly empty: boolean }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string };

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Walks through a document that a spreadsheet program wrote. Own entities and document types are refused, so nothing can
 * multiply. @throws SHEET_BROKEN
 */
export function* walkXml(source: string): Generator<XmlStep> {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { is: 'text', text: plain(source.slice(at, open)) };
    if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open);
      yield { is: 'text', text: source.slice(open + 9, end - 3) };
      at = end;
    } else if (source.startsWith('<!--', open)) at = endOf(source, '-->', open);
    else if (source.startsWith('<?', open)) at = endOf(source, '?>', open);
    else if (source.startsWith('<!', open)) throw sheetErrors.SHEET_BROKEN();
    else {
      at = tagEnd(source, open);
      yield element(source.slice(open + 1, at - 1));
    }
  }
}

function endOf(source: string, sign: string, from: number): number {
  const found = source.indexOf(sign, from);
  if (found < 0) throw sheetErrors.SHEET_BROKEN();
  return found + sign.length;
}

/** An attribute may hold the sign that ends a tag. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quote === '' && sign === '>') return at + 1;
    if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  throw sheetErrors.SHEET_BROKEN();
}

function element(inner: string): XmlStep {
  if (inner.startsWith('/')) return { is: 'close', name: local(inner.slice(1).trim()) };
  const empty = inner.endsWith('/');
  const space = inner.search(/[\s/]/);
  const attributes: Record<string, string> = {};
  if (space > 0) for (const [, name = '', double, single] of inner.slice(space).matchAll(attribute)) attributes[local(name)] = plain(double ?? single ?? '');
  return { is: 'open', name: local(space > 0 ? inner.slice(0, space) : inner), attributes, empty };
}
