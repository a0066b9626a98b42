import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';

/**
 * Asks the GraphQL server itself, without the framework's way to it: what it says is sent as it is. Resolvers of the public schema
 * read nothing of the request.
 */
export class GenericPath {
  /** @param common headers of every answer of the process: name, value, name, value ... */
  constructor(
    private readonly server: ApolloServer,
    private readonly common: readonly string[],
  ) {}

  /** @param body what was sent by POST, parsed */
  async answer(request: IncomingMessage, response: ServerResponse, body: Readonly<Record<string, unknown>>): Promise<void> {
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
