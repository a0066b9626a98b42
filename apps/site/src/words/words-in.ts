import { en } from './en.js';
import { vi } from './vi.js';
import type { Lang, Words } from './words.js';

/** Words of a language; of one that has none, Vietnamese. */
export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? en : vi;
}
