import type { DataSource } from 'typeorm';
import type { OpenScope } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { FixedClock, type CivilDate } from '#platform/time';
import { Process } from '#process';
import { body } from './item-desk.js';
import { actingIn, type World, type WorldPortal } from './world.js';
import { createItem } from '../../libs/newsroom/create-item.js';
import { itemSubject, type ItemInputs } from '../../libs/newsroom/item.subject.js';
import { saveDraft } from '../../libs/newsroom/save-draft.js';

/** An item that a report counts. */
export interface Posted {
  readonly on: CivilDate;
  readonly kind: string;
  readonly topic: string | null;
  /** Place of its section in the portal. */
  readonly section: number;
}

/**
 * Has an editor and a head of the board post what a report counts, on the days on which it was posted: create, save, submit,
 * approve and publish, each by the function that the management schema calls. The items of one day are one transaction of the
 * editor and one of the head.
 */
export class SeedDesk {
  private constructor(
    private readonly source: DataSource,
    readonly process: Process,
    readonly clock: FixedClock,
    readonly portal: WorldPortal,
    readonly editor: string,
    readonly head: string,
    private readonly queue: JobQueue,
  ) {}

  static async open(world: World, portal: WorldPortal): Promise<SeedDesk> {
    const queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
    const clock = new FixedClock(new Date(0));
    const since = '2017-01-01';
    return new SeedDesk(
      await world.source('editing'),
      new Process(queue, clock),
      clock,
      portal,
      await world.person('Người Biên Tập', [{ portal, role: 'editor', startsOn: since }]),
      await world.person('Người Duyệt', [{ portal, role: 'board_head', startsOn: since }]),
      queue,
    );
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  /** @returns ids of the items, in the order of `items` */
  async post(items: readonly Posted[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [day, ofDay] of Map.groupBy(items, ({ on }) => on)) ids.push(...(await this.postDay(day, ofDay)));
    return ids;
  }

  /** What somebody does in the portal at ten o'clock of a day. */
  on<T>(day: string, person: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    this.clock.set(new Date(`${day}T10:00:00+07:00`));
    return actingIn(this.source, this.portal, person, fn);
  }

  async step<K extends keyof ItemInputs>(day: string, person: string, id: string, name: K, input: ItemInputs[K]): Promise<string> {
    return this.on(day, person, async (scope) => (await this.process.transition(scope, itemSubject, id, name, input)).revisionId ?? '');
  }

  private async postDay(day: CivilDate, items: readonly Posted[]): Promise<string[]> {
    this.clock.set(new Date(`${day}T08:00:00+07:00`));
    const written = await actingIn(this.source, this.portal, this.editor, async (scope) => {
      const done: { id: string; revisionId: string }[] = [];
      for (const { kind, topic, section } of items) {
        const sectionId = this.portal.sectionIds[section] ?? '';
        const title = `Tin ngày ${day} số ${String(done.length + 1)}`;
        const id = await createItem(scope, this.process, this.clock, { kind, topic, sectionId, title });
        await saveDraft(scope, this.clock, { itemId: id, baseVersion: 1, title, summary: 'Tóm tắt', body: body(`Nội dung của ${title}.`), sectionId });
        const sealed = await this.process.transition(scope, itemSubject, id, 'submit', { baseVersion: 2 });
        done.push({ id, revisionId: sealed.revisionId ?? '' });
      }
      return done;
    });
    await this.on(day, this.head, async (scope) => {
      for (const { id, revisionId } of written) {
        await this.process.transition(scope, itemSubject, id, 'approve', { revisionId, tell: false });
        await this.process.transition(scope, itemSubject, id, 'publish', { revisionId });
      }
    });
    return written.map(({ id }) => id);
  }
}
