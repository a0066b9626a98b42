import { lookup as lookUp } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '#platform/http';

/** Why a link could not be followed, or may not be. */
export type LinkFault =
  `http_${number}` | 'no_host' | 'refused' | 'timeout' | 'certificate' | 'redirects' | 'private' | 'port' | 'robots' | 'address' | 'own' | 'fault';

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  /** The first bytes, where they were asked for. */
  readonly text: string;
}

/** Nothing came back that says whether the page is there. */
export class UnansweredError extends Error {
  constructor(readonly fault: LinkFault) {
    super(fault);
    this.name = 'UnansweredError';
  }
}

export interface AskOptions {
  /** True in tests alone: addresses of this machine and its neighbours may be asked. */
  readonly allowPrivate: boolean;
  /** Longest wait for an answer, in ms. */
  readonly patience: number;
}

const agent = 'LienCong-LinkCheck/1.0';
const openPorts = ['', '80', '443', '8080', '8443'];
const mostText = 100_000;

/** What a request is sent with, besides where to. */
export interface RequestParts extends AskOptions {
  readonly method: 'HEAD' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One request, without cookies and without following anywhere. The address that a name stands for is looked at when the connection
 * is made, so a name that means another address a moment later leads nowhere either.
 * @param use reads what it needs of the answer; the connection is closed behind it
 * @throws UnansweredError
 */
export function openUrl<T>(url: URL, { method, headers, allowPrivate, patience }: RequestParts, use: (response: IncomingMessage) => Promise<T>): Promise<T> {
  if (!allowPrivate && !openPorts.includes(url.port)) return Promise.reject(new UnansweredError('port'));
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  // a name is looked up below, an address is not
  if (!allowPrivate && isIP(bare) !== 0 && !isPublicAddress(bare)) return Promise.reject(new UnansweredError('private'));
  const options: RequestOptions = {
    method,
    agent: false,
    lookup: allowPrivate ? undefined : publicLookup,
    signal: AbortSignal.timeout(patience),
    headers: { accept: '*/*', ...headers },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(error instanceof UnansweredError ? error : new UnansweredError(faultOf(error)));
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, options, (response) => {
      use(response)
        .then(resolve, fail)
        .finally(() => request.destroy());
    });
    request.on('error', fail);
    request.end();
  });
}

/** Asks whether a page is there, and for its first words where they are wanted. @throws UnansweredError */
export function askUrl(url: URL, method: 'HEAD' | 'GET', options: AskOptions, wantsText = false): Promise<Answer> {
  const headers = { 'user-agent': agent, ...(wantsText ? {} : { range: 'bytes=0-0' }) };
  return openUrl(url, { ...options, method, headers }, async (response) => ({
    status: response.statusCode ?? 0,
    location: response.headers.location ?? null,
    text: await read(response, wantsText),
  }));
}

async function read(response: IncomingMessage, wantsText: boolean): Promise<string> {
  if (!wantsText) return '';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    if ((size += chunk.length) > mostText) break;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, mostText);
}

const publicLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, '');
      return;
    }
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first) done(Object.assign(new Error('private'), { code: 'PRIVATE' }), '');
    else if (options.all) done(null, open);
    else done(null, first.address, first.family);
  });
};

function faultOf({ code = '', name, message }: NodeJS.ErrnoException): LinkFault {
  if (code === 'PRIVATE') return 'private';
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no_host';
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'refused';
  if (/CERT|SSL|TLS/.test(code) || /certificate/i.test(message)) return 'certificate';
  return 'fault';
}
