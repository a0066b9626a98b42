import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, isIPv6 } from 'node:net';
import { addressOf } from './target-address.js';

/** Longest wait for an answer, in ms. */
const patience = 15_000;

export type PostFault = 'WEBHOOK_PRIVATE' | 'WEBHOOK_UNREACHABLE' | 'WEBHOOK_TIMEOUT' | 'WEBHOOK_ANSWER';

export interface Posted {
  /** Status of the answer; null when none came. */
  readonly status: number | null;
  /** Null when it was taken (2xx). */
  readonly fault: PostFault | null;
}

/**
 * Posts a message to another system: to public addresses alone, following no redirect and reading no answer. Never throws.
 * @param admitsPrivate setting WEBHOOK_PRIVATE_TARGETS, for trying out
 */
export async function postMessage(target: string, headers: Readonly<Record<string, string>>, body: string, admitsPrivate: boolean): Promise<Posted> {
  const url = new URL(target);
  const signal = AbortSignal.timeout(patience);
  try {
    const address = await addressOf(url, admitsPrivate);
    if (address === null) return { status: null, fault: 'WEBHOOK_PRIVATE' };
    const status = await send(url, address, { ...headers, 'content-length': Buffer.byteLength(body), host: url.host }, signal, body);
    return { status, fault: status >= 200 && status < 300 ? null : 'WEBHOOK_ANSWER' };
  } catch {
    // what the fault says may hold parts of the address, and whoever looks needs no more than the kind
    return { status: null, fault: signal.aborted ? 'WEBHOOK_TIMEOUT' : 'WEBHOOK_UNREACHABLE' };
  }
}

function send(url: URL, address: string, headers: OutgoingHttpHeaders, signal: AbortSignal, body: string): Promise<number> {
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)(
      {
        method: 'POST',
        agent: false,
        signal,
        headers,
        host: address,
        family: isIPv6(address) ? 6 : 4,
        port: url.port || (isSecure ? 443 : 80),
        path: url.pathname + url.search,
        // the certificate is the name's, though the connection goes to the address that was checked
        ...(isIP(host) ? {} : { servername: host }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
