import type { ProvinceMap } from '../../api/map.js';
import type { Overview } from '../../api/queries.js';

/** A figure that the map can be shaded by. */
interface Measure {
  /** As it stands in the address. */
  readonly word: string;
  readonly name: string;
  readonly unit: string;
  /** Of one portal; null where there is none. */
  readonly of: (row: Overview, now: Date) => number | null;
  /** Of a unit with several portals. */
  readonly together: (values: readonly number[]) => number;
}

const day = 86_400_000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const measures: readonly [Measure, ...Measure[]] = [
  { word: 'tin', name: 'Tin đăng tháng này', unit: 'tin', of: ({ itemsThisMonth }) => itemsThisMonth, together: sum },
  { word: 'cho', name: 'Việc đang chờ', unit: 'việc', of: ({ waiting }) => waiting, together: sum },
  {
    word: 'im',
    name: 'Số ngày chưa đăng tin',
    unit: 'ngày',
    of: ({ lastPublishedAt }, now) => (lastPublishedAt ? Math.max(0, Math.floor((now.getTime() - Date.parse(lastPublishedAt)) / day)) : null),
    together: (values) => Math.min(...values),
  },
];

/** The figure of a unit: of all its portals; null for a unit that has none. */
export function valueOf({ portalIds }: ProvinceMap['shapes'][number], rows: ReadonlyMap<string, Overview>, measure: Measure, now: Date): number | null {
  const values = portalIds.flatMap((id) => {
    const row = rows.get(id);
    const value = row ? measure.of(row, now) : null;
    return value === null ? [] : [value];
  });
  return values.length > 0 ? measure.together(values) : null;
}
