import type { OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';

/** A step that was just recorded, whatever the subject. */
export interface FollowedStep {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly stepId: string;
  /** Name of the step, e.g. `publish`. */
  readonly step: string;
}

/**
 * Told of every step, in its transaction. It may read and enqueue, and must be cheap: each publication waits for it. What takes
 * longer goes into a job.
 */
export type StepFollower = (scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, step: FollowedStep) => Promise<void>;

const registered = new Map<string, StepFollower>();

/** Registers a follower under its name; called at start-up by the lib that owns it. */
export function registerFollower(name: string, follow: StepFollower): void {
  registered.set(name, follow);
}

export function followers(): Iterable<StepFollower> {
  return registered.values();
}
