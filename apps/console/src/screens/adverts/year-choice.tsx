import { NativeSelect } from '@mantine/core';

/** The year that is looked at, the latest first. */
export function YearChoice({ year, years, onYear }: { readonly year: number; readonly years: readonly number[]; readonly onYear: (year: string) => void }) {
  return (
    <NativeSelect
      label="Năm"
      className="lc-year"
      value={String(year)}
      data={[...new Set([year, ...years])].sort((a, b) => b - a).map(String)}
      onChange={(event) => {
        onYear(event.currentTarget.value);
      }}
    />
  );
}

/** A year as the address gives it; null for what is none. */
export function yearIn(address: string | null): number | null {
  return address !== null && /^20\d\d$/.test(address) ? Number(address) : null;
}
