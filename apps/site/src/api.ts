import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { LRUCache } from 'lru-cache';
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
  readonly tag: string | undefined;
  readonly text: string;
}

/** GET, or POST when there is a body. */
interface Question {
  readonly path: string;
  /** Of the answer that is known already. */
  readonly tag?: string | undefined;
  readonly body?: string;
}

/** An answer that the api may say still stands. */
interface Kept {
  readonly tag: string;
  readonly data: object;
}

/** What an answer takes in memory for each of its bytes: itself as objects, and the pages made of it, plain and compressed. */
const weight = 8;
const overhead = 1_024;

/**
 * Asks the public schema over connections that stay open. A document goes by its SHA-256, which the api knows beforehand and answers
 * from memory; an api of another version, which does not know it, gets it whole. What was answered before is asked for by its tag: as
 * long as the api says that it stands, the same object is given again, so pages made of it need not be made anew.
 */
export class PublicApi {
  private readonly url: URL;
  private readonly agent: HttpAgent;
  private readonly ids = new WeakMap<object, string>();
  private readonly kept: LRUCache<string, Kept> | null;
  private readonly patience: number;

  /**
   * @param origin where apps/api answers, e.g. `http://127.0.0.1:4000`
   * @param patience longest wait for an answer, in ms
   * @param room bytes for answers and the pages made of them; 0: none is kept
   */
  constructor(origin: string, { patience = 3_000, room = 0 }: { readonly patience?: number; readonly room?: number } = {}) {
    this.url = new URL('/graphql', origin);
    this.agent = new (this.url.protocol === 'https:' ? HttpsAgent : HttpAgent)({ keepAlive: true });
    this.patience = patience;
    this.kept = room > 0 ? new LRUCache({ maxSize: room }) : null;
  }

  /** @throws ApiFault when no usable answer comes, ApiRefusal when the question is refused */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const signal = AbortSignal.timeout(this.patience);
    try {
      const path = `${this.url.pathname}?documentId=${this.idOf(document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
      const kept = this.kept?.get(path);
      const byId = await this.send({ path, tag: kept?.tag }, signal);
      if (byId.status === 304 && kept) return kept.data as Data;
      if (byId.status < 400 || byId.status >= 500) return this.keep(path, byId) as Data;
      const whole = await this.send({ path: this.url.pathname, body: JSON.stringify({ query: document.toString(), variables }) }, signal);
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

  private keep(path: string, { tag, text }: Reply): object {
    const data = read(text);
    // a host name that nobody has costs its asker nothing, so it may push nothing out
    const isNobody = 'portal' in data && data.portal === null;
    if (tag !== undefined && !isNobody) this.kept?.set(path, { tag, data }, { size: (text.length + path.length) * weight + overhead });
    return data;
  }

  private idOf(document: object & { toString(): string }): string {
    let id = this.ids.get(document);
    if (id === undefined) this.ids.set(document, (id = createHash('sha256').update(document.toString()).digest('hex')));
    return id;
  }

  private send(question: Question, signal: AbortSignal): Promise<Reply> {
    return this.once(question, signal).catch((error: unknown) => {
      // the other side may close a waiting connection in the very moment it is used; all questions are reads, so ask again
      if (isReset(error)) return this.once(question, signal);
      throw error;
    });
  }

  private once({ path, tag, body }: Question, signal: AbortSignal): Promise<Reply> {
    const headers: OutgoingHttpHeaders = { accept: 'application/json' };
    if (tag !== undefined) headers['if-none-match'] = tag;
    if (body !== undefined) Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    const options: RequestOptions = { method: body === undefined ? 'GET' : 'POST', path, agent: this.agent, signal, headers };
    return new Promise((resolve, reject) => {
      const send = this.url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send(this.url, options, (response) => {
        collect(response).then((text) => {
          resolve({ status: response.statusCode ?? 0, tag: response.headers.etag, text });
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
