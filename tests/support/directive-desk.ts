import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { JobKind, JobQueue } from '#platform/jobs';
import type { CivilDate } from '#platform/time';
import { Process } from '#process';
import { urge, type UrgeTools, type Urging } from '../../libs/supervision/directive/urge.js';
import { World, type WorldPortal } from './world.js';

export interface TakenJob {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAfter: Date | null;
}

/** A province with a supervisor, whose portals' figures a spec makes; jobs are kept, not worked. */
export class DirectiveDesk implements UrgeTools {
  readonly jobs: TakenJob[] = [];
  readonly queue = {
    enqueue: (kind: { name: string }, data: object, options: { startAfter?: Date } = {}): Promise<void> => {
      this.jobs.push({ name: kind.name, data: data as TakenJob['data'], startAfter: options.startAfter ?? null });
      return Promise.resolve();
    },
  };
  readonly process: Process;

  private constructor(
    readonly world: World,
    readonly editing: DataSource,
    readonly supervision: DataSource,
    readonly signin: DataSource,
    readonly worker: DataSource,
    readonly provinceId: string,
    readonly province: WorldPortal,
    readonly supervisor: string,
  ) {
    this.process = new Process(this.queue as unknown as JobQueue, world.clock);
  }

  static async open(): Promise<DirectiveDesk> {
    const world = await World.create();
    const provinceId = await world.unit('province');
    await world.rows(`update unit set name = 'Tỉnh Mẫu' where id = $1`, [provinceId]);
    const province = await world.portal({ unitId: provinceId });
    await world.rows(`update portal set name = 'Cổng Thông tin điện tử tỉnh Mẫu' where portal_id = $1`, [province.id]);
    await posted(world, province, '2026-11-20');
    const supervisor = await world.person('Người Giám Sát', [{ portal: province, role: 'supervisor', covers: provinceId }]);
    const sources = [await world.source('editing'), await world.source('supervision'), await world.source('signin'), await world.source('jobs')] as const;
    return new DirectiveDesk(world, ...sources, provinceId, province, supervisor);
  }

  get clock(): World['clock'] {
    return this.world.clock;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A commune's portal below, last posted on a day; with a board head. */
  async portal(name: string, lastDay: string | null, state = 'open'): Promise<WorldPortal & { readonly head: string }> {
    const portal = await this.world.portal({ unitId: await this.world.unit('commune', this.provinceId), state });
    await this.world.rows(`update portal set name = $2, created_at = '2026-01-01' where portal_id = $1`, [portal.id, name]);
    if (lastDay) await posted(this.world, portal, lastDay);
    return { ...portal, head: await this.world.person(`Trưởng ban ${name}`, [{ portal, role: 'board_head' }]) };
  }

  urge(given: Partial<Urging>, personId = this.supervisor): ReturnType<typeof urge> {
    return runAs({ requestId: newId(), personId }, () => urge(this, { deadline: '2026-11-27' as CivilDate, note: '', letterNumber: '', ...given }));
  }

  /** Urges one portal and answers the directive's id. */
  async urged(portal: WorldPortal, given: Partial<Urging> = {}): Promise<string> {
    const { outcomes } = await this.urge({ portalIds: [portal.id], ...given });
    if (!outcomes[0]?.directiveId) throw new Error(outcomes[0]?.refusal?.code);
    return outcomes[0].directiveId;
  }

  /** Jobs of a kind that were asked for since the last time. */
  taken<Data extends object>({ name }: JobKind<Data>): (TakenJob & { readonly data: Data })[] {
    const found = this.jobs.filter((job) => job.name === name);
    for (const job of found) this.jobs.splice(this.jobs.indexOf(job), 1);
    return found as (TakenJob & { data: Data })[];
  }

  asSystem<T>(fn: () => Promise<T>): Promise<T> {
    return runAs({ requestId: newId(), personId: null }, fn);
  }

  /** Runs `fn` in the supervisor's scope over these portals. */
  above<T>(portals: readonly WorldPortal[], fn: (scope: OpenScope) => Promise<T>, personId = this.supervisor): Promise<T> {
    return runAs({ requestId: newId(), personId }, () =>
      inSubtree(
        this.supervision,
        portals.map(({ id }) => id),
        fn,
      ),
    );
  }

  async row(id: string): Promise<Record<string, unknown>> {
    const [row] = await this.world.rows<Record<string, unknown>>('select * from directive where id = $1', [id]);
    return row!;
  }
}

/** A fact as a publication (or with -1 a withdrawal) of a day writes it. */
export async function posted(world: World, portal: WorldPortal, day: string, amount = 1): Promise<void> {
  await world.fact(portal, day, { amount });
}

/** Work that waits for somebody of a portal since an hour. @returns its id */
export async function waits(world: World, portal: WorldPortal, since: string, subjectType = 'item'): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `insert into work_item (portal_id, subject_type, subject_id, step, since) values ($1, $2, uuidv7(), 'approve', $3) returning id`,
    [portal.id, subjectType, since],
  );
  return row!.id;
}
