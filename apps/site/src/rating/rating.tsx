import type { Request, Response } from 'express';
import { isbot } from 'isbot';
import { writePage } from '../layout.js';
import type { Page, View } from '../view.js';

export interface RatingsOptions {
  /** Origin of apps/api, as the site reaches it. */
  readonly origin: string;
  readonly token: string | undefined;
  readonly onFault: (error: unknown) => void;
}

/** Path of a page of this site, as the form sends it: never another host. */
const ownPath = /^\/(?!\/)[a-z0-9/_-]{0,300}$/;

/**
 * Takes the answer of a reader and leads back to a page of thanks; nothing of it stands in the address, no cookie is set. What is
 * sent from another site, or by a robot, is thanked for and not counted.
 */
export async function takeRating(request: Request, response: Response, { origin, token, onFault }: RatingsOptions): Promise<void> {
  const { trang, 'huu-ich': useful, 'ly-do': reason } = (request.body ?? {}) as Record<string, unknown>;
  const path = typeof trang === 'string' && ownPath.test(trang) ? trang : '/';
  const agent = request.get('user-agent') ?? '';
  if ((useful === 'co' || useful === 'khong') && isFromHere(request) && agent !== '' && !isbot(agent)) {
    const slug = /^(?:\/en)?\/tin\/([a-z0-9-]{1,200})$/.exec(path)?.[1] ?? null;
    const rating = { host: request.host, slug, useful: useful === 'co', reason: typeof reason === 'string' ? reason : null, address: request.ip ?? '', agent };
    await handIn(rating, origin, token).catch(onFault);
  }
  response
    .status(303)
    .set({ location: `${request.path}?tu=${encodeURIComponent(path)}`, 'cache-control': 'no-store' })
    .end();
}

/** Browsers say where a form stood; one that says nothing is old, and is believed. */
function isFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site') ?? 'same-origin';
  const from = request.get('origin');
  const isOwn = from === undefined || (URL.canParse(from) && new URL(from).host === request.host);
  return site === 'same-origin' && isOwn;
}

async function handIn(rating: object, origin: string, token: string | undefined): Promise<void> {
  const answer = await fetch(new URL('/intake/rating', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-intake-token': token }) },
    body: JSON.stringify(rating),
    signal: AbortSignal.timeout(3_000),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`apps/api did not take a rating: ${String(answer.status)}`);
}

/** Thanks, and the way back. */
export function thanksPage(view: View, from: string): Page {
  const { words, paths } = view;
  const html = writePage(view, {
    title: words.ratingThanks,
    unlisted: true,
    children: (
      <div class="panel">
        <h1>{words.ratingThanks}</h1>
        <p>
          {words.ratingOnce} {words.ratingPrivate}
        </p>
        <p>
          <a class="button" href={ownPath.test(from) ? from : paths.home}>
            {words.ratingBack}
          </a>
        </p>
      </div>
    ),
  });
  return { status: 200, html, headers: { 'cache-control': 'no-store' } };
}
