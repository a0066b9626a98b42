import { defineErrors } from '#platform/errors';
import { at, type Check, type CheckedText, type Finding, type Line } from './check.js';
import { foldInPlace } from './text-lines.js';

const errors = defineErrors({
  CHECK_NAME_DIFFERS: {
    kind: 'invalid',
    vi: 'Tên người viết khác với tên mà trang đang ghi. Hãy xem lại dấu.',
    en: 'The name is written otherwise than the portal has it. Look at its marks.',
  },
  CHECK_NAME_TWO_WAYS: {
    kind: 'invalid',
    vi: 'Trong bài, tên này viết theo hai cách. Hãy sửa cho giống nhau.',
    en: 'The text writes this name in two ways. Make them alike.',
  },
  CHECK_TITLE_TWO_NAMES: {
    kind: 'invalid',
    vi: 'Trong bài, chức danh này đi với hai tên khác nhau. Hãy xem lại chức danh và họ tên.',
    en: 'The text gives this office to two people. Look at the offices and names.',
  },
});

const word = '\\p{Lu}\\p{Ll}*';
const titles =
  '(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng phòng|Trưởng ban|Chánh Văn phòng|Viện trưởng|Chánh án)(?: (?:Thường trực|UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Đảng ủy|tỉnh|thành phố|phường|xã|đặc khu|Sở))*';
const office = new RegExp(
  `(${titles})(?: ${word}){0,3}? (?:(?:ông|bà|đồng chí) )?((?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Cao|Tạ|Châu|Điểu|Lương|Thái|Tô|Hà|Đào)(?: ${word}){1,3})`,
  'gu',
);
const person = new RegExp(`(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|${titles})\\s+(${word}(?: ${word}){1,3})`, 'gu');

interface Named {
  readonly line: Line;
  readonly start: number;
  readonly name: string;
}

/** Names and offices of leaders: spelt as the portal has them, and one way in one text (R-027: họ tên, chức danh lãnh đạo). */
export const names: Check = {
  rule: 'R-027',
  refuses: false,
  find: (text) => [...unlikeKnown(text), ...twoWays(text), ...twoNames(text)],
};

function unlikeKnown({ lines, known }: CheckedText): Finding[] {
  return known.people.flatMap((right) => {
    if (!right.includes(' ')) return [];
    const wanted = foldInPlace(right.normalize('NFC'));
    return lines.flatMap((line) =>
      places(foldInPlace(line.text), wanted)
        .map((start) => ({ start, quote: line.text.slice(start, start + wanted.length) }))
        .filter(({ quote }) => sameStyle(quote) !== sameStyle(right) && /^\p{Lu}/u.test(quote) && quote !== quote.toUpperCase())
        .map(({ start, quote }) => at(line, start, quote, errors.CHECK_NAME_DIFFERS(), right)),
    );
  });
}

function twoWays({ lines }: CheckedText): Finding[] {
  const found = lines.flatMap((line) => [...line.text.matchAll(person)].map((match): Named => named(line, match, match[1] ?? '')));
  const byName = Map.groupBy(found, ({ name }) => foldInPlace(name));
  return [...byName.values()].flatMap((same) => {
    const [first, ...others] = same;
    return others.flatMap(({ line, start, name }) =>
      first && sameStyle(name) !== sameStyle(first.name) ? [at(line, start, name, errors.CHECK_NAME_TWO_WAYS(), first.name)] : [],
    );
  });
}

function twoNames({ lines }: CheckedText): Finding[] {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(office)].map((match) => ({ ...named(line, match, match[2] ?? ''), title: match[0].slice(0, -(match[2] ?? '').length).trim() })),
  );
  // several people share a title such as that of a deputy: only an office that one person holds is looked at
  const single = found.filter(({ title }) => !title.startsWith('Phó') && /UBND|HĐND|ủy|Ủy|Sở/u.test(title));
  return [...Map.groupBy(single, ({ title }) => title.toLowerCase()).values()].flatMap((same) => {
    const [first, ...others] = same;
    return others.flatMap(({ line, start, name }) =>
      first && foldInPlace(name) !== foldInPlace(first.name) ? [at(line, start, name, errors.CHECK_TITLE_TWO_NAMES())] : [],
    );
  });
}

function named(line: Line, match: RegExpExecArray, name: string): Named {
  return { line, start: match.index + match[0].length - name.length, name };
}

/** Hòa and Hoà are one name: where a mark stands is a matter of style. */
function sameStyle(name: string): string {
  return name
    .normalize('NFD')
    .split(' ')
    .map((part) => part.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '') + (/[\u0300\u0301\u0303\u0309\u0323]/u.exec(part)?.[0] ?? ''))
    .join(' ');
}

function places(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(wanted); index >= 0; index = text.indexOf(wanted, index + 1)) {
    const isWhole = !/\p{L}/u.test(text.charAt(index - 1)) && !/\p{L}/u.test(text.charAt(index + wanted.length));
    if (isWhole) found.push(index);
  }
  return found;
}
