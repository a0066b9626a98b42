import type { Request } from 'express';
import { isbot } from 'isbot';
import type { ViewSeen } from '#web/wire';

/** Files, feeds and the questions of the installation itself are no pages. */
const noPage = /^\/(assets|health)\/|\.[a-z0-9]+$/i;

/**
 * The view that a request is, once it was answered; null for what no person reads: robots and probes, what a browser fetches ahead
 * or beside a page, files, and pages that were not there.
 * @param status 304 is a view too: the reader sees the page that the browser kept
 */
export function viewOf(request: Request, status: number, type: string, now: Date): ViewSeen | null {
  const agent = (request.get('user-agent') ?? '').slice(0, 500);
  if (request.method !== 'GET' || noPage.test(request.path)) return null;
  if (!(status === 304 || (status === 200 && type.startsWith('text/html')))) return null;
  if (agent === '' || isbot(agent) || isAhead(request)) return null;
  return {
    at: now.getTime(),
    host: typeof request.host === 'string' ? request.host.slice(0, 300) : '',
    slug: /^(?:\/en)?\/tin\/([a-z0-9-]{1,200})$/.exec(request.path)?.[1] ?? null,
    referrer: referrerOf(request),
    address: request.ip ?? '',
    agent,
  };
}

/** Fetched before anybody asked for it, or as part of another page. */
export function isAhead(request: Request): boolean {
  const purpose = `${request.get('sec-purpose') ?? ''} ${request.get('purpose') ?? ''}`;
  const destination = request.get('sec-fetch-dest') ?? 'document';
  return /prefetch|prerender|preview/i.test(purpose) || destination !== 'document';
}

/** Host name alone of the site that led here. */
function referrerOf(request: Request): string | null {
  const given = request.get('referer');
  if (!given || !URL.canParse(given)) return null;
  const { protocol, hostname } = new URL(given);
  return /^https?:$/.test(protocol) && hostname !== '' && hostname.length <= 253 ? hostname : null;
}
