import { askedFields, askedOnce, asksFor, cursorJson, instantJson, isSelection, objectJson, type Asked, type Fields } from '../hot/fields.js';
import type { RootField, Use } from '../hot/root-field.js';
import { provincePortals } from '../portals/province-portals.js';
import { sourceJson } from '../placed/source.fields.js';
import { sectionFields } from '../public/portal.fields.js';
import { readableStates, showsItems } from '../read/readable-portal.js';
import { excerpt, marked, soughtBy, type Sought, type TextRun } from './highlight.js';
import { formOf, readSearch, type SearchArguments } from './read-search.js';
import { bestHits, portalScope, provinceScope } from './search-statements.js';

/** A hit as the statement gives it: `excerptRuns` are text and summary, `titleRuns` the title. */
const hitFields: Fields = {
  id: 'b.item_id',
  kind: 'pub.kind',
  slug: 'coalesce(found.slug, pub.slug)',
  locale: 'pub.locale',
  title: 'pub.title',
  titleRuns: 'pub.title',
  excerptRuns: 'json_build_array(substr(pub.text, found.starts + 1, found.length), pub.summary)',
  article: `nullif(found.label, '')`,
  section: (asked) => objectJson('Section', sectionFields('s'), asked),
  publishedAt: instantJson('b.placed_at'),
  host: `coalesce(h.host, '')`,
  portalName: 'owner.name',
  source: sourceJson('found.source_portal_id', 'pub.slug', 'found.mark'),
};

const cursor = cursorJson(
  'b.score',
  '(extract(epoch from b.placed_at) * 1000000)::bigint',
  'b.item_id',
  `to_char(t.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
);
const edgeFields: Fields = { cursor, node: (asked) => objectJson('SearchHit', hitFields, asked) };

/**
 * `search(host, query, ...)` as a part of a statement. Where nothing matches it has nothing to say: whether another search was meant
 * is found out by SearchQueries.
 */
export const searchRoot: RootField = {
  read(args) {
    const asked = readSearch(args as unknown as SearchArguments);
    return asked && formOf(asked.values);
  },
  json(use) {
    const { asked } = use;
    const edges = askedOnce(asked, 'SearchConnection', 'edges');
    const edge = edges ? objectJson('SearchEdge', edgeFields, edges) : 'null::json';
    const place = asksFor(asked, 'SearchConnection', 'pageInfo') ? cursor : 'null';
    const first = `${use.value('first')}::int`;
    const pageFields: Fields = {
      hasNextPage: `count(c.number) > ${first}`,
      endCursor: `(array_agg(c.place order by c.number))[least(count(c.number), ${first})]`,
    };
    const fields: Fields = {
      edges: `coalesce(json_agg(c.edge order by c.number) filter (where c.number <= ${first}), '[]')`,
      pageInfo: (info) => objectJson('PageInfo', pageFields, info),
      totalCount: 't.total',
      capped: 't.capped',
      corrected: 'null::text',
    };
    const inProvince = use.has('province');
    if (inProvince) use.showsMany();
    // one more than asked for tells whether there is a next page
    return `(with ${bestHits(use, inProvince ? provinceOf(use) : portalOf(use))},
      page as materialized (
        select w.* from whole w
        where (w.score, w.placed_at, w.item_id) < (${use.value('score')}::int, ${use.value('placedAt')}::timestamptz, ${use.value('itemId')}::uuid)
        order by w.score desc, w.placed_at desc, w.item_id desc limit ${first} + 1
      )
      select ${objectJson('SearchConnection', fields, asked)}
      from totals t left join (
        select row_number() over (order by b.score desc, b.placed_at desc, b.item_id desc) as number, ${edge} as edge, ${place} as place
        from page b cross join totals t
        join search_row found on found.ctid = b.at
        -- what its origin took off in this moment is not shown any more
        join publication pub on pub.portal_id = coalesce(found.source_portal_id, b.portal_id) and pub.item_id = b.item_id and pub.withdrawn_at is null
        join section s on s.portal_id = b.portal_id and s.id = found.section_id
        ${asksOfPortal(asked) ? portalOfHit : ''}
      ) c on true
      where t.total > 0 group by t.total, t.capped)`;
  },
  finish(asked, args) {
    if (!asksForRuns(asked)) return null;
    const groups = readSearch(args as unknown as SearchArguments)?.groups ?? [];
    const sought = soughtBy(groups);
    return (answer) => withRuns(asked, answer, sought);
  },
};

const portalOfHit = `join portal owner on owner.portal_id = b.portal_id
        left join portal_host h on h.portal_id = b.portal_id and h.is_primary`;
const asksOfPortal = (asked: Asked): boolean => !isSelection(asked) || hitsAsked(asked).some(({ hit }) => asksFor(hit, 'SearchHit', 'host', 'portalName'));
const portalOf = (use: Use) => portalScope(showsItems('p'), use.value('atOnce'));
const provinceOf = (use: Use) => provinceScope(provincePortals(use.host(), use.day(), readableStates));

type Values = Record<string, unknown>;
const runNames = ['titleRuns', 'excerptRuns'] as const;

function hitsAsked(asked: Asked): { edges: string; node: string; hit: Asked }[] {
  return askedFields(asked, 'SearchConnection', 'edges').flatMap((edges) =>
    askedFields(edges.asked, 'SearchEdge', 'node').map((node) => ({ edges: edges.key, node: node.key, hit: node.asked })),
  );
}

function asksForRuns(asked: Asked): boolean {
  return hitsAsked(asked).some(({ hit }) => asksFor(hit, 'SearchHit', ...runNames));
}

/** The answer with its texts cut into runs: what was sought, and what stands between. */
export function withRuns(asked: Asked, answer: unknown, sought: Sought): unknown {
  for (const { edges, node, hit } of hitsAsked(asked)) {
    for (const edge of ((answer as Values | null)?.[edges] ?? []) as Values[]) {
      const found = edge[node] as Values;
      for (const { key, asked: run } of askedFields(hit, 'SearchHit', 'titleRuns')) found[key] = shaped(marked(found[key] as string, sought), run);
      for (const { key, asked: run } of askedFields(hit, 'SearchHit', 'excerptRuns')) {
        const [text = '', summary = ''] = found[key] as string[];
        found[key] = shaped(excerpt(text.trim() === '' ? summary : text, sought), run);
      }
    }
  }
  return answer;
}

/** Runs with the fields that are asked of them. */
function shaped(runs: readonly TextRun[], asked: Asked): unknown {
  if (!isSelection(asked)) return runs;
  const fields = asked['SearchRun'] ?? [];
  return runs.map((run) => Object.fromEntries(fields.map(({ key, name }) => [key, name === '__typename' ? 'SearchRun' : run[name as keyof TextRun]])));
}
