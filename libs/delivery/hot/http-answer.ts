import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AnswerCache, Coding, Entry } from './answer-cache.js';

const compress: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};
/** Shorter answers are not worth it. */
const worthCoding = 1_024;

const json = 'application/json; charset=utf-8';
/** A second: what lies in between may not make an answer much older than we ever do. */
const fresh = 'public, max-age=1';

/** Sends ready answers. Its headers are lists that Node takes as they are. */
export class AnswerSender {
  private readonly heads = new WeakMap<Buffer, string[]>();

  /** @param common headers of every answer of the process: name, value, name, value ... */
  constructor(
    private readonly common: readonly string[],
    private readonly cache: AnswerCache,
  ) {}

  /** The answer to GET and HEAD: may be kept by others for a moment, and asked for again by its tag. */
  get(request: IncomingMessage, response: ServerResponse, entry: Entry): void {
    const matches = request.headers['if-none-match'];
    if (matches !== undefined && isTagged(matches, entry.tag)) {
      response.writeHead(304, [...this.common, 'etag', entry.tag, 'cache-control', fresh, 'vary', 'Accept-Encoding']).end();
      return;
    }
    const coding = this.codingFor(request.headers['accept-encoding'], entry);
    const bytes = (coding && entry.coded[coding]) ?? entry.body;
    let head = this.heads.get(bytes);
    if (!head) {
      head = [
        ...this.common,
        'content-type',
        json,
        'cache-control',
        fresh,
        'vary',
        'Accept-Encoding',
        'etag',
        entry.tag,
        'content-length',
        String(bytes.length),
      ];
      if (bytes !== entry.body && coding) head.push('content-encoding', coding);
      this.heads.set(bytes, head);
    }
    response.writeHead(200, head).end(bytes);
  }

  /** The answer to POST, which nobody keeps. */
  post(response: ServerResponse, { body }: Entry): void {
    response.writeHead(200, [...this.common, 'content-type', json, 'cache-control', 'no-store', 'content-length', String(body.length)]).end(body);
  }

  /** A refusal as GraphQL writes it. */
  refusal(response: ServerResponse, status: number, error: object): void {
    const body = Buffer.from(JSON.stringify({ errors: [error] }));
    response.writeHead(status, [...this.common, 'content-type', json, 'cache-control', 'no-store', 'content-length', String(body.length)]).end(body);
  }

  /** A coding that the reader takes and that is ready; asked for the second time it is made, for those who come later. */
  private codingFor(accepted: string | string[] | undefined, entry: Entry): Coding | null {
    if (typeof accepted !== 'string' || entry.body.length < worthCoding) return null;
    const coding = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'br' : /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : null;
    if (coding === null || entry.coded[coding]) return coding;
    entry.asked[coding] += 1;
    if (entry.asked[coding] === 2) {
      void compress[coding](entry.body).then((bytes) => {
        this.cache.keepCoded(entry, coding, bytes);
      });
    }
    return null;
  }
}

function isTagged(list: string, tag: string): boolean {
  if (list === tag || list === '*') return true;
  const opaque = tag.slice(2);
  return list.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque);
}
