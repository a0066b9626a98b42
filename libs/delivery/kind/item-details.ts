/** What a field of a kind of item can hold; the same words in data, tables and, in capitals, in both schemas. */
export const fieldTypes = ['text', 'paragraph', 'date', 'date_time', 'choice', 'number', 'money', 'person', 'file', 'link', 'rows'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A column of a field that is a table. */
export interface SealedColumn {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly property: string | null;
}

/** A field as it was sealed, in the language of the item. */
export interface SealedField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Property of schema.org that it gives; null: none. */
  readonly property: string | null;
  /** As programs read it: a day, a number with a point, the code of a choice. Empty for rows. */
  readonly value: string;
  /** As people read it. Empty for rows. */
  readonly words: string;
  /** Address of a file on the portal's host, or of a link; null for others. */
  readonly path: string | null;
  readonly columns: readonly SealedColumn[];
  /** Values as programs read them, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What the kind of an item adds to its text, as it was sealed. */
export interface ItemDetails {
  /** Type of schema.org. */
  readonly schemaType: string;
  /** Last day on which it holds; null: for good. */
  readonly validUntil: string | null;
  readonly fields: readonly SealedField[];
  /** Those that a list shows, in their order. */
  readonly card: readonly SealedField[];
  /** Where its picture stands on the pages of its portal; left out: nowhere. */
  readonly banner?: SealedBanner;
}

/** Places of a page where banners stand. */
export const bannerSlots = ['head', 'home', 'foot'] as const;
export type BannerSlot = (typeof bannerSlots)[number];

/** What a banner says of itself; its picture is the cover of the item. */
export interface SealedBanner {
  readonly slot: BannerSlot;
  /** Its order among those of the place; null: after them. */
  readonly rank: number | null;
  /** Where it leads; null: to its own page. */
  readonly address: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isPaid: boolean;
}
