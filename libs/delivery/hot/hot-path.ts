import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AppError } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';
import { civilDateOf, type Clock } from '#platform/time';
import { v7 as newId } from 'uuid';
import type { AnswerCache, Entry } from './answer-cache.js';
import { documentErrors } from './errors.js';
import { AnswerSender } from './http-answer.js';
import { asPost, bodyOf, isPlainJson, replayed, takesJson, type ReadRequest } from './http-request.js';
import type { HotReader } from './hot-reader.js';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.js';

type Next = (request: IncomingMessage, response: ServerResponse) => void;
type Variables = Readonly<Record<string, unknown>>;

export interface HotPathParts {
  readonly documents: TrustedDocuments;
  readonly cache: AnswerCache;
  readonly reader: HotReader;
  readonly clock: Clock;
  /** Headers of every answer of the process: name, value, name, value ... */
  readonly headers: readonly string[];
}

/**
 * Answers what was asked for by the id or the very text of a trusted document, in front of the framework: from the cache when what it
 * holds is so, else by one statement. Everything else, and every fault, goes on to the generic path, which says what is wrong.
 */
export class HotPath {
  private readonly sender: AnswerSender;
  private minute = -1;
  private today = '';
  /** Answers given from the cache, and by a statement. */
  readonly given = { cached: 0, read: 0 };

  constructor(private readonly parts: HotPathParts) {
    this.sender = new AnswerSender(parts.headers, parts.cache);
  }

  /** Stands in front of what listens on a server so far. */
  standBefore(server: Server): void {
    const listeners = server.listeners('request') as Next[];
    server.removeAllListeners('request');
    const next: Next = (request, response) => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    server.on('request', (request, response) => {
      if (!this.takes(request, response, next)) next(request, response);
    });
  }

  private takes(request: IncomingMessage, response: ServerResponse, next: Next): boolean {
    const { method, url = '' } = request;
    if (method === 'GET' || method === 'HEAD') {
      return url.startsWith('/graphql?') && takesJson(request.headers) && this.takesGet(request, response, next, url);
    }
    if (method !== 'POST' || url !== '/graphql' || !isPlainJson(request.headers) || !takesJson(request.headers)) return false;
    void this.takePost(request, response, next).catch((error: unknown) => response.destroy(error as Error));
    return true;
  }

  private takesGet(request: IncomingMessage, response: ServerResponse, next: Next, url: string): boolean {
    const entry = this.parts.cache.findRequest(url, this.day(), performance.now());
    if (entry) {
      this.given.cached += 1;
      this.sender.get(request, response, entry);
      return true;
    }
    const asked = new URLSearchParams(url.slice('/graphql?'.length));
    const id = asked.get('documentId');
    if (id === null) return false;
    const document = this.parts.documents.withId(id.replace(/^sha256:/, ''));
    if (!document) return this.refuse(response, documentErrors.DOCUMENT_UNKNOWN());
    const variables = readVariables(asked.get('variables'));
    if (!variables) return this.refuse(response, documentErrors.VARIABLES_INVALID());
    const generic = (): void => {
      asPost(request, document.text, variables);
      next(request, response);
    };
    this.answer(document, variables, url, generic, (entry) => {
      this.sender.get(request, response, entry);
    });
    return true;
  }

  private async takePost(request: ReadRequest, response: ServerResponse, next: Next): Promise<void> {
    const body = await bodyOf(request);
    if (!body) return;
    const text = body.toString('latin1');
    const entry = this.parts.cache.findRequest(text, this.day(), performance.now());
    if (entry) {
      this.given.cached += 1;
      this.sender.post(response, entry);
      return;
    }
    const question = readQuestion(body);
    if (!question) {
      next(replayed(request, body), response);
      return;
    }
    request.body = question;
    const document = typeof question['query'] === 'string' ? this.parts.documents.withText(question['query']) : undefined;
    const variables = question['variables'] ?? {};
    const named = question['operationName'] ?? null;
    if (!document?.compiled || !isObject(variables) || (named !== null && named !== document.compiled.operationName)) {
      next(request, response);
      return;
    }
    this.answer(
      document,
      variables,
      text,
      () => {
        next(request, response);
      },
      (entry) => {
        this.sender.post(response, entry);
      },
    );
  }

  private answer(document: TrustedDocument, variables: Variables, request: string, generic: () => void, send: (entry: Entry) => void): void {
    const { cache, reader } = this.parts;
    const day = this.day();
    const question = document.compiled?.question(variables, day);
    if (!question) {
      generic();
      return;
    }
    const key = `${question.statement.name}\n${question.values.join('\n')}`;
    const held = cache.find(key, day, performance.now());
    if (held) {
      this.given.cached += 1;
      cache.remember(held, request);
      send(held);
      return;
    }
    reader.read(key, question, performance.now()).then(
      (answer) => {
        if (!answer) {
          generic();
          return;
        }
        this.given.read += 1;
        // whoever waited for the same reading finds it kept
        const entry = cache.holding(key, answer) ?? cache.store(key, answer, day, performance.now());
        cache.remember(entry, request);
        send(entry);
      },
      // the database did not answer: the generic path asks once more and says so
      generic,
    );
  }

  private refuse(response: ServerResponse, error: AppError): true {
    this.sender.refusal(response, httpStatus[error.kind], { message: error.vi, extensions: errorExtensions(error, newId()) });
    return true;
  }

  /** The civil day of now; it changes with a minute at the earliest. */
  private day(): string {
    const now = this.parts.clock.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.today = civilDateOf(now);
    }
    return this.today;
  }
}

function readVariables(text: string | null): Variables | null {
  if (text === null || text === '') return {};
  try {
    const variables: unknown = JSON.parse(text);
    return variables === null ? {} : isObject(variables) ? variables : null;
  } catch {
    return null;
  }
}

function readQuestion(body: Buffer): Record<string, unknown> | null {
  try {
    const question: unknown = JSON.parse(body.toString('utf8'));
    return isObject(question) ? question : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
