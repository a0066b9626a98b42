import type { StepDefinition } from '#process';
import { FaultsError, itemErrors, notSpeaker, portalNotOpen, seatOf, type ItemRow } from './item.js';
import { publishScheduled, tellAuthor } from './jobs.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface ScheduleInput {
  readonly revisionId: string;
  readonly publishAt: Date;
}

const year = 366 * 24 * 3_600_000;

/**
 * Publication at an hour: a job that starts then takes the step `publish` on the authority of the approval. Taken again it
 * changes the hour; the job of the earlier hour then finds nothing due.
 */
export const schedule: StepDefinition<ItemRow, ScheduleInput> = {
  from: ['approved', 'scheduled'],
  action: 'publish',
  seat: seatOf,
  refuse: (row, personId, input) => notSpeaker(row, personId) ?? staleRevision(row, input) ?? portalNotOpen(row),
  async take(row, { revisionId, publishAt }, taken) {
    const ahead = publishAt.getTime() - taken.at.getTime();
    if (ahead <= 0 || ahead > year) throw new FaultsError([{ field: 'publishAt', error: itemErrors.PUBLISH_AT_INVALID() }]);
    await setState(taken, row.id, 'scheduled', { publishAt });
    return {
      toState: 'scheduled',
      revisionId,
      waiting: null,
      jobs: [tellAuthor(row), { kind: publishScheduled, data: { itemId: row.id, revisionId }, startAfter: publishAt }],
    };
  },
};
