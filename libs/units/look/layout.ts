import type { CivilDate } from '#platform/time';

/** What a block of a home page can be. `section` may stand several times, each for one section; the others once. */
export const blockKinds = ['highlights', 'search', 'shortcuts', 'section', 'sections', 'portals', 'media', 'links', 'visits'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What a layout says of one kind of block. */
export interface BlockRule {
  readonly kind: BlockKind;
  /** What editors call it. */
  readonly name: string;
  /** Part of the page, from the top: a portal orders blocks within a part, never across. */
  readonly place: number;
  /** Cannot be hidden. */
  readonly required: boolean;
  /** Stands on the home page of a portal that has arranged nothing. */
  readonly standard: boolean;
  /** How often at most. */
  readonly most: number;
  /** Items shown: fewest, most, and unless a portal says otherwise; null where there are none to count. */
  readonly lines: { readonly least: number; readonly most: number; readonly usual: number } | null;
}

/** A version of the layout that every portal of the deployment follows from its day on. */
export interface Layout {
  readonly version: string;
  readonly from: CivilDate;
  readonly blocks: readonly BlockRule[];
}

/**
 * Layouts by day, the oldest first. A new guidance on structure and layout is a new entry here: every portal follows it
 * from its day on, with the order and the choices it made, as far as the new layout has room for them.
 */
export const layouts: readonly Layout[] = [
  {
    version: '2026.1',
    from: '2025-07-01' as CivilDate,
    blocks: [
      { kind: 'highlights', name: 'Tin nổi bật', place: 1, required: true, standard: true, most: 1, lines: { least: 3, most: 7, usual: 5 } },
      { kind: 'search', name: 'Ô tìm kiếm', place: 2, required: false, standard: true, most: 1, lines: null },
      { kind: 'shortcuts', name: 'Lối tắt dịch vụ', place: 3, required: false, standard: true, most: 1, lines: null },
      { kind: 'section', name: 'Tin của một chuyên mục', place: 3, required: false, standard: false, most: 12, lines: { least: 1, most: 10, usual: 4 } },
      {
        kind: 'sections',
        name: 'Tin theo chuyên mục, tự chọn chuyên mục có tin',
        place: 3,
        required: false,
        standard: true,
        most: 1,
        lines: { least: 1, most: 10, usual: 4 },
      },
      {
        kind: 'media',
        name: 'Đa phương tiện: ảnh, video, infographic',
        place: 4,
        required: false,
        standard: true,
        most: 1,
        lines: { least: 2, most: 8, usual: 4 },
      },
      { kind: 'portals', name: 'Trang của các đơn vị trực thuộc', place: 4, required: false, standard: true, most: 1, lines: null },
      { kind: 'links', name: 'Liên kết website', place: 4, required: false, standard: true, most: 1, lines: null },
      { kind: 'visits', name: 'Thống kê truy cập', place: 5, required: false, standard: true, most: 1, lines: null },
    ],
  },
];

/** The layout that holds on a day; the first one before all of them. */
export function layoutOn(day: CivilDate): Layout {
  const held = layouts.findLast(({ from }) => from <= day) ?? layouts[0];
  if (!held) throw new Error('there is no layout');
  return held;
}
