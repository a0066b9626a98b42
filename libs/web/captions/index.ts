export { captionWords, looksLikeCaptions, readCaptions, type CaptionError, type CaptionFault, type Captions } from './captions.js';
