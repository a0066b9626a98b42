import { percentText, rounded } from './number.js';

/** A change against a base, both kept, so that nobody has to guess what 230 % is of. */
export interface Growth {
  readonly current: number;
  /** Null when there is nothing to compare with. */
  readonly base: number | null;
  /** (current - base) / base in percent, one place; null without a base, and when it is 0. */
  readonly percent: number | null;
  /** `tăng 14,35 %`, `giảm 3 %`, `không đổi`; two places. Null as `percent`. */
  readonly change: string | null;
  /** `bằng 114,35 % so với`; the name of the base follows. Null as `percent`. */
  readonly level: string | null;
}

/** Growth against a base. @param base null when there are no figures of it */
export function growth(current: number, base: number | null): Growth {
  if (base === null || base === 0) return { current, base, percent: null, change: null, level: null };
  const percent = (100 * (current - base)) / Math.abs(base);
  return {
    current,
    base,
    percent: rounded(percent, 1),
    change: changeText(rounded(percent, 2)),
    level: `bằng ${percentText((100 * current) / base, 2)} so với`,
  };
}

function changeText(percent: number): string {
  if (percent === 0) return 'không đổi';
  return `${percent > 0 ? 'tăng' : 'giảm'} ${percentText(Math.abs(percent), 2)}`;
}

/** Percent of a target, one place; null when there is none to reach. */
export function percentOf(done: number, target: number): number | null {
  return target > 0 ? rounded((100 * done) / target, 1) : null;
}
