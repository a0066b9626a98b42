const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad' },
  ...{ ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·' },
  ...{
    deg: '°',
    times: '×',
    divide: '÷',
    plusmn: '±',
    le: '≤',
    ge: '≥',
    ne: '≠',
    sect: '§',
    copy: '©',
    reg: '®',
    euro: '€',
    sup2: '²',
    sup3: '³',
    frac12: '½',
  },
};

/** Signs written by name or number; a name that is none ("KH&CN;") stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,15}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}

const inlineElements = 'a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const blockElements =
  'address|article|aside|blockquote|body|br|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|li|link|main|meta|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|video';
const inlineTag = new RegExp(`</?(?:${inlineElements})(?:\\s[^<>]*)?/?>`, 'gi');
const blockTag = new RegExp(`</?(?:${blockElements})(?:\\s[^<>]*)?/?>`, 'gi');

/** HTML without its tags and comments. What only looks like a tag ("<tên cơ quan>") stays: it is words. */
export function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(blockTag, '\n')
    .replace(inlineTag, '');
}

const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
};

/** Raised and lowered figures as signs of their own: without its tags 10<sup>3</sup> would read 103. */
export function raiseFigures(text: string): string {
  return text
    .replace(/<sup>\s*([0-9+\-n]+)\s*<\/sup>/gi, (_whole, figures: string) => Array.from(figures, (figure) => raised[figure] ?? figure).join(''))
    .replace(/<sub>\s*([0-9+\-]+)\s*<\/sub>/gi, (_whole, figures: string) => Array.from(figures, (figure) => lowered[figure] ?? figure).join(''));
}
