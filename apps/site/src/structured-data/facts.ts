import type { CardPartsFragment, ItemQuery } from '../gql/documents.js';
import type { Portal } from '../view.js';

/** An item as its page shows it. */
export type Article = Extract<NonNullable<ItemQuery['item']>, { __typename: 'Item' }>;

/** What a page is about, for programs that read it. */
export type PageFacts =
  | { readonly type: 'home' }
  /** One that is about nothing but itself: contact, policies, the board. */
  | { readonly type: 'page' }
  | { readonly type: 'section'; readonly section: Portal['sections'][number]; readonly cards: readonly CardPartsFragment[] }
  | { readonly type: 'article'; readonly item: Article };

/** What the frame of a page knows of it. */
export interface PageWords {
  readonly title: string;
  readonly path?: string | undefined;
  readonly description?: string | undefined;
}
