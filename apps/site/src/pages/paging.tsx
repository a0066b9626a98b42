import type { ComponentChildren } from 'preact';

interface Props {
  /** The nav's own words, and those of its links. */
  readonly words: { readonly label: string; readonly older: string; readonly newest: string };
  readonly next: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  /** Place after which this page goes on; the empty text on the first one. */
  readonly after: string;
  /** Address of the page after a place; of the first page for the empty text. */
  readonly at: (after: string) => string;
  readonly children?: ComponentChildren;
}

/** Ways to the older part of a list and back to its beginning, and what else stands there; nothing where a list has one page and no more. */
export function Paging({ words, next: { hasNextPage, endCursor }, after, at, children }: Props) {
  if (!after && !hasNextPage && !children) return null;
  return (
    <nav class="paging" aria-label={words.label}>
      {hasNextPage && endCursor ? (
        <a class="button" rel="next" href={at(endCursor)}>
          {words.older}
        </a>
      ) : null}
      {after ? <a href={at('')}>{words.newest}</a> : null}
      {children}
    </nav>
  );
}

/** Address of a list after a place. */
export const placeOf = (page: string, after: string): string => (after ? `${page}?sau=${encodeURIComponent(after)}` : page);
