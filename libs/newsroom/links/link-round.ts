import type { DataSource } from 'typeorm';
import { asSystem, inOwnScope, inPortal } from '#platform/db';
import { civilDateOf } from '#platform/time';
import type { AskOptions } from './ask-url.js';
import { LinkChecker, type LinkFound } from './check-url.js';
import { SharedTurns, type TurnOptions } from './host-turns.js';
import { nextState, ownState } from './next-state.js';
import { findOwn, isOwn } from './own-link.js';
import { dailyAt, followersOf, isGone, type SourceGone } from './source-gone.js';

interface DueLink {
  readonly portalId: string;
  readonly url: string;
  /** Where its site said that the page is now; null: where it was. */
  readonly movedTo: string | null;
}

export interface RoundOptions extends AskOptions, TurnOptions {
  /** Told of items whose source is gone. */
  readonly onGone?: (gone: SourceGone) => Promise<void>;
}

/** Links of one round, and hosts that are asked at the same time. */
const mostLinks = 100;
const mostHosts = 4;
/** A link that is being asked is left alone by other workers for so long. */
const takenForMs = 10 * 60_000;

/**
 * Asks the links that are due, each host in its own time, whichever workers ask at once. No transaction waits for an answer; those to the own site are looked up.
 * @param source data source of the role `jobs`
 * @returns how many links were asked over the net
 */
export async function linkRound(source: DataSource, now: () => Date, options: RoundOptions): Promise<number> {
  return asSystem(async () => {
    const due: DueLink[] = await inOwnScope(source, {}, ({ manager }) =>
      manager.query('select portal_id as "portalId", url, moved_to as "movedTo" from link where due_at <= $1 order by due_at limit $2', [now(), mostLinks]),
    );
    const turns = new SharedTurns(source, options);
    if (due.length > 0) await turns.sweep();
    const checker = new LinkChecker(options, turns);
    const found = new Map<string, LinkFound>();
    const hosts = [...Map.groupBy(due, ({ url }) => (URL.canParse(url) ? new URL(url).hostname : '')).values()];
    let asked = 0;
    const work = async (): Promise<void> => {
      for (let links = hosts.shift(); links; links = hosts.shift())
        for (const link of links) {
          if (options.signal?.aborted) return;
          if (!(await take(source, link, now()))) continue;
          if (isOwn(link.url)) {
            await keep(source, link, await inPortal(source, link.portalId, (scope) => findOwn(scope, link.url)), now());
            continue;
          }
          const answer = found.get(link.url) ?? (await askFor(checker, link));
          found.set(link.url, answer);
          const itemIds = await keep(source, link, answer, now());
          if (itemIds.length > 0 && answer.fault) await options.onGone?.({ ...link, fault: answer.fault, itemIds });
          asked += 1;
        }
    };
    await Promise.all(Array.from({ length: mostHosts }, work));
    return asked;
  });
}

/** A page that moved is asked for where it went, once its old address leads there no more. */
async function askFor(checker: LinkChecker, { url, movedTo }: DueLink): Promise<LinkFound> {
  const answer = await checker.check(url);
  if (answer.state !== 'failed' || movedTo === null) return answer;
  const there = await checker.check(movedTo);
  return there.state === 'failed' ? answer : { ...there, movedTo: there.movedTo ?? movedTo };
}

/** Claims a link for this worker. */
async function take(source: DataSource, { portalId, url }: DueLink, now: Date): Promise<boolean> {
  const [, taken]: [unknown, number] = await inPortal(source, portalId, ({ manager }) =>
    manager.query('update link set due_at = $2 where portal_id = scope.portal() and url = $1 and due_at <= $3', [
      url,
      new Date(now.getTime() + takenForMs),
      now,
    ]),
  );
  return taken > 0;
}

interface Held {
  readonly failures: number;
  readonly failedSince: Date | null;
  readonly fault: string | null;
  readonly checkedAt: Date | null;
  readonly movedTo: string | null;
}

/** Keeps what was found of a link. @returns items that go with it, now that it is gone */
async function keep(source: DataSource, { portalId, url }: Pick<DueLink, 'portalId' | 'url'>, answer: LinkFound, now: Date): Promise<readonly string[]> {
  return inPortal(source, portalId, async (scope) => {
    const { manager } = scope;
    const [row] = await manager.query<[Held?]>(
      'select failures, failed_since as "failedSince", fault, checked_at as "checkedAt", moved_to as "movedTo" from link where portal_id = scope.portal() and url = $1 for update',
      [url],
    );
    if (!row) return [];
    const following = isOwn(url) ? [] : await followersOf(scope, url, civilDateOf(now));
    // only what is quoted from there has to say where it is now; a site that does not answer says nothing
    const movedTo = following.length === 0 ? null : answer.state === 'alive' ? (answer.movedTo ?? null) : row.movedTo;
    const { state, fault, failures, failedSince, dueAt } = isOwn(url) ? ownState(row, answer, now) : nextState(row, answer, now);
    await manager.query(
      `update link set state = $2, fault = $3, failures = $4, failed_since = $5, checked_at = $6, due_at = $7,
         moved_to = $8, moved_since = case when $8::text is null then null when moved_to = $8 then moved_since else $6 end
       where portal_id = scope.portal() and url = $1`,
      [url, state, fault, failures, failedSince, now, following.length > 0 ? dailyAt(dueAt, now) : dueAt, movedTo],
    );
    return isGone(row, answer, now) ? following : [];
  });
}
