/**
 * What the public side is asked most, as documents for the product and as one statement each for the bound whose JSON is
 * made by PostgreSQL. Both answer the same data, key by key.
 */

const card = 'slug title summary publishedAt section { slug name }';

const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const section = (alias) => `json_build_object('slug', ${alias}.slug, 'name', ${alias}.name)`;
const cardJson = (alias) =>
  `json_build_object('slug', ${alias}.slug, 'title', ${alias}.title, 'summary', ${alias}.summary, 'publishedAt', ${instant(`${alias}.placed_at`)}, 'section', ${alias}.section)`;
const cards = `
  select pub.slug, pub.title, pub.summary, pl.placed_at, ${section('s')} as section
  from placement pl
  join publication pub on pub.portal_id = pl.portal_id and pub.item_id = pl.item_id
  join section s on s.portal_id = pl.portal_id and s.id = pl.section_id`;
const newest = 'order by pl.placed_at desc, pl.item_id desc';
const readable = `(select p.portal_id from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state in ('open', 'closed'))`;

/** @type {Record<string, { label: string, document: string, text: string, parameters: readonly string[] }>} */
export const questions = {
  home: {
    label: 'trang chủ: 20 tin mới nhất (home)',
    parameters: ['host'],
    document: `query Home($host: String!) {
  portal(host: $host) { kind name superiorName state palette host contact { address phone email responsible } sections { slug name } }
  items(host: $host, first: 20) { edges { node { ${card} } } }
}`,
    text: `
      select json_build_object('data', json_build_object(
        'portal', (select json_build_object('kind', upper(p.kind), 'name', p.name, 'superiorName', p.superior_name, 'state', upper(p.state), 'palette', upper(p.palette),
            'host', coalesce((select main.host from portal_host main where main.portal_id = p.portal_id and main.is_primary), h.host),
            'contact', json_build_object('address', p.contact->>'address', 'phone', p.contact->>'phone', 'email', p.contact->>'email', 'responsible', p.contact->>'responsible'),
            'sections', (select coalesce(json_agg(${section('s')} order by s.position, s.id), '[]') from section s where s.portal_id = p.portal_id))
          from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state <> 'planned'),
        'items', json_build_object('edges', (select coalesce(json_agg(json_build_object('node', ${cardJson('c')})), '[]')
          from (${cards} where pl.portal_id = ${readable} ${newest} limit 20) c))))::text as answer`,
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
      select json_build_object('data', json_build_object('item', json_build_object('__typename', 'Item', 'locale', i.locale, 'slug', i.slug, 'title', i.title, 'summary', i.summary,
        'html', i.html, 'author', coalesce(b.display_name, ''), 'publishedAt', ${instant('i.first_published_at')}, 'updatedAt', ${instant('i.published_at')}, 'section', ${section('home')},
        'related', (select coalesce(json_agg(${cardJson('c')}), '[]') from (${cards}
          where pl.portal_id = i.portal_id and pl.section_id = own.section_id and pl.item_id <> i.item_id ${newest} limit 5) c))))::text as answer
      from publication i
      left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id
      join placement own on own.portal_id = i.portal_id and own.item_id = i.item_id and own.mark = 'own'
      join section home on home.portal_id = own.portal_id and home.id = own.section_id
      where i.portal_id = ${readable} and i.slug = $2 and i.withdrawn_at is null`,
  },
};
