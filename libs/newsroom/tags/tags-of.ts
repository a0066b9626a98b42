import type { TagSort } from '#delivery';
import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** A tag as who works in the portal sees it. */
export interface TagRow {
  readonly id: string;
  readonly sort: TagSort;
  readonly slug: string;
  readonly name: string;
  /** The same in English; may be empty. */
  readonly nameEn: string;
  readonly summary: string;
  readonly opensOn: CivilDate | null;
  readonly closesOn: CivilDate | null;
  /** Items that bear it, and how many of them are public. */
  readonly items: number;
  readonly publicItems: number;
}

/** Tags of the scope's portal: those without an end or that end last come first; or the one of this id. */
export async function tagsOf(scope: OpenScope, id?: string): Promise<TagRow[]> {
  if (id !== undefined && !isId(id)) return [];
  return scope.manager.query(
    `select t.id, t.sort, t.slug, t.name, t.name_en as "nameEn", t.summary, t.opens_on::text as "opensOn", t.closes_on::text as "closesOn",
            coalesce(n.items, 0)::int as items, coalesce(n.shown, 0)::int as "publicItems"
     from tag t
     left join (select tag_id, count(*) as items, count(placed_at) as shown from tagged_item where portal_id = scope.portal() group by tag_id) n on n.tag_id = t.id
     where t.portal_id = scope.portal() and ($1::uuid is null or t.id = $1)
     order by t.closes_on desc nulls first, t.opens_on desc nulls last, t.slug`,
    [id ?? null],
  );
}

/** True while items may get the tag. */
export function takesItems({ opensOn, closesOn }: Pick<TagRow, 'opensOn' | 'closesOn'>, today: CivilDate): boolean {
  return (opensOn === null || opensOn <= today) && (closesOn === null || closesOn >= today);
}

/** Ids of the tags that an item of the portal bears. */
export async function tagsOfItem(scope: OpenScope, itemId: string): Promise<string[]> {
  const rows: { id: string }[] = await scope.manager.query(
    'select tag_id as id from tagged_item where portal_id = scope.portal() and item_id = $1 order by 1',
    [itemId],
  );
  return rows.map(({ id }) => id);
}
