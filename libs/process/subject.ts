import type { OpenScope } from '#platform/db';
import type { AppError } from '#platform/errors';
import type { CivilDate } from '#platform/time';

/** What every subject row has, whatever its kind. */
export interface SubjectRow {
  readonly id: string;
  readonly state: string;
}

/** A counted event. `amount` is signed and not 0: a withdrawal counts -1 on the day of the publication it undoes; others are minutes, bytes, visits. */
export interface Fact {
  readonly measure: string;
  readonly belongsOn: CivilDate;
  readonly amount: number;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** What waits after a step, if anything: for whoever may take `step`, or for one person. */
export interface Waiting {
  readonly step: string;
  readonly personId?: string;
  /** When it is late; then those above are told. Left out: never. */
  readonly dueAt?: Date | undefined;
}

/** A job that a step asks for; enqueued in the same transaction. */
export interface StepJob {
  readonly kind: { readonly name: string };
  /** The handler gets this with `portalId` and `stepId` added. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly startAfter?: Date;
}

/** A step being taken. */
export interface StepTaken {
  readonly scope: OpenScope;
  readonly at: Date;
  readonly today: CivilDate;
  /** Id of the step record that is being written. */
  readonly stepId: string;
  /** Null when the system acts on the authority of an earlier step. */
  readonly personId: string | null;
}

/** What a step did, beside changing its own row. */
export interface StepResult {
  readonly toState: string;
  readonly revisionId?: string | null;
  readonly reason?: string;
  readonly facts?: readonly Fact[];
  /** `stays`: what waits goes on waiting. */
  readonly waiting?: Waiting | 'stays' | null;
  /** Somebody decided on words of their own, by the regulation of the board. */
  readonly isWaived?: boolean;
  readonly jobs?: readonly StepJob[];
}

/** One step of a subject's process. */
export interface StepDefinition<Row extends SubjectRow, Input> {
  readonly from: readonly string[];
  /** Action of the grant that the actor needs on the row. */
  readonly action: string;
  /** Seat whose holder alone takes it, or who stands in there; null: any right will do. `refuse` says so to everybody else. Left out: null. */
  seat?(row: Row): string | null;
  /** True when the system may take it without a person (a scheduled publication). */
  readonly bySystem?: boolean;
  /** False for a row that the step has nothing to do with: it is not offered then, and taken it is not possible. Left out: true. */
  applies?(row: Row): boolean;
  /** Why it cannot be taken, beyond grant and state; asked before the step is offered and again when it is taken. `input` is absent when offering. */
  refuse?(row: Row, personId: string | null, input?: Input): AppError | null;
  /** Changes the row and what belongs to it; must write the new state. */
  take(row: Row, input: Input, taken: StepTaken): Promise<StepResult>;
}

/**
 * A kind of thing that is worked on. A lib defines one for each of its subjects and takes every step of it through
 * `Process.transition`: there is no other way to change a state.
 */
export interface Subject<Row extends SubjectRow, Inputs extends object> {
  /** Type in records and the subject of abilities, e.g. `item`. */
  readonly type: string;
  /** Loads the row for change (locked) in the open scope; null when the portal has none of that id. */
  load(scope: OpenScope, id: string): Promise<Row | null>;
  /** Fields by which grants may be conditioned, e.g. author and section. */
  attributes(row: Row): Readonly<Record<string, unknown>>;
  readonly steps: { readonly [K in keyof Inputs]: StepDefinition<Row, Inputs[K]> };
}
