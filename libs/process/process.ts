import { subject as asSubject } from '@casl/ability';
import { v7 as newId } from 'uuid';
import { abilityInPortal, ensureByline, stoodInFor, type PortalAbility } from '#people';
import { recordAudit, type OpenScope } from '#platform/db';
import { AppError, commonErrors, defineErrors } from '#platform/errors';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { escalateWorkJob } from './escalate-work.js';
import { followers } from './followers.js';
import type { StepDefinition, StepResult, StepTaken, Subject, SubjectRow } from './subject.js';

export const processErrors = defineErrors({
  STEP_NOT_POSSIBLE: {
    kind: 'conflict',
    vi: 'Việc này không làm được khi đang ở trạng thái hiện tại. Hãy tải lại trang để xem trạng thái mới.',
    en: 'The step {step} is not possible in the state {state}. Reload to see the present state.',
  },
});

/** A step that the screen offers, and why it is grey when it cannot be taken. */
export interface StepOffer {
  readonly step: string;
  readonly allowed: boolean;
  readonly refusal: AppError | null;
}

/** An action, and the subject on which it is taken. */
type Right = Parameters<PortalAbility['can']>;

/** What is recorded of a step beside what it does itself. */
interface Recorded {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly step: string;
  /** Null: the subject comes into being. */
  readonly fromState: string | null;
  /** Person without whose right, held as a stand-in, the step was not possible. */
  readonly standsInFor: string | null;
}

/**
 * The one write path. Every change of state of anything that is worked on goes through {@link Process.transition}, in the
 * open scope's transaction: grant and state are checked, the row changed, the step recorded, waiting work, facts, audit
 * and jobs written. All of it stands, or nothing.
 */
export class Process {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The day in Việt Nam on which steps are taken now. */
  get today(): CivilDate {
    return civilDateOf(this.clock.now());
  }

  /**
   * Takes a step as the scope's person, or as the system when `bySystem`.
   * @throws NOT_FOUND, FORBIDDEN, STEP_NOT_POSSIBLE, or what the step's own `refuse` answers; then nothing is written
   */
  async transition<Row extends SubjectRow, Inputs extends object, K extends keyof Inputs & string>(
    scope: OpenScope,
    subject: Subject<Row, Inputs>,
    id: string,
    step: K,
    input: Inputs[K],
  ): Promise<StepResult & { readonly stepId: string }> {
    const definition = subject.steps[step];
    const row = await subject.load(scope, id);
    if (!row) throw commonErrors.NOT_FOUND();
    const refusal = await this.refusal(scope, subject, definition, row, step, input);
    if (refusal) throw refusal;
    const onRow = asSubject(subject.type, { ...subject.attributes(row) });
    const standsInFor = scope.personId
      ? await stoodInFor(scope, this.today, definition.seat?.(row) ?? null, (ability) => ability.can('read', onRow) && ability.can(definition.action, onRow))
      : null;
    const what = { subjectType: subject.type, subjectId: id, step, fromState: row.state, standsInFor };
    return this.record(scope, what, (taken) => definition.take(row, input, taken));
  }

  /**
   * Records the step that brings a new subject into being; the caller has checked the grant and inserts the row in `take`.
   * @param right what the caller has checked: who has it only as a stand-in is recorded as that; null: the system begins it
   */
  async begin(scope: OpenScope, subjectType: string, id: string, right: Right | null, take: (taken: StepTaken) => Promise<StepResult>): Promise<void> {
    const standsInFor = scope.personId && right ? await stoodInFor(scope, this.today, null, (ability) => ability.can(...right)) : null;
    await this.record(scope, { subjectType, subjectId: id, step: 'create', fromState: null, standsInFor }, take);
  }

  /** Every step of the subject that the actor might take in this state, those refused with their reason. */
  async offers<Row extends SubjectRow, Inputs extends object>(scope: OpenScope, subject: Subject<Row, Inputs>, row: Row): Promise<StepOffer[]> {
    const offers: StepOffer[] = [];
    for (const step of Object.keys(subject.steps) as (keyof Inputs & string)[]) {
      const definition = subject.steps[step];
      if (!isPossible(definition, row)) continue;
      const refusal = await this.refusal(scope, subject, definition, row, step);
      if (refusal?.code === 'FORBIDDEN' || refusal?.code === 'NOT_FOUND') continue;
      offers.push({ step, allowed: !refusal, refusal });
    }
    return offers;
  }

  private async refusal<Row extends SubjectRow, Inputs extends object, Input>(
    scope: OpenScope,
    subject: Subject<Row, Inputs>,
    definition: StepDefinition<Row, Input>,
    row: Row,
    step: string,
    input?: Input,
  ): Promise<AppError | null> {
    if (scope.personId) {
      const ability = await abilityInPortal(scope, this.today);
      const onRow = (): ReturnType<typeof asSubject> => asSubject(subject.type, { ...subject.attributes(row) });
      // What somebody may not read is to them as unknown as what is not there.
      if (!ability.can('read', onRow())) return commonErrors.NOT_FOUND();
      if (!ability.can(definition.action, onRow())) return commonErrors.FORBIDDEN();
    } else if (!definition.bySystem) {
      return commonErrors.FORBIDDEN();
    }
    if (!isPossible(definition, row)) return processErrors.STEP_NOT_POSSIBLE({ step, state: row.state });
    return definition.refuse?.(row, scope.personId, input) ?? null;
  }

  private async record(
    scope: OpenScope,
    { subjectType, subjectId, step, fromState, standsInFor }: Recorded,
    take: (taken: StepTaken) => Promise<StepResult>,
  ): Promise<StepResult & { readonly stepId: string }> {
    const at = this.clock.now();
    const today = civilDateOf(at);
    const stepId = newId();
    await ensureByline(scope);
    const result = await take({ scope, at, today, stepId, personId: scope.personId });
    await scope.manager.query(
      `insert into step_record (portal_id, id, subject_type, subject_id, step, from_state, to_state, person_id, revision_id, reason, at, is_waived, stands_in_for)
       values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        stepId,
        subjectType,
        subjectId,
        step,
        fromState ?? result.toState,
        result.toState,
        scope.personId,
        result.revisionId ?? null,
        result.reason ?? null,
        at,
        result.isWaived ?? false,
        standsInFor,
      ],
    );
    await this.writeWaiting(scope, subjectType, subjectId, result, at);
    const facts = result.facts ?? [];
    if (facts.length > 0)
      await scope.manager.query(
        `insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id)
         select scope.portal(), f.belongs_on, $1, f.measure, f.dimensions, f.amount, $2, $3, $4
         from unnest($5::date[], $6::text[], $7::jsonb[], $8::bigint[]) as f (belongs_on, measure, dimensions, amount)`,
        [
          today,
          subjectType,
          subjectId,
          stepId,
          facts.map((fact) => fact.belongsOn),
          facts.map((fact) => fact.measure),
          facts.map((fact) => JSON.stringify(fact.dimensions ?? {})),
          facts.map((fact) => fact.amount),
        ],
      );
    await recordAudit(scope, {
      act: `${subjectType}.${step}`,
      subjectType,
      subjectId,
      at,
      details: { from: fromState, to: result.toState, revision: result.revisionId ?? null, step: stepId, ...(standsInFor ? { onBehalfOf: standsInFor } : {}) },
    });
    for (const job of result.jobs ?? []) {
      await this.jobs.enqueue(job.kind, { ...job.data, portalId: scope.portalId ?? '', stepId }, job.startAfter ? { startAfter: job.startAfter } : {});
    }
    for (const follow of followers()) await follow(scope, this.jobs, { subjectType, subjectId, stepId, step });
    return { ...result, stepId };
  }

  /** At most one open work item for a subject: what waited is closed, what now waits is opened. */
  private async writeWaiting(scope: OpenScope, subjectType: string, subjectId: string, result: StepResult, at: Date): Promise<void> {
    if (result.waiting === 'stays') return;
    await scope.manager.query(
      `update work_item set closed_at = $3
       where portal_id = scope.portal() and subject_type = $1 and subject_id = $2 and closed_at is null`,
      [subjectType, subjectId, at],
    );
    if (!result.waiting) return;
    const { step, personId, dueAt } = result.waiting;
    const workId = newId();
    await scope.manager.query(
      `insert into work_item (portal_id, id, subject_type, subject_id, step, person_id, since, due_at) values (scope.portal(), $1, $2, $3, $4, $5, $6, $7)`,
      [workId, subjectType, subjectId, step, personId ?? null, at, dueAt ?? null],
    );
    if (dueAt) await this.jobs.enqueue(escalateWorkJob, { portalId: scope.portalId ?? '', workId }, { startAfter: dueAt });
  }
}

function isPossible<Row extends SubjectRow, Input>(definition: StepDefinition<Row, Input>, row: Row): boolean {
  return definition.from.includes(row.state) && definition.applies?.(row) !== false;
}
