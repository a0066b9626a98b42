import type { ItemsPlace } from './read-items.js';

/** What narrows a list of items. */
export type Narrowing = Exclude<keyof ItemsPlace, 'first'>;

/**
 * What makes an item of several sections one line of a list of placements `pl`, newest first: its rows come one after the other, so
 * nothing is sorted for it. In one section it stands once anyway.
 */
export const eachItemOnce = (has: (name: Narrowing) => boolean): string => (has('section') ? '' : 'distinct on (pl.placed_at, pl.item_id)');

const day = (date: string, plus = ''): string => `((${date}::date${plus})::timestamp at time zone interval '7 hours')`;

/**
 * Conditions of SQL for placements `pl`.
 * @param portal SQL that names the portal
 * @param value place of a value, e.g. `$3`
 */
export function itemConditions(has: (name: Narrowing) => boolean, value: (name: Narrowing) => string, portal: string): string[] {
  return [
    ...(has('placedAt') ? [`(pl.placed_at, pl.item_id) < (${value('placedAt')}::timestamptz, ${value('itemId')}::uuid)`] : []),
    ...(has('section')
      ? [`pl.section_id = (select wanted.id from section wanted where wanted.portal_id = ${portal} and wanted.slug = ${value('section')})`]
      : []),
    ...(has('topic') ? [`pl.topic = ${value('topic')}`] : []),
    ...(has('residual') ? ['pl.topic is null'] : []),
    ...(has('from') ? [`pl.placed_at >= ${day(value('from'))}`] : []),
    ...(has('to') ? [`pl.placed_at < ${day(value('to'), ' + 1')}`] : []),
  ];
}
