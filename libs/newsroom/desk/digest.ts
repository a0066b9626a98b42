import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { abilityFor, enqueueMail, type RoleName } from '#people';
import { inOwnScope, inPortal, type OpenScope } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';
import { civilDateOf, isWorkingDay, type CivilDate, type Clock } from '#platform/time';
import { holidays } from '#units';
import { ownOnly } from '../own-only.js';
import { stepsFor, waitsFor } from '../waits-for.js';
import { dueOn } from './due-on.js';
import { kindsOfSteps, stepTold, type LetterKind } from './notice-kinds.js';

/** Writes the letters of a day of one portal. */
export const digestPortalJob: JobKind<PortalJob & { day: string }> = { name: 'digest-portal' };

/** Work of the schedule `send-digests`: on working days, one small job for each portal in which something waits or is unread. */
export async function sendDigests(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, clock: Clock): Promise<void> {
  const day = civilDateOf(clock.now());
  if (!isWorkingDay(day, holidays)) return;
  await inOwnScope(source, {}, async (scope) => {
    const rows: { id: string }[] = await scope.manager.query(
      'select portal_id as id from notice where read_at is null union select portal_id from work_item where closed_at is null order by 1',
    );
    for (const { id } of rows) await queue.enqueue(digestPortalJob, { portalId: id, day });
  });
}

interface Member {
  readonly personId: string;
  readonly roles: RoleName[];
  /** Kinds that do not come in the letter of the day: those that come at once, and those that never do. */
  readonly off: LetterKind[];
}

/** Handler of the job `digest-portal`: one letter for each person for whom something waits or is new. May run twice: one letter a day. */
export async function digestPortal(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, clock: Clock, job: { portalId: string; day: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    for (const member of await membersOf(scope, civilDateOf(now))) {
      const found = await waitingOf(scope, member, civilDateOf(now));
      const late = member.off.includes('late') ? 0 : found.late;
      const waiting = member.off.includes('waiting') ? late : found.waiting;
      const unread = await unreadOf(scope, member);
      if (waiting + unread > 0) await write(scope, queue, member.personId, job.day, { waiting, late, unread }, now);
    }
  });
}

async function membersOf(scope: OpenScope, today: CivilDate): Promise<Member[]> {
  return scope.manager.query(
    `select g.person_id as "personId", array_agg(distinct g.role) as roles,
            array(select c.kind from notice_choice c where c.portal_id = g.portal_id and c.person_id = g.person_id and c.mail <> 'daily') as off
     from portal_grant g
     where g.portal_id = scope.portal() and g.covers_unit_id is null and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1)
     group by g.portal_id, g.person_id order by 1`,
    [today],
  );
}

/** What waits for a person, as their queue shows it, and how much of it is past its day. */
async function waitingOf(scope: OpenScope, { personId, roles }: Member, today: CivilDate): Promise<{ waiting: number; late: number }> {
  const ability = abilityFor(
    roles.map((role) => ({ role })),
    personId,
  );
  const subjects = [
    ...['item', ...(ability.can('take', 'placement') ? ['placement'] : [])],
    ...[...(ability.can('accept', 'request') ? ['request'] : []), ...(ability.can('send', 'letter') ? ['letter'] : [])],
  ];
  const rows: { since: Date; dueAt: Date | null }[] = await scope.manager.query(
    `select w.since, w.due_at as "dueAt" from work_item w
     left join item i on i.portal_id = w.portal_id and i.id = w.subject_id and w.subject_type = 'item'
     left join revision r on r.portal_id = i.portal_id and r.id = i.revision_id
     left join placed_item g on g.portal_id = w.portal_id and g.item_id = w.subject_id and w.subject_type = 'placement'
     where w.portal_id = scope.portal() and w.closed_at is null and w.subject_type = any ($2)
       and (w.subject_type <> 'item' or (${waitsFor('$1::uuid', '$3', '$5::uuid')}))
       and (w.subject_type <> 'placement' or g.mark <> 'promoted' or $4)`,
    [personId, subjects, stepsFor(ability), ability.can('push', 'offer'), ownOnly(ability, personId)],
  );
  return { waiting: rows.length, late: rows.filter(({ since, dueAt }) => dueOn(since, dueAt) < today).length };
}

/** Unread notices since the last letter, of the kinds that the person wants. */
async function unreadOf(scope: OpenScope, { personId, off }: Member): Promise<number> {
  const rows: { step: string }[] = await scope.manager.query(
    `select ${stepTold} as step from notice n join step_record s on s.portal_id = n.portal_id and s.id = n.step_id
     where n.portal_id = scope.portal() and n.person_id = $1 and n.read_at is null
       and (n.created_at at time zone interval '7 hours')::date >= coalesce((select max(d.day) from digest d where d.portal_id = n.portal_id and d.person_id = n.person_id), '2000-01-01')`,
    [personId],
  );
  return rows.filter(({ step }) => {
    const kind = kindsOfSteps[step];
    return kind !== undefined && !off.includes(kind);
  }).length;
}

async function write(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  personId: string,
  day: string,
  { waiting, late, unread }: { readonly waiting: number; readonly late: number; readonly unread: number },
  at: Date,
): Promise<void> {
  const id = newId();
  const rows: object[] = await scope.manager.query(
    `insert into digest (portal_id, id, person_id, day, waiting, late, unread) values (scope.portal(), $1, $2, $3, $4, $5, $6)
     on conflict (portal_id, person_id, day) do nothing returning id`,
    [id, personId, day, waiting, late, unread],
  );
  if (rows.length > 0) await enqueueMail(scope, queue, { kind: 'digest', subjectId: id }, at);
}
