import type { Use } from '../hot/root-field.js';
import { provincePortals } from '../portals/province-portals.js';
import type { Statement } from '../public/statements.js';
import { readablePortal, readableStates } from '../read/readable-portal.js';

/** Items that are ranked: the newest that match. More than these is said in the answer (`capped`). */
const ranked = 1_000;

/** Items that are read whole to see how near the words stand: the best of those by their heads, the newest first. */
const readWhole = 60;

/**
 * Rows stand on shelves by the time at which they were placed, as the indexes name them (migration 20261128-01): of a portal by quarters,
 * of a province, which has many more, by weeks. The newest shelf is looked through first, and the next only when that had too few.
 */
const shelfOf = {
  quarter: (utc: string) => `floor(extract(epoch from ${utc}) / 7862400)::int`,
  week: (utc: string) => `floor(extract(epoch from ${utc}) / 604800)::int`,
} as const;
const inUtc = (at: string): string => `(${at} at time zone interval '0')`;
const shelfOfRow = (shelf: keyof typeof shelfOf): string => shelfOf[shelf](inUtc('r.placed_at'));

/**
 * Rows `r` that have the words of a tsquery, as a portal has them of its own (ADR 54): some of another portal may too, and where words stand is not looked at.
 * Beside it the portal is compared in a form that no index takes: with more items than it thinks a word has, the planner would read all of a portal.
 */
const ownWords = (portal: string, query: string): string => `portal_words(r.portal_id, r.vector) @@ portal_query(${portal}, ${query}::text)`;
/** As {@link ownWords}, of a tsquery that may have words that are to follow each other: for those alone the row is looked at. */
const ownPhrases = (portal: string, query: string): string =>
  `${ownWords(portal, query)} and (${query}::text not like '%<->%' or r.vector @@ ${query}::text::tsquery)`;

/** Where to search. */
interface Scope {
  readonly shelf: keyof typeof shelfOf;
  /** Condition of rows `r` on the shelf `shelf.n`. */
  readonly onShelf: string;
  /** SQL: whether it has so few items that no shelves are needed; null: it never has. */
  readonly isSmall: string | null;
  /** CTEs that it needs, each with a comma behind it. */
  readonly before: string;
  /** False: nothing is searched at all. */
  readonly isOpen: string;
  /** Condition of rows `r` that are its own; written a second way where it only spares work. */
  readonly own: string;
  readonly ownAgain: string;
  /** Rows `r` that match the tsquery at this place of the statement, by the index of the scope: one that says nothing of what follows what, or any. */
  readonly having: (query: string) => string;
  readonly matching: (query: string) => string;
  /** Rows `r` in the section at this place of the statement. */
  readonly inSection: (section: string) => string;
}

/**
 * The portal `p` of the statement.
 * @param isOpen SQL: whether it shows anything
 * @param atOnce place of the number of items up to which it is looked through at once
 */
export function portalScope(isOpen: string, atOnce: string): Scope {
  return {
    shelf: 'quarter',
    onShelf: `(portal_code(r.portal_id) || (${shelfOfRow('quarter')})::text) = portal_code(p.portal_id) || shelf.n::text`,
    // as counted at publishing (ADR 43); written a second way: it decides how rows are found, never which
    isSmall: `coalesce((select sum(m.items) from portal_month m where row(m.portal_id) = row(p.portal_id)), 0) <= ${atOnce}::int`,
    before: '',
    isOpen,
    // what its origin took off in this moment is not counted any more
    own: `r.portal_id is not distinct from p.portal_id and r.part = 0 and (r.source_portal_id is null or exists (
      select from publication o where o.portal_id = r.source_portal_id and o.item_id = r.item_id and o.withdrawn_at is null))`,
    ownAgain: 'not r.portal_id is distinct from p.portal_id and r.part = 0',
    having: (query) => ownWords('p.portal_id', query),
    matching: (query) => ownPhrases('p.portal_id', query),
    inSection: (section) => `r.section_id = (select s.id from section s where s.portal_id = p.portal_id and s.slug = ${section})`,
  };
}

/** All portals of a province. @param portals SQL that gives their ids */
export function provinceScope(portals: string): Scope {
  const own = 'r.portal_id in (select scope.portal_id from scope) and r.part = 0';
  const byWords = (query: string): string => `r.vector @@ ${query}::tsquery`;
  return {
    shelf: 'week',
    // what a portal reposts stands on no shelf of the province: it is found there where it was written
    onShelf: `(case when r.source_portal_id is null then ${shelfOfRow('week')} end) = shelf.n`,
    isSmall: null,
    before: `scope as materialized (${portals}),`,
    isOpen: 'true',
    own,
    ownAgain: own,
    having: byWords,
    matching: byWords,
    inSection: (section) => `(r.portal_id, r.section_id) in (select s.portal_id, s.id from section s where s.slug = ${section})`,
  };
}

/** What a match is worth by its head, which is small: whether the accents are as typed, then whether title and summary have all of it. */
const headScore = ({ has, value }: Use): string => `
        ${has('exact') ? 'case when (c.portal_id, c.item_id) in (select e.portal_id, e.item_id from exact e) then 100000 else 0 end +' : ''}
        case when c.head @@ ${value('inTitle')}::tsquery then 9000 when c.head @@ ${value('inHead')}::tsquery then 4000 else 0 end
        + case when c.head @@ ${value('phrase')}::tsquery then 1000 else 0 end`;

/**
 * What one of its rows is worth besides: how much of it the title says, whether the words follow each other, and how near they stand. The rank,
 * which costs more than the rest, stands in it once: between 1000 and 4000, half way at 0.2.
 */
const textScore = ({ value }: Use): string => `
        (4000 * ts_rank('{0, 0, 0.4, 1}', r.head, ${value('any')}::tsquery))::int
        + case when text.vector @@ ${value('phrase')}::tsquery then 3000 else 0 end
        + case when r.near then 4000 - (600 / (near.rank + 0.2))::int else 0 end`;

/**
 * CTEs of a search: `whole`, each item that matches with the row of it that matches best (`at`, where it lies: a statement sees one state of
 * the rows, and a row is read again there without a walk down its key's tree), and `totals`. An item has one row that knows all of
 * its words; where it is long, the rows of its articles know where they stand.
 */
export function bestHits(use: Use, { shelf, onShelf, isSmall, before, isOpen, own, ownAgain, having, matching, inSection }: Scope): string {
  const { value } = use;
  const at = shelfOf[shelf];
  const most = String(ranked + 1);
  const [from, end] = (['from', 'end'] as const).map((name) => (use.has(name) ? `${value(name)}::timestamptz` : null));
  const [newestAsked, oldestAsked] = [
    end ? `least(span.newest, ${inUtc(end)})` : 'span.newest',
    from ? `greatest(span.oldest, ${inUtc(from)})` : 'span.oldest',
  ];
  const shelves = `(select min(${inUtc('r.placed_at')}) as oldest, max(${inUtc('r.placed_at')}) as newest from search_row r where r.part = 0) span
      cross join lateral generate_series(${at(newestAsked)}, ${at(oldestAsked)}, -1) shelf (n)`;
  const score = textScore(use);
  // the vector lies outside the row: it is fetched once for all that is asked of it (of none of its words is the weight changed)
  const near = `cross join lateral (select setweight(r.vector, 'D', '{}') as vector offset 0) text
        cross join lateral (
          select case when r.near then ts_rank_cd('{0.1, 0.3, 0.6, 1}', text.vector, ${value('all')}::tsquery) else 0 end as rank) near`;
  const narrowed = [
    from ? `and r.placed_at >= ${from}` : '',
    end ? `and r.placed_at < ${end}` : '',
    use.has('kind') ? `and r.kind = ${value('kind')}` : '',
    use.has('section') ? `and ${inSection(value('section'))}` : '',
    // words that were to follow each other may do so in an article
    use.has('must')
      ? `and (r.vector @@ ${value('must')}::tsquery or (not r.near and exists (
            select from search_row a where (a.portal_id, a.item_id) = (coalesce(r.source_portal_id, r.portal_id), r.item_id) and a.part > 0 and a.vector @@ ${value('must')}::tsquery)))`
      : '',
  ].join(' ');
  const small = '(select s.is_small from small s)';
  /** The newest rows that meet a condition: of all at once, or shelf by shelf. */
  const newest = (columns: string, condition: string): string => {
    const rows = (where: string): string => `
        select ${columns} from search_row r where ${where} and ${condition}
        order by r.placed_at desc, r.item_id desc limit ${most}`;
    const byShelf = (where: string): string => `
      select c.* from ${shelves} cross join lateral (${rows(onShelf)}) c
      where ${where} and span.oldest is not null limit ${most}`;
    return isSmall === null ? byShelf(isOpen) : `(${rows(`${small} and ${isOpen}`)}) union all (${byShelf(`not ${small} and ${isOpen}`)})`;
  };
  const matches = `${own} and ${having(value('loose'))} ${narrowed}`;
  const exact = use.has('exact') ? `exact as materialized (${newest('r.portal_id, r.item_id', `${ownAgain} and ${matching(value('exact'))}`)}),` : '';
  return `${before} ${isSmall === null ? '' : `small as materialized (select ${isSmall} as is_small),`}
    candidate as (${newest('r.portal_id, r.item_id, r.placed_at, r.near, r.head, r.ctid as at', matches)}),
    ${exact}
    ordered as (
      -- without the heads, which are the most of a row
      select h.*, row_number() over (order by h.score desc, h.placed_at desc, h.item_id desc) as place
      from (select c.portal_id, c.item_id, c.placed_at, c.at, not c.near and not c.head @@ ${value('inTitle')}::tsquery as by_part, ${headScore(use)} as score from candidate c) h
    ), whole as materialized (
      -- the rank of each is worked out once, before anything is compared with it
      select o.portal_id, o.item_id, o.placed_at, o.at, o.score + ${score} as score
      from ordered o join search_row r on r.ctid = o.at ${near}
      where o.place <= ${String(readWhole)} and not o.by_part
      union all
      select o.portal_id, o.item_id, o.placed_at, best.at, o.score + best.score
      from ordered o cross join lateral (
        select r.part, r.ctid as at, ${score} as score
        from search_row r ${near}
        where r.ctid = o.at
        union all
        -- by the index of an item's words: its key would read each of its articles
        select r.part, r.ctid, ${score}
        from search_row r ${near}
        where uuid_hash(r.item_id) = uuid_hash(o.item_id) and r.item_id is not distinct from o.item_id and r.portal_id is not distinct from o.portal_id and r.part > 0
          and r.vector @@ ${value('all')}::tsquery
        order by score desc, part limit 1
      ) best
      where o.place <= ${String(readWhole)} and o.by_part
      union all
      select o.portal_id, o.item_id, o.placed_at, o.at, o.score from ordered o where o.place > ${String(readWhole)}
    ), totals as (
      select least(count(*), ${String(ranked)})::int as total, count(*) > ${String(ranked)} as capped, max(o.placed_at) + interval '1 microsecond' as until from ordered o
    )`;
}

const most = 200;
const counts = (portals: string, having: string): string => `
    select v.query, found.count::int as count
    from unnest($2::text[]) v (query)
    cross join lateral (
      select count(*) from (select from search_row r where ${portals} and r.part = 0 and ${having} limit ${String(most)}) few) found
    where found.count > 0`;

/** Which of these searches have matches in a portal, and how many up to 200; what it reposts counts. $1 host, $2 tsqueries. */
export const countInPortal: Statement = {
  name: 'delivery.search_count_portal',
  text: counts(`r.portal_id is not distinct from ${readablePortal}`, ownPhrases(readablePortal, 'v.query')),
};

/** As {@link countInPortal}, of all portals of the province: what stands in several counts in each, and is there where it was written too. $3 today. */
export const countInProvince: Statement = {
  name: 'delivery.search_count_province',
  text: counts(`r.portal_id = any (array(${provincePortals('$1', '$3', readableStates)}))`, 'r.vector @@ v.query::tsquery'),
};
