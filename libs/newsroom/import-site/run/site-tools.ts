import type { DataSource } from 'typeorm';
import type { Store, TakeInTools } from '#media';
import type { JobQueue } from '#platform/jobs';
import type { Clock } from '#platform/time';
import type { Process } from '#process';
import type { AskOptions } from '../../links/ask-url.js';

/** What importing an old site needs. */
export interface SiteTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly clock: Clock;
  readonly process: Process;
  /** Null: there is no place for pictures. */
  readonly store: Store | null;
  /** Setting CLAMD_ADDRESS. */
  readonly scanner: string;
  readonly limits: TakeInTools['limits'];
  readonly net: AskOptions;
  /** Between two questions to the old site, in ms. */
  readonly pause: number;
  readonly onFault: (error: unknown) => void;
}

/** An import of a portal. */
export interface SiteJob {
  readonly portalId: string;
  readonly importId: string;
}
