import { defineErrors } from '#platform/errors';
import type { FigureAttributes } from '#web/rich-text';
import { atNode, type Check, type Finding } from './check.js';

const errors = defineErrors({
  CHECK_PICTURE_SMALL: {
    kind: 'invalid',
    vi: 'Ảnh nhỏ, lên trang sẽ mờ. Hãy dùng ảnh gốc, rộng từ 800 điểm ảnh.',
    en: 'The picture is small and will be blurred on the page. Use the original, at least 800 pixels wide.',
  },
  CHECK_PICTURE_BLURRED: {
    kind: 'invalid',
    vi: 'Ảnh chưa nét. Nếu có ảnh khác, hãy thay.',
    en: 'The picture is not sharp. Replace it if there is another.',
  },
  CHECK_SOURCE_MISSING: {
    kind: 'invalid',
    vi: 'Ảnh chưa ghi nguồn hoặc người chụp.',
    en: 'The picture names neither source nor photographer.',
  },
});

/** Most screens of telephones need this much. */
const narrowest = 800;

/** Sharp pictures with their source. */
export const pictureQuality: Check = {
  rule: 'R-027',
  refuses: false,
  find({ document, files }) {
    const found: Finding[] = [];
    document.descendants((node, position) => {
      if (node.type.name !== 'figure') return;
      const { fileId, credit, isDecoration } = node.attrs as FigureAttributes;
      const file = files.get(fileId);
      const name = file?.name ?? '';
      if (file?.width != null && file.width < narrowest) found.push(atNode(node, position, errors.CHECK_PICTURE_SMALL(), name));
      if (file?.warnings.includes('blurred')) found.push(atNode(node, position, errors.CHECK_PICTURE_BLURRED(), name));
      if (!isDecoration && credit.trim() === '') found.push(atNode(node, position, errors.CHECK_SOURCE_MISSING(), name));
    });
    return found;
  },
};
