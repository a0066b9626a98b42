import type { DemoPortal } from './province.js';
import { stories, type Story } from './history-texts.js';

/** What became of an item by now. */
export type Fate = 'published' | 'withdrawn' | 'waiting';

export interface Posting {
  readonly story: Story;
  readonly daysAgo: number;
  readonly fate: Fate;
}

const published = (daysAgo: number): [number, Fate] => [daysAgo, 'published'];

/**
 * Days on which a portal posted, by its place in the list: the city often, departments now and then, most communes in the last
 * days, some not for weeks; here and there something has waited too long.
 */
function daysOf(portal: DemoPortal, place: number): readonly (readonly [number, Fate])[] {
  if (portal.portal.state !== 'open') return [];
  if (portal.portal.kind === 'portal') return [...[151, 128, 107, 88, 71, 55, 41, 30, 22, 15].map(published), [11, 'withdrawn']];
  if (portal.unit.kind === 'department') return place % 5 === 0 ? [published(64), published(38)] : [published(80 - place), published(9 - (place % 8))];
  switch (place % 12) {
    case 0:
      return [published(24 + (place % 40))];
    case 1:
      return [published(96), [9 + (place % 4), 'waiting']];
    case 2:
      return [published(118), published(75), published(33), published(6)];
    case 3:
      return [published(place % 9), [1, 'waiting']];
    case 4:
      return [];
    default:
      return [published(1 + (place % 10))];
  }
}

/** Everything that the portal at this place of the list posted, the oldest first. */
export function postingsOf(portal: DemoPortal, place: number): Posting[] {
  return daysOf(portal, place)
    .map(([daysAgo, fate], index) => ({ story: stories[(place * 5 + index) % stories.length], daysAgo, fate }))
    .flatMap(({ story, ...rest }) => (story ? [{ story, ...rest }] : []))
    .sort((a, b) => b.daysAgo - a.daysAgo);
}
