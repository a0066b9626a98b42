import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** A step of which the viewer was told that it is late, and which still waits. */
export interface LateStepRow {
  readonly id: string;
  readonly portalId: string;
  readonly portalName: string;
  /** Step that is waited for. */
  readonly step: string;
  readonly since: Date;
  /** Last day on which it was in time. */
  readonly dueOn: CivilDate;
  readonly toldAt: Date;
}

/** Late steps of a supervisor's scope of which the person was told, those late longest first; gone once the step is taken. At most 200. */
export async function readLateSteps(scope: OpenScope): Promise<LateStepRow[]> {
  return scope.manager.query(
    `select distinct on (w.due_at, w.portal_id, w.id) w.id, w.portal_id as "portalId", p.name as "portalName", w.step, w.since, ((w.due_at - interval '1 millisecond') at time zone interval '7 hours')::date::text as "dueOn", t.told_at as "toldAt"
     from late_step t
     join work_item w on w.portal_id = t.about_portal_id and w.id = t.work_id and w.closed_at is null
     join portal p on p.portal_id = w.portal_id
     where t.person_id = scope.person()
     order by w.due_at, w.portal_id, w.id, t.told_at limit 200`,
  );
}
