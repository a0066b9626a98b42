import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TypedDocumentString } from './gql/documents.js';

/** The public schema gave no usable answer; the visitor should come back later. */
export class ApiFault extends Error {
  constructor(
    /** 503: not reached in time; 502: reached, but the answer is none. */
    readonly status: 502 | 503,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ApiFault';
  }
}

/** The public schema refused what it was asked for, e.g. a cursor that it never gave. */
export class ApiRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'ApiRefusal';
  }
}

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly kind?: string } }[];
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/**
 * Asks the public schema over connections that stay open. A document goes by its SHA-256, which the api knows beforehand and answers
 * from memory; an api of another version, which does not know it, gets it whole.
 */
export class PublicApi {
  private readonly url: URL;
  private readonly agent: HttpAgent;
  private readonly ids = new WeakMap<object, string>();

  /**
   * @param origin where apps/api answers, e.g. `http://127.0.0.1:4000`
   * @param patience longest wait for an answer, in ms
   */
  constructor(
    origin: string,
    private readonly patience = 3_000,
  ) {
    this.url = new URL('/graphql', origin);
    this.agent = new (this.url.protocol === 'https:' ? HttpsAgent : HttpAgent)({ keepAlive: true });
  }

  /** @throws ApiFault when no usable answer comes, ApiRefusal when the question is refused */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const signal = AbortSignal.timeout(this.patience);
    try {
      const byId = await this.send(`${this.url.pathname}?documentId=${this.idOf(document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`, signal);
      if (byId.status < 400 || byId.status >= 500) return read(byId.text) as Data;
      const whole = await this.send(this.url.pathname, signal, JSON.stringify({ query: document.toString(), variables }));
      return read(whole.text) as Data;
    } catch (error) {
      if (error instanceof ApiFault || error instanceof ApiRefusal) throw error;
      throw new ApiFault(503, 'the public schema cannot be reached', { cause: error });
    }
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }

  private idOf(document: object & { toString(): string }): string {
    let id = this.ids.get(document);
    if (id === undefined) this.ids.set(document, (id = createHash('sha256').update(document.toString()).digest('hex')));
    return id;
  }

  /** GET, or POST when there is a body. */
  private send(path: string, signal: AbortSignal, body?: string): Promise<Reply> {
    return this.once(path, signal, body).catch((error: unknown) => {
      // the other side may close a waiting connection in the very moment it is used; all questions are reads, so ask again
      if (isReset(error)) return this.once(path, signal, body);
      throw error;
    });
  }

  private once(path: string, signal: AbortSignal, body?: string): Promise<Reply> {
    const headers: OutgoingHttpHeaders = { accept: 'application/json' };
    if (body !== undefined) Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    const options: RequestOptions = { method: body === undefined ? 'GET' : 'POST', path, agent: this.agent, signal, headers };
    return new Promise((resolve, reject) => {
      const send = this.url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send(this.url, options, (response) => {
        collect(response).then((text) => {
          resolve({ status: response.statusCode ?? 0, text });
        }, reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

async function collect(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function isReset(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'EPIPE';
}

function read(text: string): object {
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch (error) {
    throw new ApiFault(502, 'the public schema did not answer in JSON', { cause: error });
  }
  const refused = answer.errors?.find((error) => error.extensions?.kind === 'invalid');
  if (refused) throw new ApiRefusal(refused.extensions?.code ?? '');
  if (answer.errors?.some((error) => error.extensions?.kind === 'unavailable')) throw new ApiFault(503, 'the public schema has no database to read');
  if (answer.errors?.length || !answer.data) throw new ApiFault(502, answer.errors?.[0]?.message ?? 'the public schema gave no data');
  return answer.data;
}
