export { compareTexts, countChanges, type ComparedBlock, type ComparedText } from './compare-texts.js';
export { classesOf, classOf, roundTop, type ValueClass } from './classes.js';
export { nextPlace } from './next-place.js';
export { bytesText, numberText } from './figures/index.js';
export { colours, fontStack, palettes, shadeDeclarations, sizes, tokenDeclarations, type Colour, type PaletteName } from './tokens.js';
export {
  civilDateText,
  dateText,
  dayOf,
  dateTimeText,
  fold,
  fromLocalInput,
  lapseText,
  timeText,
  toLocalInput,
  dueText,
  waitText,
  weekdayDateText,
  whenText,
  type Instant,
} from './vietnamese.js';
export {
  itemStates,
  portalStates,
  roles,
  steps,
  waitWords,
  type ItemStateName,
  type PortalStateName,
  type RoleName,
  type StepName,
  type Tone,
} from './words.js';
export {
  beginKeeping,
  hasUnkept,
  keep,
  maySend,
  parseLocalCopy,
  retryDelay,
  type DraftContent,
  type DraftFault,
  type Keeping,
  type KeepingEvent,
  type LocalCopy,
  type ServerDraft,
} from './draft-keeping.js';
export { plainBlocks } from './plain-blocks.js';
