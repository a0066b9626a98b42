import { PgBoss, type Job as BossJob, type JobResult } from 'pg-boss';
import { currentScope, isUnreachable } from '#platform/db';
import { AppError } from '#platform/errors';
import { zone } from '#platform/time';

/** A kind of job: its queue and the shape of its data (ids and codes only: jobs are read by operators). */
export interface JobKind<Data extends object> {
  readonly name: string;
  readonly data?: Data;
}

/** Every job belongs to one portal; work over many portals is one small job for each. */
export interface PortalJob {
  readonly portalId: string;
}

export interface EnqueueOptions {
  /** Earliest instant at which it runs; at once when left out. */
  readonly startAfter?: Date;
  /** Jobs of one group are done one after the other, where the queue is worked with {@link WorkOptions.atOnce}. */
  readonly group?: string;
}

export interface WorkOptions {
  /** Jobs that this process does at the same time, never two of one group: for those that wait on others. */
  readonly atOnce?: number;
}

// While jobs come, the next one is fetched at once: polling alone would do two a second in each loop.
const inBatches = { pollingIntervalSeconds: 0.5, batchSize: 10, localConcurrency: 2 } as const;
const oneByOne = { pollingIntervalSeconds: 1, batchSize: 1, groupConcurrency: 1 } as const;

/**
 * The job engine as the rest of the system sees it. A job is enqueued inside the open scope's transaction and exists
 * exactly when the change that asked for it stands; the job row is the outbox. Jobs may run twice: handlers are idempotent.
 */
export class JobQueue {
  private constructor(
    private readonly boss: PgBoss,
    private readonly onError: (error: Error) => void,
  ) {}

  /**
   * Who only enqueues gets a queue also while the database does not answer: it starts with the first job.
   * @param url database of the role `editing` (enqueues only) or `jobs` (works too)
   * @param supervise true in the worker: it retries, expires and deletes jobs
   * @param onError faults of jobs and of the engine's own background work; the engine goes on by itself
   */
  static async open(url: string, supervise: boolean, onError: (error: Error) => void): Promise<JobQueue> {
    const boss = new PgBoss({
      connectionString: url,
      schema: 'pgboss',
      application_name: 'liencong-jobs',
      migrate: false,
      createSchema: false,
      supervise,
      schedule: supervise,
      // Its history of queue lengths makes a table for each day: no process has the right to make tables.
      persistQueueStats: false,
      // Neither may it rebuild indexes: that is the database operator's.
      reindex: false,
      max: supervise ? 4 : 1,
    });
    boss.on('error', onError);
    await boss.start().catch((error: unknown) => {
      if (supervise || !isUnreachable(error)) throw error;
    });
    return new JobQueue(boss, onError);
  }

  /** Enqueues a job in the open scope's transaction. @throws Error outside a scope */
  async enqueue<Data extends PortalJob>(kind: JobKind<Data>, data: Data, options: EnqueueOptions = {}): Promise<void> {
    const { manager } = currentScope();
    // at once where it has started
    await this.boss.start();
    const id = await this.boss.send(kind.name, data, {
      ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      ...(options.group === undefined ? {} : { group: { id: options.group } }),
      db: { executeSql: async (text: string, values?: unknown[]) => ({ rows: await manager.query<unknown[]>(text, values) }) },
    });
    if (!id) throw new Error(`the job ${kind.name} was not taken`);
  }

  /** Works a queue until {@link close}; the handler runs once for each job and is tried again when it throws. */
  async work<Data extends PortalJob>(kind: JobKind<Data>, handler: (data: Data, jobId: string) => Promise<void>, { atOnce }: WorkOptions = {}): Promise<void> {
    const how = atOnce === undefined ? inBatches : { ...oneByOne, localConcurrency: atOnce };
    const options = { ...how, burstWhenBatchFull: true, perJobResults: true } as const;
    await this.boss.work<Data>(kind.name, options, async (jobs: BossJob<Data>[]) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await this.settled(job.id, () => handler(job.data, job.id)));
      return results;
    });
  }

  /**
   * Does something at the times of a cron line, in Asia/Ho_Chi_Minh, in one of the workers.
   * @param name a queue that a migration has made
   */
  async every(name: string, cron: string, handler: () => Promise<void>): Promise<void> {
    await this.boss.schedule(name, cron, null, { tz: zone });
    await this.boss.work(name, { pollingIntervalSeconds: 30 }, handler);
  }

  /** Lets running jobs end (at most 5 s), then closes. */
  async close(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  /** One job of a batch fails alone; the others are not done again because of it. Its row keeps the kind of error, never its text. */
  private async settled(id: string, work: () => Promise<void>): Promise<JobResult> {
    try {
      await work();
      return { id, status: 'completed' };
    } catch (error) {
      if (error instanceof Error) this.onError(error);
      return { id, status: 'failed', output: { error: error instanceof AppError ? error.code : 'INTERNAL' } };
    }
  }
}
