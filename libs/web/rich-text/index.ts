export { isAllowedHref, richTextExtensions } from './rich-text.js';
export { Attachment, Figure, filesIn, type AttachmentAttributes, type FigureAttributes } from './figure.js';
