import { defineErrors } from '#platform/errors';
import { isSyllable, legacyReading } from '#web/legacy';
import { at, type Check, type CheckedText, type Finding } from './check.js';

const errors = defineErrors({
  CHECK_SPELLING: {
    kind: 'invalid',
    vi: 'Chữ này không có trong tiếng Việt. Có thể gõ nhầm dấu.',
    en: 'This is no Vietnamese syllable. A mark may be on the wrong letter.',
  },
  CHECK_LEGACY_TEXT: {
    kind: 'invalid',
    vi: 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI), người đọc sẽ thấy sai. Hãy dán lại và chọn “Chuyển sang Unicode”.',
    en: 'The text is written in an encoding of the time before Unicode (TCVN3, VNI). Paste it again and convert it.',
  },
});

/** More than that would hide the rest. */
const most = 20;
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ]/u;

/** Syllables that Vietnamese does not have, and whole texts in letters of old fonts (R-027: chính tả). */
export const spelling: Check = {
  rule: 'R-027',
  refuses: false,
  find(text) {
    return legacyReading(text.lines.map((line) => line.text)) ? legacyLines(text) : misspelt(text);
  },
};

function legacyLines({ lines }: CheckedText): Finding[] {
  const reading = legacyReading(lines.map(({ text }) => text));
  return lines
    .filter(({ text }) => reading?.convert(text) !== text)
    .map((line) => at(line, 0, line.text, errors.CHECK_LEGACY_TEXT(), reading?.convert(line.text) ?? null));
}

function misspelt({ lines }: CheckedText): Finding[] {
  return lines
    .flatMap((line) =>
      [...line.text.matchAll(/[\p{L}\p{M}]+/gu)]
        .filter((match) => vietnamese.test(match[0]) && !isSyllable(match[0]) && !isName(line.text, match))
        .map((match) => at(line, match.index, match[0], errors.CHECK_SPELLING())),
    )
    .slice(0, most);
}

/** Abbreviations (HĐND) and names inside a sentence (Krông Búk) follow rules of their own. */
function isName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  if (word === word.toUpperCase()) return true;
  const before = text.slice(0, index).trimEnd();
  return /^\p{Lu}/u.test(word) && before !== '' && !/[.!?:;\n“"(–-]$/u.test(before);
}
