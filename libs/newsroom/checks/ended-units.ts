import { defineErrors } from '#platform/errors';
import { at, type Check, type Finding, type Line } from './check.js';

const errors = defineErrors({
  CHECK_UNIT_ENDED: {
    kind: 'invalid',
    vi: 'Đơn vị này không còn. Hãy viết tên mới, hoặc thêm chữ “cũ” nếu nói về trước đây.',
    en: 'This unit is no longer. Write its new name, or add “cũ” when you speak of the past.',
  },
  CHECK_LEVEL_ENDED: {
    kind: 'invalid',
    vi: 'Từ ngày 01/07/2025 không còn quận, huyện, thị xã, thị trấn. Hãy viết tên xã, phường, hoặc thêm chữ “cũ” nếu nói về trước đây.',
    en: 'Since 2025-07-01 there are no districts and townships. Name the commune or ward, or add “cũ” when you speak of the past.',
  },
});

// without the flag i, under which capitals are no longer told from small letters
const types = 'thị trấn|thị xã|thành phố|phường|quận|huyện|tỉnh|xã';
const eitherCase = [types, types.toUpperCase(), types.replace(/(?<=^|\|)./gu, (letter) => letter.toUpperCase())].join('|');
const unit = new RegExp(`(?<!\\p{L})(?:${eitherCase}) (?:\\p{Lu}[\\p{L}'’]*|\\d{1,2})(?:[ -]\\p{Lu}[\\p{L}'’]*){0,4}`, 'gu');
const longest = 6;

interface Mention {
  readonly line: Line;
  readonly start: number;
  readonly name: string;
}

/** Every name of a unit that a text could mean, as books of units write it: `Huyện Long Thành`, `Huyện Long`. */
export function unitNamesIn(lines: readonly Line[]): string[] {
  return [...new Set(lines.flatMap(mentionsIn).map(({ name }) => asBooksWrite(name)))];
}

function asBooksWrite(name: string): string {
  return name.replace(/^(.)((?:hị trấn|hị xã|hành phố|hường|uận|uyện|ỉnh|ã))/iu, (_, first: string, rest: string) => first.toUpperCase() + rest.toLowerCase());
}

function mentionsIn(line: Line): Mention[] {
  return [...line.text.matchAll(unit)].flatMap((match) => shorter(match[0]).map((name) => ({ line, start: match.index, name })));
}

function shorter(name: string): string[] {
  const words = name.split(' ');
  const type = /^(?:thị trấn|thị xã|thành phố)/iu.test(name) ? 2 : 1;
  return Array.from({ length: Math.min(words.length, longest) - type }, (_, less) => words.slice(0, words.length - less).join(' '));
}

/** Levels that ended as a whole, whether the book of units knows the unit or not. */
const endedLevel = /^(?:quận|huyện|thị xã|thị trấn) /iu;

/** Names of units that ended, as by the mergers of 2025 (R-027; R-411), and of levels that did. */
export const endedUnits: Check = {
  rule: 'R-027',
  refuses: false,
  find: ({ lines, known }) =>
    lines.flatMap((line) => [...Map.groupBy(mentionsIn(line), ({ start }) => start).values()].flatMap((names) => ended(line, names, known.endedUnits))),
};

/** @param names what one mention may be, the longest first */
function ended(line: Line, names: readonly Mention[], endedUnits: ReadonlyMap<string, readonly string[]>): Finding[] {
  const isNow = ({ start, name }: Mention): boolean => !speaksOfThePast(line.text, start, name);
  for (const { start, name } of names.filter(isNow)) {
    const heirs = endedUnits.get(asBooksWrite(name));
    if (heirs) return [at(line, start, name, errors.CHECK_UNIT_ENDED(), heirs.length > 0 ? heirs.join('; ') : null)];
  }
  const [whole] = names;
  return whole && endedLevel.test(whole.name) && names.every(isNow) ? [at(line, whole.start, whole.name, errors.CHECK_LEVEL_ENDED(), null)] : [];
}

function speaksOfThePast(text: string, start: number, name: string): boolean {
  return /(?:nguyên|trước đây|cũ)\s*$/iu.test(text.slice(0, start)) || /^\s*\(?(?:cũ|trước đây)/iu.test(text.slice(start + name.length));
}
