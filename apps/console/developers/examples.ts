/** An example of the explorer: what it shows, and the document. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

/** The host name to begin with: that of the page, where it is a portal's. */
export const hostOf = (location: Pick<Location, 'search' | 'hostname'>): string => new URLSearchParams(location.search).get('host') ?? location.hostname;

/** Documents that show what there is; each is checked against the schema and its limits by tests/e2e/developers.spec.ts. */
export const examples: readonly Example[] = [
  {
    name: 'Tin mới nhất',
    query:
      'query TinMoi($host: String!) {\n  items(host: $host, first: 5) {\n    edges {\n      node {\n        title\n        slug\n        publishedAt\n        section {\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n',
  },
  {
    name: 'Thông tin của trang',
    query:
      'query Trang($host: String!) {\n  portal(host: $host) {\n    name\n    owner\n    contact {\n      address\n      phone\n      email\n      responsible\n    }\n    sections {\n      slug\n      name\n    }\n  }\n}\n',
  },
  {
    name: 'Ảnh, video',
    query:
      'query AnhVideo($host: String!) {\n  items(host: $host, kinds: ["album", "video"], first: 5) {\n    edges {\n      node {\n        kind\n        title\n        slug\n        publishedAt\n        cover {\n          path\n          alt\n        }\n      }\n    }\n  }\n}\n',
  },
  {
    name: 'Danh mục để sao chép',
    query:
      'query DanhMuc($host: String!, $after: String) {\n  items(host: $host, first: 100, after: $after) {\n    edges {\n      node {\n        id\n        slug\n        title\n        updatedAt\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n',
  },
  {
    name: 'Số bài theo tháng',
    query: 'query LuuTru($host: String!) {\n  archive(host: $host) {\n    month\n    count\n  }\n}\n',
  },
];

const first = 'query($host: String!) { items(host: $host, first: 5) { edges { node { title slug publishedAt } } } }';

/** The same question in the ways of the page. @param origin of the api @param host of the portal */
export const snippets = (origin: string, host: string): Readonly<Record<string, string>> => ({
  curl: `curl -s ${origin}/graphql -H 'content-type: application/json' \\\n  -d '${JSON.stringify({ query: first, variables: { host } })}'`,
  rest: `curl -s '${origin}/rest/items?host=${host}&first=5'`,
  typescript: `import { PublicClient, LatestItemsDocument } from '@liencong/public-client';\n\nconst client = new PublicClient('${origin}');\nconst { items } = await client.ask(LatestItemsDocument, { host: '${host}', first: 5 });\nconst lines = items.edges.map(({ node }) => node.publishedAt + ' ' + node.title);`,
});
