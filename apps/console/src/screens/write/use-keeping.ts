import { useQueryClient } from '@tanstack/react-query';
import { v4 as newKey } from 'uuid';
import { useCallback, useEffect, useRef, useState } from 'react';
import { beginKeeping, hasUnkept, keep, maySend, retryDelay, type DraftContent, type Keeping, type KeepingEvent, type LocalCopy, type ServerDraft } from '#web';
import { CreateItemDocument, SaveDraftDocument, type CreateItemMutation, type SaveDraftMutation, type WholeFragment } from '../../gql/graphql.js';
import { request, Trouble } from '../../api/request.js';
import { sessionEnded } from '../../api/session.js';
import { sentenceOf } from '../../ui/states.js';
import { dropLocalCopy, writeLocalCopy, type CopyPlace } from './local-copies.js';

/** How long typing may stand on the device only. */
const pause = 5_000;

export interface KeepingHandle {
  readonly state: Keeping;
  /** The item as the last save left it; null before it exists. */
  readonly item: WholeFragment | null;
  /** True when the device has no room for a copy. */
  readonly noRoom: boolean;
  readonly dispatch: (event: KeepingEvent) => void;
  /** Sends what is not yet sent. Resolves once nothing is under way: the item when the server has everything, else null. */
  readonly flush: () => Promise<WholeFragment | null>;
}

interface Begin {
  readonly place: CopyPlace;
  readonly item: WholeFragment | null;
  readonly server: ServerDraft;
  readonly local: LocalCopy | null;
}

/** Saves by itself: each 5 seconds, on leaving a field, on hiding the page; keeps a copy on the device until it is answered. */
export function useKeeping({ place, item: firstItem, server, local }: Begin): KeepingHandle {
  const queries = useQueryClient();
  const [shown, setShown] = useState(() => ({ state: beginKeeping(server, local ?? undefined), item: firstItem }));
  const [noRoom, setNoRoom] = useState(false);
  // a save reads what holds at that moment, which may be newer than what is drawn
  const latest = useRef(shown);
  const running = useRef<Promise<WholeFragment | null> | null>(null);
  const failures = useRef(0);
  const [idempotencyKey] = useState(() => local?.idempotencyKey ?? newKey());

  const put = useCallback((change: Partial<typeof shown>) => {
    latest.current = { ...latest.current, ...change };
    setShown(latest.current);
  }, []);
  const step = useCallback(
    (event: KeepingEvent) => {
      put({ state: keep(latest.current.state, event) });
    },
    [put],
  );

  const send = useCallback(async (): Promise<WholeFragment | null> => {
    while (maySend(latest.current.state)) {
      const { content, version } = latest.current.state;
      step({ type: 'sending' });
      try {
        const made = latest.current.item ? null : await createItem(place.portalId, content, idempotencyKey);
        const existing = made ? made.item : latest.current.item;
        if (!existing) {
          step({ type: 'refused', faults: made?.errors ?? [] });
          continue;
        }
        if (!latest.current.item) {
          dropLocalCopy({ ...place, itemId: 'new' });
          put({ item: existing });
        }
        const answer = await saveDraft(place.portalId, existing.id, version || existing.draft.version, content);
        failures.current = 0;
        settle(answer, content, existing, step);
        if (answer.item) {
          put({ item: answer.item });
          // also when the screen is already left
          if (!hasUnkept(latest.current.state)) dropLocalCopy({ ...place, itemId: answer.item.id });
          queries.setQueryData(['item', place.portalId, answer.item.id], answer.item);
        }
      } catch (error) {
        failures.current += 1;
        step({ type: 'failed', message: sentenceOf(error) });
        if (error instanceof Trouble && error.kind === 'unauthenticated') sessionEnded(queries);
        return null;
      }
    }
    return hasUnkept(latest.current.state) ? null : latest.current.item;
  }, [idempotencyKey, place, put, queries, step]);

  const flush = useCallback((): Promise<WholeFragment | null> => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  const { state, item } = shown;
  const unkept = hasUnkept(state);
  const { content, version } = state;
  const itemId = item?.id ?? 'new';

  useEffect(() => {
    const here = { ...place, itemId };
    if (!unkept) {
      dropLocalCopy(here);
      return;
    }
    const kept = writeLocalCopy(here, { version, content, at: new Date().toISOString(), ...(itemId === 'new' && { idempotencyKey }) });
    // Only when it changes: a state set on every key of a fast burst is one update too many for React, which then drops keys.
    const tell = (isKept: boolean): void => {
      if (isKept === noRoom) setNoRoom(!isKept);
    };
    if (typeof kept === 'boolean') tell(kept);
    else void kept.then(tell);
  }, [place, itemId, unkept, version, content, noRoom, idempotencyKey]);

  const { kind } = state.status;
  useEffect(() => {
    if (kind !== 'unsaved' && kind !== 'failed') return;
    const timer = setTimeout(() => void flush(), kind === 'failed' ? retryDelay(failures.current) : pause);
    return () => {
      clearTimeout(timer);
    };
    // typing on does not put the save off: the timer stands from the first unsaved key
  }, [kind, flush]);

  useEffect(() => {
    const now = (): void => {
      if (maySend(latest.current.state)) void flush();
    };
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') now();
    };
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('online', now);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('online', now);
      // leaving the screen
      now();
    };
  }, [flush]);

  return { state, item, noRoom, dispatch: step, flush };
}

async function createItem(portalId: string, content: DraftContent, idempotencyKey: string): Promise<CreateItemMutation['createItem']> {
  const { sectionId, kind, topic, title } = content;
  return (await request(CreateItemDocument, { input: { portalId, sectionId, kind, topic, title, idempotencyKey } })).createItem;
}

async function saveDraft(portalId: string, itemId: string, baseVersion: number, content: DraftContent): Promise<SaveDraftMutation['saveDraft']> {
  const { title, summary, sectionId, kind, topic, body, fields = {} } = content;
  return (await request(SaveDraftDocument, { input: { portalId, itemId, baseVersion, title, summary, sectionId, kind, topic, body, fields } })).saveDraft;
}

function settle(answer: SaveDraftMutation['saveDraft'], sent: DraftContent, item: Placed, step: (event: KeepingEvent) => void): void {
  const { item: kept, conflict, errors } = answer;
  if (kept) step({ type: 'kept', version: kept.draft.version, at: kept.draft.editedAt, content: sent });
  else if (conflict) step({ type: 'overtaken', theirs: serverDraftOf(conflict, item) });
  else step({ type: 'refused', faults: errors });
}

type Placed = Pick<WholeFragment, 'section' | 'kind' | 'topic'>;

/** The draft of an answer in the words of the keeping rules. */
export function serverDraftOf(draft: WholeFragment['draft'], { section, kind, topic }: Placed): ServerDraft {
  const { version, title, summary, body, editedAt, editedBy } = draft;
  const fields = draft.fields as Readonly<Record<string, unknown>>;
  const content = { title, summary, body, fields, sectionId: section.id, kind, topic: topic?.code ?? null };
  return { version, content, editedAt, editedBy: editedBy.displayName };
}
