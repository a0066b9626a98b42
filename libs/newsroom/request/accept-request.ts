import { demand } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { createItem } from '../create-item.js';
import { itemErrors } from '../item.js';
import { readRequest } from './read-requests.js';
import { requestErrors } from './request.js';
import { requestSubject } from './request.subject.js';

export interface AcceptGiven {
  readonly requestId: string;
  /** An item that is there already; left out: one is made, with the words of the request for its title. */
  readonly itemId?: string | null;
  /** Where the new item is to stand. */
  readonly sectionId?: string | null;
  readonly answer?: string | null;
}

/** Takes a request up, with an item that is there or one that is made, never both. @throws NOT_FOUND, FORBIDDEN, STEP_NOT_POSSIBLE, FaultsError; then no item is made */
export async function acceptRequest(scope: OpenScope, process: Process, clock: Clock, { requestId, itemId, sectionId, answer }: AcceptGiven): Promise<void> {
  await demand(scope, civilDateOf(clock.now()), 'request', 'accept');
  const request = await readRequest(scope, requestId);
  if (!request) throw commonErrors.NOT_FOUND();
  if (itemId != null && sectionId != null) throw new FaultsError([{ field: 'itemId', error: requestErrors.REQUEST_ITEM_TWICE() }]);
  let made = itemId;
  if (made == null) {
    if (sectionId == null) throw new FaultsError([{ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() }]);
    made = await createItem(scope, process, clock, { kind: 'news', sectionId, title: request.subject });
  }
  await process.transition(scope, requestSubject, request.id, 'accept', { itemId: made, answer: answer ?? null });
}
