import { defineErrors } from '#platform/errors';
import { at, type Check, type Line } from './check.js';

const errors = defineErrors({
  CHECK_UNIT_ENDED: {
    kind: 'invalid',
    vi: 'Đơn vị này không còn. Hãy viết tên mới, hoặc thêm chữ “cũ” nếu nói về trước đây.',
    en: 'This unit is no longer. Write its new name, or add “cũ” when you speak of the past.',
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

/** Names of units that ended, as by the mergers of 2025 (R-027; R-411). */
export const endedUnits: Check = {
  rule: 'R-027',
  refuses: false,
  find: ({ lines, known }) =>
    lines.flatMap((line) => {
      const taken = new Set<number>();
      return mentionsIn(line).flatMap(({ start, name }) => {
        const heirs = known.endedUnits.get(asBooksWrite(name));
        if (!heirs || taken.has(start) || speaksOfThePast(line.text, start, name)) return [];
        taken.add(start);
        return [at(line, start, name, errors.CHECK_UNIT_ENDED(), heirs.length > 0 ? heirs.join('; ') : null)];
      });
    }),
};

function speaksOfThePast(text: string, start: number, name: string): boolean {
  return /(?:nguyên|trước đây|cũ)\s*$/iu.test(text.slice(0, start)) || /^\s*\(?(?:cũ|trước đây)/iu.test(text.slice(start + name.length));
}
