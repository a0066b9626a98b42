import { defineErrors } from '#platform/errors';
import { at, type Check, type Finding } from './check.js';

const errors = defineErrors({
  CHECK_LINK_TEXT: {
    kind: 'invalid',
    vi: 'Chữ của liên kết không nói nó dẫn đến đâu. Hãy viết tên trang hoặc tên văn bản.',
    en: 'The words of the link do not say where it leads. Write the name of the page or document.',
  },
  CHECK_LINK_ADDRESS: {
    kind: 'invalid',
    vi: 'Liên kết chỉ là địa chỉ dài, khó đọc và khó nghe. Hãy viết tên trang thay cho địa chỉ.',
    en: 'The link is a bare address, hard to read and to hear. Write the name of the page.',
  },
});

const empty =
  /^(?:(?:xem|vào|bấm|nhấn|ấn|click|nhấp)\s*(?:vào)?\s*)?(?:tại đây|ở đây|đây|vào đây|xem thêm|chi tiết|xem chi tiết|link|đường link|liên kết|here|click here|tải về|download|tải tại đây)[.…!]*$/iu;
const address = /^(?:https?:\/\/|www\.)\S{20,}$/iu;

/** Words of links say where they lead (R-027; "tại đây" says nothing to who hears links in a row). */
export const linkText: Check = {
  rule: 'R-027',
  refuses: false,
  find({ document }) {
    const found: Finding[] = [];
    document.descendants((node, position) => {
      if (!node.isText || !node.marks.some(({ type }) => type.name === 'link')) return;
      const text = (node.text ?? '').trim();
      const line = { field: 'body', text, from: position } as const;
      if (empty.test(text)) found.push(at(line, 0, node.text ?? '', errors.CHECK_LINK_TEXT()));
      else if (address.test(text)) found.push(at(line, 0, node.text ?? '', errors.CHECK_LINK_ADDRESS()));
    });
    return found;
  },
};
