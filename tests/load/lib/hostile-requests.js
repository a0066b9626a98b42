import { gzipSync } from 'node:zlib';

/**
 * Requests whose shape is wrong, whatever document they carry.
 * @typedef {{ name: string, method: string, path: string, headers: Record<string, string | string[]>, body?: Buffer | string }} Shape
 */

const good = JSON.stringify({ query: '{ __typename }' });
const json = { 'content-type': 'application/json' };

/** @param {string} path of the endpoint @returns {Shape[]} */
export function badShapes(path) {
  const post = (name, body, headers = json) => ({ name, method: 'POST', path, headers, body });
  const padded = (bytes) => JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(bytes) } });
  const form = '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }","variables":{"f":null}}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":["variables.f"]}\r\n--x--\r\n';
  return [
    ...['', ' ', '{', '}', '[]', '[[]]', 'null', '"x"', '0', 'true', 'NaN', '{"query"', '{"query":}', "{'query':1}", '{"query":"{ __typename }"}junk', '{"query":"\\ud800"}', '{"query":"{ __typename }","query":"{ x }"}', '\ufeff{"query":"{ __typename }"}',
      '{"__proto__":{"query":"{ __typename }"}}', '{"constructor":{"prototype":{"query":"x"}}}', '{"query":"{ __typename }","variables":{"a":1e999}}', `{"query":"{ __typename }","variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      '{"query":"{ __typename }","variables":{"a":-0}}', `{"a":${'1'.repeat(100_000)}}`, '{}', '{"q":1}', '{"query":{"query":"x"}}'].map((body, index) => post(`body ${index}: ${body.slice(0, 24)}`, body)),
    ...[1, 2, 100, 5_000].map((size) => post(`batch of ${size}`, JSON.stringify(Array(size).fill({ query: '{ __typename }' })))),
    post('invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    post('invalid UTF-8 in a text', Buffer.concat([Buffer.from('{"query":"{ __typename }","variables":{"a":"'), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from('"}}')])),
    post('NUL bytes', Buffer.alloc(1_000)),
    post('random bytes', Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 197 + 31) % 256))),
    post('UTF-16', Buffer.from(good, 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }),
    ...[2_000_000, 2_900_000, 3_300_000, 10_000_000].map((bytes) => post(`body of ${bytes} bytes`, padded(bytes))),
    ...['', 'text/plain', 'text/html', 'application/graphql', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-7', 'application/json; charset=nothing', 'application/json; charset="', 'application/json;;;', 'application/jsonx',
      'APPLICATION/JSON', 'application/graphql-response+json', 'image/png', '*/*', 'x', 'application/vnd.api+json', 'application/json, text/plain', `${'a'.repeat(5_000)}/json`].map((type) => post(`content type ${type.slice(0, 40)}`, good, { 'content-type': type })),
    post('no content type', good, {}),
    post('multipart', form, { 'content-type': 'multipart/form-data; boundary=x' }),
    post('multipart with the preflight header', form, { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' }),
    post('multipart without boundary', form, { 'content-type': 'multipart/form-data' }),
    post('form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded', 'apollo-require-preflight': '1' }),
    post('gzip', gzipSync(good), { ...json, 'content-encoding': 'gzip' }),
    post('gzip of nothing', 'not gzip', { ...json, 'content-encoding': 'gzip' }),
    post('gzip that swells to 100 MB', gzipSync(Buffer.alloc(100_000_000, 32)), { ...json, 'content-encoding': 'gzip' }),
    ...['br', 'deflate', 'zstd', 'nothing', 'gzip, gzip', ''].map((encoding) => post(`content encoding ${encoding}`, 'x', { ...json, 'content-encoding': encoding })),
    ...['', 'text/html', 'image/png', 'multipart/mixed', 'text/event-stream', '*/*;q=0', ';;;', 'application/graphql-response+json', 'multipart/mixed;deferSpec=20220824, application/json'].map((accept) => post(`accept ${accept}`, good, { ...json, accept })),
    ...['', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', `Bearer ${'a'.repeat(9_000)}`, 'Basic eDp5', 'bearer null', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Bearer ..', 'Digest x', '\u00ff'].map((authorization) => post(`authorization ${authorization.slice(0, 24)}`, good, { ...json, authorization })),
    ...['__Host-liencong=x', '__Host-liencong=', '=', ';;;', 'a=%', '__proto__=1', `${'a=b; '.repeat(1_000)}`, '__Host-liencong=a; __Host-liencong=b', '"'].map((cookie) => post(`cookie ${cookie.slice(0, 24)}`, good, { ...json, cookie })),
    post('header of 60 kB', good, { ...json, 'x-long': 'a'.repeat(60_000) }),
    post('three hundred headers', good, { ...json, ...Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x-${index}`, 'a'])) }),
    ...['', 'x', "' or 1=1", '[::1', 'a'.repeat(3_000), 'phuong-1.dongnai.example:99999'].map((host) => post(`host header ${host.slice(0, 20)}`, good, { ...json, host })),
    ...['x', '::1', '999.1.1.1', "'", 'a,'.repeat(500)].map((from) => post(`forwarded for ${from.slice(0, 20)}`, good, { ...json, 'x-forwarded-for': from, 'x-forwarded-host': from, 'x-forwarded-proto': from })),
    ...['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK', 'QUERY'].map((method) => ({ name: `method ${method}`, method, path, headers: method === 'GET' || method === 'HEAD' ? {} : json, body: ['PUT', 'DELETE', 'PATCH'].includes(method) ? good : undefined })),
    ...['query={__typename}', 'query=%7B__typename%7D', 'query=', 'query', 'query[]=x', 'query[a]=b', 'query=%', 'query=%ff', 'query=%00', 'query={__typename}&query={x}', 'query={__typename}&variables=x', 'query={__typename}&variables=%7B', 'query={__typename}&variables=[]',
      'query={__typename}&variables[a]=1', 'query={__typename}&extensions=x', 'query={__typename}&operationName=x', 'query=mutation{createItem}', '__proto__[query]=x', 'constructor[prototype][query]=x', `query={${'a,'.repeat(3_000)}}`, `${'a[b]'.repeat(200)}=1`,
      `${'a=1&'.repeat(2_000)}query={__typename}`, '&&&===', '?', '#'].flatMap((search) =>
      [{}, { 'apollo-require-preflight': '1' }].map((headers) => ({ name: `GET ?${search.slice(0, 30)} ${Object.keys(headers)}`, method: 'GET', path: `${path}?${search}`, headers })),
    ),
    ...['/', '//', '%00', '%ff', '%', '/x', '/..', '/%2e%2e', ';x', '/__proto__', '/%c0%af', '%2f', '\\'].flatMap((tail) => [
      { ...post(`path ${path}${tail}`, good), path: path + tail },
      { name: `GET ${path}${tail}`, method: 'GET', path: path + tail, headers: {} },
    ]),
  ];
}

/** Addresses around the endpoints. @returns {Shape[]} */
export function badPaths() {
  const paths = ['/%', '/%ff', '/%00', '//', '/assets/', '/assets/nothing.js', '/assets/..%2f..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/%2e%2e/package.json', '/assets/%', '/health', '/health/ready', '/health/x', '/auth/callback', '/auth/callback?code=x&state=y', '/auth/callback?code[]=x&state[]=y',
    '/auth/callback?error=__proto__', '/auth/login?to=//evil.example', '/auth/login?to[]=x', '/auth/nothing', '/manage', '/MANAGE/graphql', '/manage%2fgraphql', '/manage/x', '/.env', '/package.json', '/constructor', '/__proto__', '/moi/x', '/moi/%', '/favicon.ico', `/${'a'.repeat(8_000)}`];
  return paths.flatMap((path) => ['GET', 'POST'].map((method) => ({ name: `${method} ${path.slice(0, 60)}`, method, path, headers: method === 'POST' ? json : {}, body: method === 'POST' ? good : undefined })));
}
