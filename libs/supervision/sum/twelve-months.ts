/** SQL of twelve sums of `amount`, one for each month of `belongs_on`, as a row of fact_year holds them. */
export const twelveMonths = `array[${Array.from(
  { length: 12 },
  (_, index) => `coalesce(sum(amount) filter (where extract(month from belongs_on) = ${String(index + 1)}), 0)::bigint`,
).join(', ')}]`;
