export { isAllowedHref, richTextExtensions } from './rich-text.js';
export { Attachment, Figure, filesIn, Video, type AttachmentAttributes, type FigureAttributes, type VideoAttributes } from './figure.js';
