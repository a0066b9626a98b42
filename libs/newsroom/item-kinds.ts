/** A sort of item. Figures are kept under the code, so a code that was once used never means anything else. */
export interface KindOfItem {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Sorts of items, in the order in which they are offered; the first is what most people write. */
export const itemKinds: readonly KindOfItem[] = [
  { code: 'news', name: 'Tin', nameEn: 'News' },
  { code: 'article', name: 'Bài', nameEn: 'Article' },
  { code: 'album', name: 'Ảnh', nameEn: 'Photos' },
  { code: 'reportage', name: 'Phóng sự', nameEn: 'Reportage' },
  { code: 'video', name: 'Video', nameEn: 'Video' },
  { code: 'infographic', name: 'Infographic', nameEn: 'Infographic' },
  { code: 'graphic', name: 'Đồ họa', nameEn: 'Graphic' },
  { code: 'banner', name: 'Banner', nameEn: 'Banner' },
  { code: 'press_release', name: 'Thông cáo báo chí', nameEn: 'Press release' },
  // Stands in until documents are a register of their own.
  { code: 'document', name: 'Văn bản', nameEn: 'Document' },
];

export const usualKind = 'news';

/** The sort of a code; for one that is no longer offered, the code in place of its names. */
export function kindOf(code: string): KindOfItem {
  return itemKinds.find((kind) => kind.code === code) ?? { code, name: code, nameEn: code };
}
