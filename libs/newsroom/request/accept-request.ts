import type { PublicOrigin } from '#delivery';
import { demand } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { createItem } from '../create-item.js';
import { itemErrors } from '../item.js';
import { loadPlacement } from '../placement/placement.subject.js';
import { takeItem } from '../placement/take-item.js';
import { saveDraft } from '../save-draft.js';
import { readRequest, type RequestShown } from './read-requests.js';
import { requestErrors } from './request.js';
import { requestSubject } from './request.subject.js';

export interface AcceptGiven {
  readonly requestId: string;
  /** An item that is there already; left out: one is made, with the words of the request. */
  readonly itemId?: string | null;
  /** Where the new item is to stand, or the one that is taken over. */
  readonly sectionId?: string | null;
  readonly answer?: string | null;
}

/** The item of the portal that sent the letter, as the public knows it. */
export interface TakenOver {
  readonly originPortalId: string;
  readonly origin: PublicOrigin;
}

/**
 * Takes a request up, with an item that is there or one that is made, never both; or with the sender's own, which then stands here as a repost.
 * @param takenOver as found before the transaction (findOrigin); null: it is not taken over
 * @throws NOT_FOUND, FORBIDDEN, STEP_NOT_POSSIBLE, FaultsError; then no item is made
 */
export async function acceptRequest(scope: OpenScope, process: Process, clock: Clock, given: AcceptGiven, takenOver: TakenOver | null = null): Promise<void> {
  const { requestId, itemId, sectionId, answer } = given;
  await demand(scope, civilDateOf(clock.now()), 'request', 'accept');
  const request = await readRequest(scope, requestId);
  if (!request) throw commonErrors.NOT_FOUND();
  if (itemId != null && (sectionId != null || takenOver)) throw new FaultsError([{ field: 'itemId', error: requestErrors.REQUEST_ITEM_TWICE() }]);
  if (itemId == null && sectionId == null) throw new FaultsError([{ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() }]);
  const made = takenOver ? null : (itemId ?? (await make(scope, process, clock, request, sectionId ?? '')));
  if (takenOver) await takeOver(scope, process, clock, request, takenOver, sectionId ?? '');
  await process.transition(scope, requestSubject, request.id, 'accept', { itemId: made, answer: answer ?? null });
}

async function takeOver(scope: OpenScope, process: Process, clock: Clock, request: RequestShown, from: TakenOver, sectionId: string): Promise<void> {
  const itemId = request.originItemId;
  if (itemId === null) throw requestErrors.REQUEST_NOTHING_TO_TAKE();
  // it may have been taken from the list of what stands above before
  if ((await loadPlacement(scope, itemId))?.state === 'placed') return;
  await takeItem(scope, process, clock, { itemId, ...from, sectionId });
}

/** A draft that begins with the subject of the request and, of a letter, its words. */
async function make(scope: OpenScope, process: Process, clock: Clock, { subject, words }: RequestShown, sectionId: string): Promise<string> {
  const itemId = await createItem(scope, process, clock, { kind: 'news', sectionId, title: subject });
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0) {
    const body = { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
    await saveDraft(scope, clock, { itemId, baseVersion: 1, title: subject, summary: '', body, sectionId });
  }
  return itemId;
}
