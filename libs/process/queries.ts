import type { OpenScope } from '#platform/db';

/** A step that was taken, as history shows it. */
export interface StepTakenRow {
  readonly id: string;
  readonly step: string;
  readonly fromState: string;
  readonly toState: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly revisionId: string | null;
  readonly reason: string | null;
  readonly at: Date;
  /** Decided on words of their own, by the regulation of the board. */
  readonly isWaived: boolean;
}

/** Steps taken with a subject, oldest first. */
export async function historyOf(scope: OpenScope, subjectType: string, subjectId: string): Promise<StepTakenRow[]> {
  return scope.manager.query(
    `select s.id, s.step, s.from_state as "fromState", s.to_state as "toState", s.person_id as "personId",
            b.display_name as "personName", s.revision_id as "revisionId", s.reason, s.at, s.is_waived as "isWaived"
     from step_record s
     left join byline b on b.portal_id = s.portal_id and b.person_id = s.person_id
     where s.portal_id = scope.portal() and s.subject_type = $1 and s.subject_id = $2
     order by s.id`,
    [subjectType, subjectId],
  );
}
