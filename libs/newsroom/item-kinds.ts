import type { CivilDate } from '#platform/time';
import { countedByKind, textAlone, type KindOfItem } from './kinds/kind-data.js';
import { kinds } from './kinds/read-kinds.js';

export type { KindOfItem } from './kinds/kind-data.js';

/** Sorts of items, in the order in which they are offered; the first is what most people write. */
export const itemKinds = kinds;

export const usualKind = 'news';

/** Those that are offered on a day. */
export function kindsOn(day: CivilDate): KindOfItem[] {
  return itemKinds.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to));
}

/** The sort of a code; for one that is no longer there, the code in place of its names. */
export function kindOf(code: string): KindOfItem {
  return (
    itemKinds.find((kind) => kind.code === code) ?? {
      code,
      name: code,
      nameEn: code,
      group: 'news',
      order: 1_000,
      fields: [],
      card: [],
      page: [...textAlone],
      counting: countedByKind,
      rules: [],
    }
  );
}
