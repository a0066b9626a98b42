/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const below = sorted[low];
  return below + (at - low) * ((sorted[low + 1] ?? below) - below);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** Distance between the quartiles as a share of the median. @param {readonly number[]} values */
export const spread = (values) => (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);

/** @param {number} value */
export const round = (value, digits = 0) => Number(value.toFixed(digits));

/** A number for people: 12.345,6. @param {number} value */
export const shown = (value, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–';

/** The entries whose value is a real number: what was not measured is left out. @param {Record<string, number>} figures */
export const measured = (figures, digits = 0) =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => Number.isFinite(value))
      .map(([name, value]) => [name, round(value, digits)]),
  );
