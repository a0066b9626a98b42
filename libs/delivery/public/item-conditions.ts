import { kindPlaces, type ItemsPlace } from './read-items.js';

/** What narrows a list of items. */
export type Narrowing = Exclude<keyof ItemsPlace, 'first'>;

/**
 * What makes an item of several sections one line of a list of placements `pl`, newest first: its rows come one after the other, so
 * nothing is sorted for it. In one section it stands once anyway.
 */
export const eachItemOnce = (has: (name: Narrowing) => boolean): string => (has('section') ? '' : `distinct on (${placeIn(has)})`);

/** What the place of an item in a list is made of. The rows `tg` of a tag know it too, in the order of their index. */
const placeIn = (has: (name: Narrowing) => boolean): string => (has('tag') ? 'tg.placed_at, tg.item_id' : 'pl.placed_at, pl.item_id');

/** The order of a list, as its index has it. */
export const newestFirstOf = (has: (name: Narrowing) => boolean): string => `order by ${placeIn(has).replaceAll(/\w+\.\w+/g, '$& desc')}`;

/** Kinds that are asked for, as SQL. */
export const kindsAsked = (has: (name: Narrowing) => boolean, value: (name: Narrowing) => string): readonly string[] => kindPlaces.filter(has).map(value);

const day = (date: string, plus = ''): string => `((${date}::date${plus})::timestamp at time zone interval '7 hours')`;

/**
 * Conditions of SQL for placements `pl`, and where a tag is asked for for its rows `tg`.
 * @param portal SQL that names the portal
 * @param value place of a value, e.g. `$3`
 */
export function itemConditions(has: (name: Narrowing) => boolean, value: (name: Narrowing) => string, portal: string): string[] {
  const kinds = kindsAsked(has, value);
  return [
    ...(has('placedAt') ? [`(${placeIn(has)}) < (${value('placedAt')}::timestamptz, ${value('itemId')}::uuid)`] : []),
    ...(has('section')
      ? [`pl.section_id = (select wanted.id from section wanted where wanted.portal_id = ${portal} and wanted.slug = ${value('section')})`]
      : []),
    ...(has('tag') ? [`tg.tag_id = (select wanted.id from tag wanted where wanted.portal_id = ${portal} and wanted.slug = ${value('tag')})`] : []),
    // of several each is a range of its own (items.fields.ts), but for a tag, of which one range is read whatever is asked
    ...(kinds.length === 1 || (has('tag') && kinds.length > 0) ? [`pl.kind in (${kinds.join(', ')})`] : []),
    ...(has('topic') ? [`pl.topic = ${value('topic')}`] : []),
    ...(has('residual') ? ['pl.topic is null'] : []),
    ...(has('from') ? [`pl.placed_at >= ${day(value('from'))}`] : []),
    ...(has('to') ? [`pl.placed_at < ${day(value('to'), ' + 1')}`] : []),
  ];
}
