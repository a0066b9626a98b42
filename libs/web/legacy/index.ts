export { legacyReading, type LegacyCode, type LegacyReading } from './legacy-text.js';
export { isSyllable } from './syllable.js';
