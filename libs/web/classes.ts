import { shades } from './tokens.js';

/** A class of values, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  /** How many values fall into it. */
  readonly count: number;
  /** Place of its shade in `shades`, lightest first. */
  readonly shade: number;
}

/** Which shades fewer than five classes wear: as far from each other as they can be. */
const spread: readonly (readonly number[])[] = [[], [2], [0, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];

/**
 * Values in at most five classes of about as many each. Equal values are never parted, so there may be fewer classes, and one
 * of them large.
 */
export function classesOf(values: readonly number[]): ValueClass[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = [...counts].sort(([a], [b]) => a - b);
  const most = shades.length;
  const groups: { from: number; to: number; count: number }[] = [];
  let [open, left] = [true, values.length];
  distinct.forEach(([value, count], index) => {
    const last = groups.at(-1);
    // What is left is shared among the classes that are left, so that one large class does not empty the next.
    if (!last || open) {
      groups.push({ from: value, to: value, count });
      open = false;
    } else {
      last.to = value;
      last.count += count;
    }
    const group = groups.at(-1);
    const wanted = left / (most - groups.length + 1);
    const [, next = 0] = distinct[index + 1] ?? [];
    if (group && groups.length < most && (distinct.length <= most || group.count + next / 2 > wanted)) {
      left -= group.count;
      open = true;
    }
  });
  const worn = spread[groups.length] ?? [];
  return groups.map((group, index) => ({ ...group, shade: worn[index] ?? 0 }));
}

/** The class of a value; null where it falls into none. */
export function classOf(value: number | null, classes: readonly ValueClass[]): ValueClass | null {
  return value === null ? null : (classes.find(({ from, to }) => value >= from && value <= to) ?? null);
}

/** A round number at or above the greatest value, for the top of an axis: 1, 2 or 5 times a power of ten. */
export function roundTop(greatest: number): number {
  if (greatest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(greatest));
  const factor = [1, 2, 5, 10].find((each) => each * power >= greatest) ?? 10;
  return factor * power;
}
