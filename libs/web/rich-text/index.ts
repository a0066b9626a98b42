export { isAllowedHref, richTextExtensions } from './rich-text.js';
