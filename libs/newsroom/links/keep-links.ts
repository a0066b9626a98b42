import type { OpenScope } from '#platform/db';

/** Addresses in sealed HTML: the sanitiser wrote every one of them as href="…" with its & as an entity. */
const address = `regexp_matches(p.html, 'href="((?:https?://|/)[^"]*)"', 'g')`;
/** What leads to a host of the portal itself is kept as its path. */
const kept = `case when split_part(split_part(split_part(lower(l.href), '://', 2), '/', 1), ':', 1) in (select h.host from portal_host h where h.portal_id = scope.portal())
  then coalesce(substring(l.href from '^https?://[^/]+(/.*)$'), '/') else l.href end`;

/** Brings the links of an item up to date with what is public of it; the new ones are looked at soon. */
export async function keepLinks({ manager }: OpenScope, itemId: string, at: Date): Promise<void> {
  await manager.query('delete from item_link where portal_id = scope.portal() and item_id = $1', [itemId]);
  const found = `
    with found as (
      select distinct ${kept} as url from publication p, ${address} m, lateral (select replace(m[1], '&amp;', '&') as href) l
      where p.portal_id = scope.portal() and p.item_id = $1 and octet_length(m[1]) <= 2000)`;
  await manager.query(`${found} insert into link (portal_id, url, due_at) select scope.portal(), url, $2::timestamptz from found on conflict do nothing`, [
    itemId,
    at,
  ]);
  await manager.query(`${found} insert into item_link (portal_id, item_id, url) select scope.portal(), $1, url from found`, [itemId]);
  await manager.query(
    `delete from link l where l.portal_id = scope.portal() and not exists (select from item_link i where i.portal_id = l.portal_id and i.url = l.url)`,
  );
}
