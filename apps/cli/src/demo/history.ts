import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createItem, itemSubject, saveDraft } from '#newsroom';
import type { Config } from '#platform/config';
import { need } from '#platform/config';
import { inPortal, openSource, runAs, type OpenScope } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { FixedClock } from '#platform/time';
import { Process } from '#process';
import { markdownToRichText } from '../posts/markdown.js';
import { postingsOf, type Posting } from './history-plan.js';
import type { DemoPortal } from './province.js';

const day = 86_400_000;
const hour = 3_600_000;

/** Portals that are written at once: one waits for the database while the other computes. */
const atOnce = 2;

/**
 * What the portals posted in the last months, by the steps of people at the hours at which they would have taken them. A
 * posting whose title its portal has already is left out.
 * @returns how many were written
 */
export async function postHistory(config: Config, portals: readonly DemoPortal[]): Promise<number> {
  const source = await openSource(config, 'editing');
  const queue = await JobQueue.open(need(config, 'DATABASE_URL_EDITING'), false, () => undefined);
  const waiting = [...portals.entries()];
  let made = 0;
  const write = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, portal] = next;
      const posted = await new PortalHistory(source, queue, portal).post(postingsOf(portal, place));
      made += posted;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, write));
    return made;
  } finally {
    await queue.close();
    await source.destroy();
  }
}

/** One portal with its own clock, so that several are written at once. */
class PortalHistory {
  private readonly clock = new FixedClock(new Date());
  private readonly process: Process;
  private readonly now = Date.now();

  constructor(
    private readonly source: DataSource,
    queue: JobQueue,
    private readonly portal: DemoPortal,
  ) {
    this.process = new Process(queue, this.clock);
  }

  async post(postings: readonly Posting[]): Promise<number> {
    if (postings.length === 0) return 0;
    const written = await this.as('editor', (scope) => this.write(scope, postings));
    await this.as('board_head', async (scope) => {
      for (const item of written) await this.decide(scope, item);
    });
    return written.length;
  }

  private async write(scope: OpenScope, postings: readonly Posting[]): Promise<Written[]> {
    const sections: { id: string; slug: string }[] = await scope.manager.query('select id, slug from section where portal_id = scope.portal()');
    const there: { title: string }[] = await scope.manager.query('select title from draft where portal_id = scope.portal()');
    const titles = new Set(there.map(({ title }) => title));
    const written: Written[] = [];
    for (const posting of postings) {
      const { title, kind, topic, section, text } = posting.story;
      const sectionId = sections.find(({ slug }) => slug === section)?.id ?? '';
      if (titles.has(title)) continue;
      this.at(posting, 0);
      const id = await createItem(scope, this.process, this.clock, { kind, topic, sectionId, title });
      await saveDraft(scope, this.clock, { itemId: id, baseVersion: 1, title, summary: text, body: markdownToRichText(text), sectionId });
      const { revisionId } = await this.process.transition(scope, itemSubject, id, 'submit', { baseVersion: 2 });
      written.push({ id, revisionId: revisionId ?? '', posting });
    }
    return written;
  }

  private async decide(scope: OpenScope, { id, revisionId, posting }: Written): Promise<void> {
    if (posting.fate === 'waiting') return;
    this.at(posting, 2 + (posting.daysAgo % 5));
    await this.process.transition(scope, itemSubject, id, 'approve', { revisionId, tell: false });
    await this.process.transition(scope, itemSubject, id, 'publish', { revisionId });
    if (posting.fate === 'withdrawn') await this.process.transition(scope, itemSubject, id, 'withdraw', { reason: 'Ngày ghi trong tin không đúng.' });
  }

  /** So many hours after a posting was begun, and not in the time to come. */
  private at({ daysAgo }: Posting, hours: number): void {
    this.clock.set(new Date(Math.min(this.now, this.now - daysAgo * day - 6 * hour + hours * hour)));
  }

  private as<T>(role: 'editor' | 'board_head', fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    const person = this.portal.people.find((each) => each.role === role);
    if (!person) throw new Error(`no ${role} in ${this.portal.label}`);
    return runAs({ requestId: randomUUID(), personId: person.id }, () => inPortal(this.source, this.portal.id, fn));
  }
}

interface Written {
  readonly id: string;
  readonly revisionId: string;
  readonly posting: Posting;
}
