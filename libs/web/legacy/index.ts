export { fromLegacy, legacyReading, type LegacyCode, type LegacyFont, type LegacyReading } from './legacy-text.js';
export { isSyllable } from './syllable.js';
