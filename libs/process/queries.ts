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
  /** For whom the person stood in; null: the right was their own. */
  readonly standsInFor: string | null;
  readonly standsInForName: string | null;
}

/** Steps taken with a subject, oldest first. */
export async function historyOf(scope: OpenScope, subjectType: string, subjectId: string): Promise<StepTakenRow[]> {
  return scope.manager.query(
    `select s.id, s.step, s.from_state as "fromState", s.to_state as "toState", s.person_id as "personId",
            b.display_name as "personName", s.revision_id as "revisionId", s.reason, s.at, s.is_waived as "isWaived", s.stands_in_for as "standsInFor", o.display_name as "standsInForName"
     from step_record s
     left join byline b on b.portal_id = s.portal_id and b.person_id = s.person_id
     left join byline o on o.portal_id = s.portal_id and o.person_id = s.stands_in_for
     where s.portal_id = scope.portal() and s.subject_type = $1 and s.subject_id = $2
     order by s.id`,
    [subjectType, subjectId],
  );
}
