import type { Request, Response } from 'express';
import { isbot } from 'isbot';
import { isAhead } from '../visits/view-of.js';
import type { View } from '../view.js';

interface FollowOptions {
  /** Origin of apps/api, as the site reaches it. */
  readonly origin: string;
  readonly token: string | undefined;
  readonly onFault: (error: unknown) => void;
}

/** Where a banner of today leads; one that does not stand on the pages, to its own page. */
export function bannerTarget({ look, paths, origin }: Pick<View, 'look' | 'paths' | 'origin'>, slug: string): string {
  const address = look.banners.find((banner) => banner.slug === slug)?.address ?? paths.item(slug);
  return new URL(address.startsWith('/') ? paths.own(address) : address, origin).href;
}

/**
 * Hands in a click, once the reader was led on: what goes wrong keeps nobody waiting. Robots, and what a browser fetches ahead of a
 * reader, are no clicks; who clicked goes no further than the hash of the day.
 */
export async function handInClick(request: Request, slug: string, { origin, token, onFault }: FollowOptions): Promise<void> {
  const agent = request.get('user-agent') ?? '';
  if (request.method !== 'GET' || agent === '' || isbot(agent) || isAhead(request)) return;
  await fetch(new URL('/intake/click', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-intake-token': token }) },
    body: JSON.stringify({ host: request.host, slug, address: request.ip ?? '', agent }),
    signal: AbortSignal.timeout(3_000),
  })
    .then(async (answer) => {
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`apps/api did not take a click: ${String(answer.status)}`);
    })
    .catch(onFault);
}

/** Leads a reader on, and keeps the way there out of every cache: each click comes here. */
export function leadOn(response: Response, to: string): void {
  response.status(302).set({ location: to, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).end();
}
