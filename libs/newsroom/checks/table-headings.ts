import type { Node } from '@tiptap/pm/model';
import { defineErrors } from '#platform/errors';
import { atNode, type Check, type Finding } from './check.js';

const errors = defineErrors({
  CHECK_TABLE_HEADING: {
    kind: 'invalid',
    vi: 'Bảng chưa có hàng tiêu đề, người nghe máy đọc không biết số nào thuộc cột nào. Hãy đặt con trỏ vào hàng đầu rồi chọn “Hàng tiêu đề”.',
    en: 'The table has no row of headings, so whoever hears it cannot tell which column a figure belongs to. Make its first row one.',
  },
});

/** A table names its columns or rows. */
export const tableHeadings: Check = {
  rule: 'R-027',
  refuses: false,
  find({ document }) {
    const found: Finding[] = [];
    document.descendants((node, position) => {
      if (node.type.name === 'table' && !hasHeading(node)) found.push(atNode(node, position, errors.CHECK_TABLE_HEADING()));
    });
    return found;
  },
};

function hasHeading(table: Node): boolean {
  let has = false;
  table.descendants(({ type }) => {
    has ||= type.name === 'tableHeader';
    return !has;
  });
  return has;
}
