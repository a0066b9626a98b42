import type { DataSource } from 'typeorm';
import { applyLoad, loadSteps } from './apply-load.js';
import type { UnitBook } from './book.js';
import { planLoad } from './plan-load.js';
import { readStanding } from './standing.js';

/** Counts of a load, done or only tried. */
export interface LoadFigures {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Units cut differently in the database; they stay as they are. */
  readonly unlike: readonly string[];
  readonly successions: number;
  readonly replaced: number;
  /** Successions that the database tells otherwise; they stay. */
  readonly kept: number;
}

const oneLoadAtATime = 826_430_009;

/**
 * Loads a book into the database in one transaction, or tells what it would do. Again it changes nothing.
 * @param owner data source of the owner of the tables
 */
export async function loadUnits(
  owner: DataSource,
  book: UnitBook,
  apply: boolean,
  progress: (total: number) => () => void = () => () => undefined,
): Promise<LoadFigures> {
  return owner.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [oneLoadAtATime]);
    const plan = planLoad(book, await readStanding(manager));
    if (apply) await applyLoad(manager, plan, progress(loadSteps));
    const { made, changed, unchanged, unlike, succeeded, replaced, kept } = plan;
    return { made: made.length, changed: changed.length, unchanged, unlike, successions: succeeded.length, replaced: replaced.length, kept };
  });
}
