import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { RepeatedDocuments } from './repeated-documents.js';

const json = 'application/json; charset=utf-8';

/**
 * Asks the GraphQL server itself, without the framework's way to it: what it says is sent as it is. Resolvers of the public schema
 * read nothing of the request. A document that was allowed again and again is run as the function that was made of it; the server only
 * sees it when that does not end well.
 */
export class GenericPath {
  /** @param common headers of every answer of the process: name, value, name, value ... */
  constructor(
    private readonly server: ApolloServer,
    private readonly repeated: RepeatedDocuments,
    private readonly common: readonly string[],
  ) {}

  /** @param body what was sent by POST, parsed */
  async answer(request: IncomingMessage, response: ServerResponse, body: Readonly<Record<string, unknown>>): Promise<void> {
    const known = await this.repeated.answer(body);
    if (known !== null) {
      const bytes = Buffer.from(known);
      response.writeHead(200, [...this.common, 'content-type', json, 'cache-control', 'no-store', 'content-length', String(bytes.length)]).end(bytes);
      return;
    }
    const headers = new HeaderMap([['content-type', 'application/json']]);
    if (request.headers.accept !== undefined) headers.set('accept', request.headers.accept);
    const answer = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: () => Promise.resolve({}),
    });
    if (answer.body.kind !== 'complete') throw new Error('the public schema answers at once');
    const bytes = Buffer.from(answer.body.string);
    answer.headers.delete('content-length');
    const head = [...this.common, ...[...answer.headers].flat(), 'content-length', String(bytes.length)];
    response.writeHead(answer.status ?? 200, head).end(bytes);
  }
}
