/**
 * What the public side is asked most, as documents for the product and as one statement each for the bound whose JSON is
 * made by PostgreSQL. Both answer the same data, key by key.
 */

const card = 'slug title summary publishedAt section { slug name }';

const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** The constructor of the standard looks up less for each value than `json_build_object`. */
const object = (fields) =>
  `json_object(${Object.entries(fields)
    .map(([key, value]) => `'${key}' value ${value}`)
    .join(', ')} returning json)`;
const enumName = (column) => `upper(${column} collate "C")`;
const section = (alias) => object({ slug: `${alias}.slug`, name: `${alias}.name` });
const cardJson = (alias) =>
  object({
    slug: `${alias}.slug`,
    title: `${alias}.title`,
    summary: `${alias}.summary`,
    publishedAt: instant(`${alias}.placed_at`),
    section: `${alias}.section`,
  });
/** The newest by their index, and only then what they are: joined first, all of a portal would be read and sorted. */
const cards = (where, most) => `
  select pub.slug, pub.title, pub.summary, pl.placed_at, ${section('s')} as section
  from (select * from placement pl where ${where} order by pl.placed_at desc, pl.item_id desc limit ${String(most)}) pl
  join publication pub on pub.portal_id = pl.portal_id and pub.item_id = pl.item_id
  join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
  order by pl.placed_at desc, pl.item_id desc`;
const readable = `(select p.portal_id from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state in ('open', 'closed'))`;

/** Today and the first day of its month, in Asia/Ho_Chi_Minh. */
const thisMonth = () => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return [today, `${today.slice(0, 7)}-01`];
};

/** Plain words as tsqueries, as the product asks them: the bound reads no numbers, phrases or abbreviations. */
const wordsOf = (query) =>
  query
    .toLowerCase()
    .split(' ')
    .map((word) => `'${word}'`);
const searchWords = (query) => {
  const words = wordsOf(query);
  const inside = (weight) => words.map((word) => word + weight).join(' & ');
  return [inside(''), words.join(' <-> '), inside(':A'), inside(':AB'), words.join(' | ')];
};

/**
 * The 20 best hits of a portal by a statement by hand, which knows that the made-up items are short and that nothing narrows the search: as the product ranks,
 * the newest thousand by their heads, the best sixty of them by all of their words. It looks through any portal at once, where the product takes large ones quarter by quarter.
 * @param {readonly string[]} places host, whole, phrase, in title, in head, either
 */
export const bestOfSearch = ([host, whole, phrase, inTitle, inHead, either]) => `
        select w.*, s.score from (
          select o.*, row_number() over (order by o.head_score desc, o.placed_at desc, o.item_id desc) as place, count(*) over () as matches
          from (
            select c.*, case when c.head @@ ${inTitle}::tsquery then 9000 when c.head @@ ${inHead}::tsquery then 4000 else 0 end
              + case when c.head @@ ${phrase}::tsquery then 1000 else 0 end as head_score
            from (
              select r.portal_id, r.item_id, r.section_id, r.placed_at, r.head
              from portal_host h join portal p on p.portal_id = h.portal_id and p.state in ('open', 'closed')
              join search_row r on r.portal_id is not distinct from p.portal_id and r.part = 0 and portal_words(r.portal_id, r.vector) @@ portal_query(p.portal_id, ${whole})
              where h.host = ${host}
              order by r.placed_at desc, r.item_id desc limit 1001) c) o) w
        cross join lateral (
          select w.head_score + case when w.place > 60 then 0 else (
            select (4000 * ts_rank('{0, 0, 0.4, 1}', r.head, ${either}::tsquery))::int + case when r.vector @@ ${phrase}::tsquery then 3000 else 0 end
              + 4000 - (600 / (near.rank + 0.2))::int
            from search_row r cross join lateral (select ts_rank_cd('{0.1, 0.3, 0.6, 1}', r.vector, ${whole}::tsquery) as rank) near
            where r.portal_id = w.portal_id and r.item_id = w.item_id and r.part = 0) end as score) s
        order by s.score desc, w.placed_at desc, w.item_id desc limit 20`;

/**
 * `values`: what the statement is asked with, where that is not the parameters as they come.
 * @type {Record<string, { label: string, document: string, text: string, parameters: readonly string[], values?: (asked: (parameter: string) => string) => readonly unknown[] }>}
 */
export const questions = {
  home: {
    label: 'trang chủ: 20 tin mới nhất (home)',
    parameters: ['host'],
    document: `query Home($host: String!) {
  portal(host: $host) { kind name superiorName state palette host contact { address phone email responsible } sections { slug name } }
  items(host: $host, first: 20) { edges { node { ${card} } } }
}`,
    text: `
      select ${object({
        data: object({
          portal: `(select ${object({
            kind: enumName('p.kind'),
            name: 'p.name',
            superiorName: 'p.superior_name',
            state: enumName('p.state'),
            palette: enumName('p.palette'),
            host: 'coalesce((select main.host from portal_host main where main.portal_id = p.portal_id and main.is_primary), h.host)',
            contact: object(Object.fromEntries(['address', 'phone', 'email', 'responsible'].map((name) => [name, `p.contact->>'${name}'`]))),
            sections: `(select coalesce(json_agg(${section('s')} order by s.position, s.id), '[]') from section s where s.portal_id = p.portal_id)`,
          })} from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state <> 'planned')`,
          items: object({
            edges: `(select coalesce(json_agg(${object({ node: cardJson('c') })}), '[]') from (${cards(`pl.portal_id = ${readable}`, 20)}) c)`,
          }),
        }),
      })}::text as answer`,
  },
  article: {
    label: 'một tin và 5 tin liên quan (article)',
    parameters: ['host', 'slug'],
    document: `query Article($host: String!, $slug: String!) {
  item(host: $host, slug: $slug) {
    __typename
    ... on Item { locale slug title summary html author publishedAt updatedAt section { slug name } related { ${card} } }
    ... on WithdrawnItem { slug withdrawnAt }
  }
}`,
    text: `
      select ${object({
        data: object({
          item: object({
            __typename: `'Item'`,
            locale: 'i.locale',
            slug: 'i.slug',
            title: 'i.title',
            summary: 'i.summary',
            html: 'i.html',
            author: `coalesce(b.display_name, '')`,
            publishedAt: instant('i.first_published_at'),
            updatedAt: instant('i.published_at'),
            section: section('home'),
            related: `(select coalesce(json_agg(${cardJson('c')}), '[]') from (${cards('pl.portal_id = i.portal_id and pl.section_id = own.section_id and pl.item_id <> i.item_id', 5)}) c)`,
          }),
        }),
      })}::text as answer
      from publication i
      left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id
      join placement own on own.portal_id = i.portal_id and own.item_id = i.item_id and own.mark = 'own'
      join section home on home.portal_id = own.portal_id and home.id = own.section_id
      where i.portal_id = ${readable} and i.slug = $2 and i.withdrawn_at is null`,
  },
  search: {
    label: 'tìm không dấu trong một cổng, 20 kết quả (search)',
    parameters: ['host', 'query'],
    // words without accents: with them the product asks one thing more
    document: `query Search($host: String!, $query: String!) {
  search(host: $host, query: $query, first: 20) { totalCount capped edges { node { slug title publishedAt section { slug name } } } }
}`,
    values: (asked) => [asked('host'), ...searchWords(asked('query'))],
    text: `
      with best as materialized (${bestOfSearch(['$1', '$2', '$3', '$4', '$5', '$6'])})
      select ${object({
        data: object({
          search: object({
            totalCount: '(select least(coalesce(max(b.matches), 0), 1000) from best b)',
            capped: '(select coalesce(max(b.matches) > 1000, false) from best b)',
            edges: `(select coalesce(json_agg(${object({
              node: object({ slug: 'pub.slug', title: 'pub.title', publishedAt: instant('b.placed_at'), section: section('s') }),
            })} order by b.score desc, b.placed_at desc, b.item_id desc), '[]')
          from best b
          join publication pub on pub.portal_id = b.portal_id and pub.item_id = b.item_id
          join section s on s.portal_id = b.portal_id and s.id = b.section_id)`,
          }),
        }),
      })}::text as answer`,
  },
  rollup: {
    label: 'các cổng của tỉnh: số tin trong tháng, ngày đăng gần nhất (rollup)',
    parameters: ['host'],
    document: `query Rollup($host: String!) { portals(host: $host) { name host kind unit { name kind } itemsThisMonth lastPublishedOn } }`,
    values: (asked) => [asked('host'), ...thisMonth()],
    text: `
      select ${object({
        data: object({
          portals: `coalesce(json_agg(${object({
            name: 'p.name',
            host: 'h.host',
            kind: enumName('p.kind'),
            unit: object({ name: 'u.name', kind: enumName('u.kind') }),
            itemsThisMonth: 'case when f.latest_month >= $3::date then f.latest_items else 0 end',
            lastPublishedOn: `(f.latest_at at time zone interval '7 hours')::date`,
          })} order by p.kind <> 'portal', p.name, p.portal_id), '[]')`,
        }),
      })}::text as answer
      from (select array(
          select below.descendant_id from unit_closure below
          where below.ancestor_id = any (array(
              select above.ancestor_id from portal_host asked join portal mine on mine.portal_id = asked.portal_id
              join unit_closure above on above.descendant_id = mine.unit_id and above.valid_from <= $2::date and coalesce(above.valid_to > $2::date, true)
              join unit province on province.id = above.ancestor_id and province.kind = 'province'
              where asked.host = $1))
            and below.valid_from <= $2::date and coalesce(below.valid_to > $2::date, true)) as ids offset 0) here
      join portal p on p.unit_id = any (here.ids) and p.state = 'open'
      join unit u on u.id = p.unit_id
      join portal_host h on h.portal_id = p.portal_id and h.is_primary
      left join portal_version f on f.portal_id = p.portal_id`,
  },
};
