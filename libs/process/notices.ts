import type { OpenScope } from '#platform/db';

export interface NoticeRow {
  readonly id: string;
  readonly step: string;
  readonly subjectId: string;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** A notice that was just written. */
export interface WrittenNotice {
  readonly id: string;
  readonly personId: string;
  readonly stepId: string;
}

/** Told of every notice, in its transaction: what else is to be sent may be enqueued there. */
export type NoticeFollower = (scope: OpenScope, notice: WrittenNotice) => Promise<void>;

const registered = new Map<string, NoticeFollower>();

/** Registers a follower of notices under its name; called at start-up of the worker, which writes them. */
export function registerNoticeFollower(name: string, follow: NoticeFollower): void {
  registered.set(name, follow);
}

/** Tells a person of a step. Running it again changes nothing (unique by step and person). @returns id of the notice; null when they were told before */
export async function tell(scope: OpenScope, personId: string, stepId: string, at: Date): Promise<string | null> {
  const rows: { id: string }[] = await scope.manager.query(
    `insert into notice (portal_id, person_id, step_id, created_at) values (scope.portal(), $1, $2, $3)
     on conflict (portal_id, step_id, person_id) do nothing returning id`,
    [personId, stepId, at],
  );
  const [row] = rows;
  if (!row) return null;
  for (const follow of registered.values()) await follow(scope, { id: row.id, personId, stepId });
  return row.id;
}

/** The scope's person's latest 50 notices about subjects of a type, newest first. */
export async function noticesOf(scope: OpenScope, subjectType: string): Promise<NoticeRow[]> {
  return scope.manager.query(
    `select n.id, s.step, s.subject_id as "subjectId", s.person_id as "byId", b.display_name as "byName", s.reason,
            s.at, n.read_at as "readAt"
     from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id
     left join byline b on b.portal_id = s.portal_id and b.person_id = s.person_id
     where n.portal_id = scope.portal() and n.person_id = scope.person() and s.subject_type = $1
     order by n.id desc limit 50`,
    [subjectType],
  );
}

/** Marks the person's own notices as read; ids of anybody else's are unknown here. */
export async function readNotices(scope: OpenScope, ids: readonly string[], at: Date): Promise<void> {
  await scope.manager.query(
    'update notice set read_at = $2 where portal_id = scope.portal() and person_id = scope.person() and id = any ($1::uuid[]) and read_at is null',
    [ids, at],
  );
}
