import { defineErrors } from '#platform/errors';
import { at, type Check } from './check.js';

const errors = defineErrors({
  CHECK_NUMBER_FORMAT: {
    kind: 'invalid',
    vi: 'Số viết theo lối nước ngoài. Hãy dùng dấu chấm tách hàng nghìn, dấu phẩy tách phần lẻ.',
    en: 'The number is written the foreign way. Thousands take a point, decimals a comma.',
  },
});

const thousands = /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?![\d,])|(?<![\d.,])\d{1,3},\d{3}\.\d{1,2}(?!\d)/gu;
const decimals = /(?<![\d.,/])\d{1,3}\.\d{1,2}(?=\s?(?:%|tỷ|triệu|km|m2|m²|ha|kg|tấn)(?![\p{L}\d]))/gu;

/** Numbers as Vietnamese papers write them (R-027: số liệu). */
export const numbers: Check = {
  rule: 'R-027',
  refuses: false,
  find: ({ lines }) =>
    lines.flatMap((line) =>
      [thousands, decimals].flatMap((pattern) =>
        [...line.text.matchAll(pattern)].map((match) => at(line, match.index, match[0], errors.CHECK_NUMBER_FORMAT(), turned(match[0]))),
      ),
    ),
};

function turned(number: string): string {
  return number.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}
