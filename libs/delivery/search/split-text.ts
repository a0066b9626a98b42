import { foldInPlace } from './fold.js';

/** A stretch of a plain text that is found by itself. */
export interface TextPart {
  /** `Điều 12` where the text has articles, else empty. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Characters of a text that is one part whatever it holds. */
const short = 4_000;
/** Most characters of a part: about 3,000 words, well under the 16,383 positions that a tsvector knows. */
const most = 16_000;
const article = /^[ \t*#]*(dieu \d{1,4}[a-z]?)[ \t]*[.:]/gm;

/**
 * A long text article by article, or block by block where it has no articles. The first part is what stands before the first
 * article; parts are in order and leave nothing out.
 */
export function splitText(text: string): TextPart[] {
  if (text.length <= short) return [{ label: '', start: 0, end: text.length }];
  const heads = [...foldInPlace(text).matchAll(article)];
  const from = heads.length < 2 ? [] : heads.map(({ index, 1: name = '' }) => ({ label: `Điều ${name.slice(5)}`, start: index }));
  const starts = [{ label: '', start: 0 }, ...from];
  return starts.flatMap(({ label, start }, place) => pieces(text, label, start, starts[place + 1]?.start ?? text.length));
}

/** A stretch in pieces that are not too long, cut at the end of a line or word. */
function pieces(text: string, label: string, start: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  let from = start;
  while (end - from > most) {
    const line = text.lastIndexOf('\n', from + most);
    const blank = line > from + most / 2 ? line : text.lastIndexOf(' ', from + most);
    const to = blank > from ? blank : from + most;
    parts.push({ label, start: from, end: to });
    from = to;
  }
  parts.push({ label, start: from, end });
  return parts;
}
