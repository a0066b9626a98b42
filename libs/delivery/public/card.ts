/**
 * The card of a placement `pl` (ADR 47). That of a portal's own item lies in the row; that of another portal's is read from its publication `pub`, of
 * which there is none once the origin took it off. By the item for each row, whatever the tables hold: a join would look through those of all portals.
 * Where there is no origin the item is null too, and no page of the index is read.
 */
export const withCard = `
  left join lateral (
    select c.* from publication c where c.portal_id = pl.source_portal_id and c.item_id = case when pl.source_portal_id is not null then pl.item_id end
      and c.withdrawn_at is null limit 1) pub on true
  join lateral (select where coalesce(pl.title, pub.title) is not null) shown on true`;

/** SQL of what the card says. */
export const ofCard = (column: 'kind' | 'locale' | 'title' | 'summary' | 'author_id' | 'cover' | 'details' | 'published_at'): string =>
  `coalesce(pl.${column}, pub.${column})`;
