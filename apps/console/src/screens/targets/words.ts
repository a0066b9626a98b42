import type { Tone } from '#web';
import type { HowFar } from '../../api/targets.js';

/** Where a target stands: word and colour. */
export const stateWords: Readonly<Record<HowFar['state'], { readonly text: string; readonly tone: Tone }>> = {
  AHEAD: { text: 'Vượt tiến độ', tone: 'done' },
  ON_TRACK: { text: 'Đúng tiến độ', tone: 'info' },
  BEHIND: { text: 'Chậm tiến độ', tone: 'danger' },
};
