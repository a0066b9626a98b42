import { numberText, parseCount } from './number.js';

/** How exact a number is, as reports say it. What the system counted is `exact`; the others come from papers. */
const qualifiers = ['exact', 'more_than', 'about', 'at_least'] as const;
export type Qualifier = (typeof qualifiers)[number];

export interface Quantity {
  readonly amount: number;
  readonly qualifier: Qualifier;
}

const words: Readonly<Record<Exclude<Qualifier, 'exact'>, readonly string[]>> = {
  more_than: ['trên', 'hơn'],
  about: ['khoảng', 'gần', 'xấp xỉ'],
  at_least: ['ít nhất', 'tối thiểu'],
};

export const exactly = (amount: number): Quantity => ({ amount, qualifier: 'exact' });

/** `trên 420`, `khoảng 1.343`, `ít nhất 10.000`, `2.563`. */
export function quantityText({ amount, qualifier }: Quantity): string {
  return qualifier === 'exact' ? numberText(amount) : `${words[qualifier][0] ?? ''} ${numberText(amount)}`;
}

/** Reads `2.563`, `trên 420`, `khoảng 1.000`; null when it is no count. */
export function parseQuantity(text: string): Quantity | null {
  const typed = text.normalize('NFC').trim().toLowerCase();
  for (const qualifier of qualifiers) {
    const word = qualifier === 'exact' ? undefined : words[qualifier].find((each) => typed.startsWith(`${each} `));
    const amount = word === undefined ? null : parseCount(typed.slice(word.length));
    if (amount !== null) return { amount, qualifier };
  }
  const amount = parseCount(typed);
  return amount === null ? null : exactly(amount);
}

/** A sum is no more exact than what it holds: with a bound in it, it is a bound; with an estimate in it, an estimate. */
export function sumOf(parts: readonly Quantity[]): Quantity {
  const has = (qualifier: Qualifier): boolean => parts.some((part) => part.qualifier === qualifier);
  const qualifier = (['about', 'more_than', 'at_least'] as const).find(has) ?? 'exact';
  return { amount: parts.reduce((sum, part) => sum + part.amount, 0), qualifier };
}

export interface Breakdown {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** What the parts leave of the total; an estimate unless total and parts are exact. */
  readonly residual: Quantity;
  /** False when nothing is left: only then may the parts be printed without "trong đó" and the rest. */
  readonly needsResidual: boolean;
  /** True when the parts are more than the total: something is in two of them. */
  readonly overlaps: boolean;
}

/** A total and its parts with what they leave. */
export function breakdown(total: Quantity, parts: readonly Quantity[]): Breakdown {
  const sum = sumOf(parts);
  const amount = total.amount - sum.amount;
  const isExact = total.qualifier === 'exact' && sum.qualifier === 'exact';
  return { total, parts, residual: { amount, qualifier: isExact ? 'exact' : 'about' }, needsResidual: amount !== 0 || !isExact, overlaps: amount < 0 };
}
