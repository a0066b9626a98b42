import { altText } from './alt-text.js';
import type { Check } from './check.js';
import { dates } from './dates.js';
import { endedUnits } from './ended-units.js';
import { headings } from './headings.js';
import { linkText } from './link-text.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { pictureQuality } from './picture-quality.js';
import { spelling } from './spelling.js';
import { tableHeadings } from './table-headings.js';
import { videoWords } from './video-words.js';

/** Everything that is looked for before a text is handed in: refusals first, as the screen shows them. */
export const allChecks: readonly Check[] = [
  altText,
  videoWords,
  names,
  dates,
  numbers,
  endedUnits,
  linkText,
  headings,
  tableHeadings,
  pictureQuality,
  spelling,
];
