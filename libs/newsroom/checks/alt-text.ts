import { mediaErrors } from '#media';
import { isBlank } from '#platform/http';
import type { FigureAttributes } from '#web/rich-text';
import { atNode, type Check, type Finding } from './check.js';

/** A picture says what it shows, or that it is decoration. */
export const altText: Check = {
  rule: 'R-133',
  refuses: true,
  find({ document, files }) {
    const found: Finding[] = [];
    document.descendants((node, position) => {
      if (node.type.name !== 'figure') return;
      const { alt, isDecoration, fileId } = node.attrs as FigureAttributes;
      const name = files.get(fileId)?.name ?? '';
      if (!isDecoration && isBlank(alt)) found.push(atNode(node, position, mediaErrors.ALT_MISSING({ name }), name));
    });
    return found;
  },
};
