export { captionLetters, captionWords, looksLikeCaptions, readCaptions } from './captions.js';
