export { captionWords, looksLikeCaptions, readCaptions } from './captions.js';
