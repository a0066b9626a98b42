import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';

interface Gateway {
  /** Setting API_INTERNAL_URL. */
  readonly origin: string;
  readonly onFault: (error: unknown) => void;
}

const asked = ['range', 'if-none-match'] as const;
const answered = [
  'content-type',
  'content-length',
  'content-range',
  'content-disposition',
  'content-security-policy',
  'accept-ranges',
  'etag',
  'cache-control',
] as const;
const patience = 30_000;

/**
 * A picture or document of a portal. The gateway of apps/api decides whether it is public and sends the bytes; they pass through here. A
 * proxy in front may lead /tep/ there itself: production.md.
 */
export function giveFile(request: Request, response: Response, gateway: Gateway): Promise<void> {
  return pass(request, response, ['tep', request.hostname, String(request.params['name'])], gateway);
}

/** A picture of a preview, which only its address opens. */
export function givePreviewFile(request: Request, response: Response, gateway: Gateway): Promise<void> {
  return pass(request, response, ['xem-truoc', request.hostname, String(request.params['token']), String(request.params['name'])], gateway);
}

async function pass(request: Request, response: Response, path: readonly string[], { origin, onFault }: Gateway): Promise<void> {
  try {
    const given = await ask(request, new URL(`/${path.map(encodeURIComponent).join('/')}`, origin));
    response.status(given.statusCode ?? 502);
    for (const name of answered) {
      const value = given.headers[name];
      if (value !== undefined) response.setHeader(name, value);
    }
    // the reader may leave before the end; or before the beginning, and then nothing else would close what is given
    await pipeline(given, response).catch(() => undefined);
    given.destroy();
  } catch (error) {
    onFault(error);
    if (!response.headersSent)
      response.status(503).setHeader('cache-control', 'no-store').type('text/plain').send('Hệ thống đang bận. Hãy thử lại sau ít phút.\n');
  }
}

function ask(request: Request, url: URL): Promise<IncomingMessage> {
  const headers = Object.fromEntries(asked.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])));
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const question = send(url, { method: request.method, headers, timeout: patience }, resolve);
    question.on('timeout', () => question.destroy(new Error('the gateway of files does not answer')));
    question.on('error', reject);
    question.end();
  });
}
