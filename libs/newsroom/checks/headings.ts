import { defineErrors } from '#platform/errors';
import { at, type Check, type Finding } from './check.js';

const errors = defineErrors({
  CHECK_HEADING_ORDER: {
    kind: 'invalid',
    vi: 'Đề mục nhảy bậc. Hãy dùng đề mục lớn trước, rồi mới đến đề mục vừa và nhỏ.',
    en: 'A level of headings is left out. Begin with the large ones.',
  },
  CHECK_HEADING_EMPTY: { kind: 'invalid', vi: 'Đề mục trống. Hãy viết chữ hoặc xóa dòng này.', en: 'The heading is empty. Write it or take it out.' },
});

/** Headings go down one level at a time, for whoever finds their way by them. */
export const headings: Check = {
  rule: 'R-027',
  refuses: false,
  find({ document }) {
    const found: Finding[] = [];
    let before = 1;
    document.descendants((node, position) => {
      if (node.type.name !== 'heading') return;
      const level = Number(node.attrs['level']);
      const line = { field: 'body', text: node.textContent, from: position + 1 } as const;
      if (line.text.trim() === '') found.push(at(line, 0, '', errors.CHECK_HEADING_EMPTY()));
      else if (level > before + 1) found.push(at(line, 0, line.text, errors.CHECK_HEADING_ORDER()));
      before = level;
    });
    return found;
  },
};
