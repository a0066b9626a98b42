import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';

/** Longest document with variables that is read, as everywhere on the public schema. */
const longest = 65_536;

/** A request whose body was read already, for handlers of Express. */
export type ReadRequest = IncomingMessage & { body?: unknown };

/** True for a body that is plain JSON of a known, modest length. */
export function isPlainJson({ 'content-type': type = '', 'content-encoding': coding, 'content-length': length }: IncomingHttpHeaders): boolean {
  if (coding !== undefined || length === undefined || Number(length) > longest) return false;
  return type === 'application/json' || /^application\/json\s*;\s*charset="?utf-8"?$/i.test(type);
}

/** True when the reader takes `application/json`; some ask for GraphQL's own type alone. */
export function takesJson({ accept }: IncomingHttpHeaders): boolean {
  return accept === undefined || accept.includes('application/json') || accept.includes('*/*') || accept.includes('application/*');
}

/** The body as bytes; null when the request broke off. */
export function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    let first: Buffer | undefined;
    const more: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      if (first === undefined) first = chunk;
      else more.push(chunk);
    });
    request.once('end', () => {
      resolve(first === undefined ? Buffer.alloc(0) : more.length === 0 ? first : Buffer.concat([first, ...more]));
    });
    request.once('error', () => {
      resolve(null);
    });
    request.once('close', () => {
      resolve(null);
    });
  });
}

/** The request once more, with a body that was read and that the next one should judge by itself. */
export function replayed(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  again.httpVersion = request.httpVersion;
  again.method = request.method ?? 'POST';
  again.url = request.url ?? '/';
  again.rawHeaders = request.rawHeaders;
  again.headers = request.headers;
  // one that is not complete when it ends takes its connection with it
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/** A question by id as the generic path takes it: the whole document by POST. */
export function asPost(request: ReadRequest, query: string, variables: Readonly<Record<string, unknown>>): void {
  request.method = 'POST';
  request.url = '/graphql';
  request.headers['content-type'] = 'application/json';
  request.body = { query, variables };
}
