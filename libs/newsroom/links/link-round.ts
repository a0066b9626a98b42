import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { asSystem, inOwnScope, inPortal } from '#platform/db';
import type { AskOptions } from './ask-url.js';
import { LinkChecker, type LinkFound } from './check-url.js';
import { nextState, ownState } from './next-state.js';
import { findOwn, isOwn } from './own-link.js';

interface DueLink {
  readonly portalId: string;
  readonly url: string;
}

export interface RoundOptions extends AskOptions {
  /** Between two questions to one host, in ms. */
  readonly pause: number;
  readonly signal?: AbortSignal;
}

/** Links of one round, and hosts that are asked at the same time. */
const mostLinks = 100;
const mostHosts = 4;
/** A link that is being asked is left alone by other workers for so long. */
const takenForMs = 10 * 60_000;

/**
 * Asks the links that are due: one question at a time to each host, with a pause between. No transaction waits for an answer; those
 * to the own site are looked up.
 * @param source data source of the role `jobs`
 * @returns how many links were asked over the net
 */
export async function linkRound(source: DataSource, now: () => Date, options: RoundOptions): Promise<number> {
  return asSystem(async () => {
    const due: DueLink[] = await inOwnScope(source, {}, ({ manager }) =>
      manager.query('select portal_id as "portalId", url from link where due_at <= $1 order by due_at limit $2', [now(), mostLinks]),
    );
    const checker = new LinkChecker(options);
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
          const known = found.get(link.url);
          if (!known && asked > 0) await wait(options.pause, undefined, options.signal ? { signal: options.signal } : {});
          const answer = known ?? (await checker.check(link.url));
          found.set(link.url, answer);
          await keep(source, link, answer, now());
          asked += 1;
        }
    };
    await Promise.all(Array.from({ length: mostHosts }, work));
    return asked;
  });
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

async function keep(source: DataSource, { portalId, url }: DueLink, answer: LinkFound, now: Date): Promise<void> {
  await inPortal(source, portalId, async ({ manager }) => {
    const [row] = await manager.query<[{ failures: number; failedSince: Date | null }?]>(
      'select failures, failed_since as "failedSince" from link where portal_id = scope.portal() and url = $1 for update',
      [url],
    );
    if (!row) return;
    const { state, fault, failures, failedSince, dueAt } = isOwn(url) ? ownState(row, answer, now) : nextState(row, answer, now);
    await manager.query(
      `update link set state = $2, fault = $3, failures = $4, failed_since = $5, checked_at = $6, due_at = $7 where portal_id = scope.portal() and url = $1`,
      [url, state, fault, failures, failedSince, now, dueAt],
    );
  });
}
