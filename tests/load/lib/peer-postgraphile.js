import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestOfSearch } from './questions.js';

/** Pinned, so that figures can be compared over time. */
const version = '5.1.5';
const poolSize = 8;

/** As its documentation starts it, without what a public server turns off anyway. */
const server = `
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['peer'], poolConfig: { max: ${String(poolSize)}, idleTimeoutMillis: 60_000 } })],
  grafserv: { graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
process.once('disconnect', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
`;

/** Installs the peer outside the project, once for each version. @param {import('./command.js').Run} ground @returns {string} its file */
export function installPeer({ say }) {
  const folder = join(tmpdir(), `liencong-peer-postgraphile-${version}`);
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    say(`Cài PostGraphile ${version} (installing the peer)…`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true, type: 'module' }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `postgraphile@${version}`], {
      cwd: folder,
      stdio: 'inherit',
    });
    writeFileSync(done, version);
  }
  const file = join(folder, 'server.js');
  writeFileSync(file, server);
  return file;
}

/** Tables of its own with the same rows, keys that are numbers, and the indexes that it looks for; searching and summing are functions, as it recommends. */
const tables = `
  create schema peer;
  create table peer.portal as select row_number() over (order by h.host)::int as id, p.portal_id as origin, h.host, p.kind, p.name, p.superior_name, p.state, p.palette,
    p.contact->>'address' as address, p.contact->>'phone' as phone, p.contact->>'email' as email, p.contact->>'responsible' as responsible
    from portal p join portal_host h using (portal_id);
  alter table peer.portal add primary key (id), add unique (host);
  create table peer.section as select row_number() over (order by s.portal_id, s.position)::int as id, o.id as portal_id, s.id as origin, s.slug, s.name, s.position
    from section s join peer.portal o on o.origin = s.portal_id;
  alter table peer.section add primary key (id), add foreign key (portal_id) references peer.portal (id);
  create index on peer.section (portal_id, position);
  create table peer.article as select row_number() over (order by pl.placed_at)::int as id, o.id as portal_id, t.id as section_id, i.item_id as origin, i.slug, i.locale, i.title, i.summary, i.html,
    coalesce(b.display_name, '') as author, pl.placed_at as published_at, i.published_at as updated_at
    from publication i join placement pl using (portal_id, item_id) join peer.portal o on o.origin = i.portal_id join peer.section t on t.portal_id = o.id and t.origin = pl.section_id
    left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id;
  alter table peer.article add primary key (id), add unique (portal_id, slug), add foreign key (portal_id) references peer.portal (id), add foreign key (section_id) references peer.section (id);
  create index on peer.article (portal_id, published_at desc, id desc);
  create index on peer.article (section_id, published_at desc, id desc);
  create unique index peer_article_origin on peer.article (origin);
  alter table peer.portal drop column origin;
  alter table peer.section drop column origin;
  create function peer.search_articles(host text, whole text, phrase text, in_title text, in_head text, either text) returns setof peer.article
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.* from (${bestOfSearch(['host', 'whole', 'phrase', 'in_title', 'in_head', 'either'].map((name) => `search_articles.${name}`))}) b
    join peer.article a on a.origin = b.item_id order by b.score desc, b.placed_at desc, b.item_id desc $$;
  create type peer.rollup_row as (name text, host text, kind text, items_this_month int, last_published_on date);
  create function peer.rollup(host text, since timestamptz) returns setof peer.rollup_row language sql stable as $$
    select p.name, p.host, p.kind, month.count, (latest.published_at at time zone interval '7 hours')::date
    from peer.portal p
    cross join lateral (select count(*)::int as count from peer.article a where a.portal_id = p.id and a.published_at >= since) month
    left join lateral (select a.published_at from peer.article a where a.portal_id = p.id order by a.published_at desc, a.id desc limit 1) latest on true
    where exists (select from peer.portal asked where asked.host = rollup.host)
    order by p.kind <> 'portal', p.name $$;
  grant usage on schema peer to delivery;
  grant select on all tables in schema peer to delivery;
  analyze peer.portal; analyze peer.section; analyze peer.article`;

/**
 * Makes the tables of the peer.
 * @param {import('./database.js').Database} database
 * @returns {Promise<{ url: string, addressOf: (host: string) => number }>} what it connects to, and its number of a portal
 */
export async function preparePeer(database) {
  await database.admin.query(tables);
  const { rows } = await database.admin.query('select id, host from peer.portal');
  const numbers = new Map(rows.map(({ id, host }) => [host, id]));
  return { url: database.urlOf('delivery'), addressOf: (host) => numbers.get(host) };
}

const card = 'slug title summary publishedAt sectionBySectionId { slug name }';
const slugs = (nodes) => nodes.map(({ slug }) => slug);

/**
 * The same questions in its words, and what of both answers must be the same. It is asked for no more than the product, in places for less.
 * @type {Record<string, { question: (variables: any, numberOf: (host: string) => number) => object, shown: (answer: any) => unknown }>}
 */
export const peerQuestions = {
  home: {
    question: ({ host }) => ({
      query: `query Home($host: String!) { portalByHost(host: $host) { kind name superiorName state palette host address phone email responsible
        sectionsByPortalId(orderBy: [POSITION_ASC]) { nodes { slug name } }
        articlesByPortalId(first: 20, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]) { nodes { ${card} } } } }`,
      variables: { host },
    }),
    shown: ({ data: { portal, items, portalByHost: theirs } }) =>
      theirs
        ? [theirs.name, slugs(theirs.sectionsByPortalId.nodes), slugs(theirs.articlesByPortalId.nodes)]
        : [portal.name, slugs(portal.sections), slugs(items.edges.map(({ node }) => node))],
  },
  article: {
    question: ({ host, slug }, numberOf) => ({
      query: `query Article($portal: Int!, $slug: String!) { articleByPortalIdAndSlug(portalId: $portal, slug: $slug) { locale slug title summary html author publishedAt updatedAt
        sectionBySectionId { slug name articlesBySectionId(first: 5, orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]) { nodes { slug title summary publishedAt } } } } }`,
      variables: { portal: numberOf(host), slug },
    }),
    // it cannot leave the article itself out of its own list
    shown: ({ data: { item, articleByPortalIdAndSlug: theirs } }) =>
      theirs ? [theirs.slug, theirs.html, theirs.sectionBySectionId.slug] : [item.slug, item.html, item.section.slug],
  },
  search: {
    question: ({ host, query }) => {
      const words = wordsOf(query);
      return {
        query: `query Search($host: String!, $whole: String!, $phrase: String!, $inTitle: String!, $inHead: String!, $either: String!) {
          searchArticles(host: $host, whole: $whole, phrase: $phrase, inTitle: $inTitle, inHead: $inHead, either: $either, first: 20) { nodes { slug title publishedAt sectionBySectionId { slug name } } } }`,
        variables: { host, ...words },
      };
    },
    shown: ({ data: { search, searchArticles: theirs } }) => slugs(theirs ? theirs.nodes : search.edges.map(({ node }) => node)),
  },
  rollup: {
    question: ({ host }) => ({
      query: `query Rollup($host: String!, $since: Datetime!) { rollup(host: $host, since: $since) { nodes { name host kind itemsThisMonth lastPublishedOn } } }`,
      variables: { host, since: `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7)}-01T00:00:00+07:00` },
    }),
    shown: ({ data: { portals, rollup } }) =>
      (rollup?.nodes ?? portals).map(({ name, host, itemsThisMonth, lastPublishedOn }) => [name, host, itemsThisMonth, lastPublishedOn]),
  },
};

/** Plain words as its function takes them: tsqueries, as the product makes them. */
function wordsOf(query) {
  const words = query.split(' ').map((word) => `'${word}'`);
  const inside = (weight) => words.map((word) => word + weight).join(' & ');
  return { whole: inside(''), phrase: words.join(' <-> '), inTitle: inside(':A'), inHead: inside(':AB'), either: words.join(' | ') };
}
