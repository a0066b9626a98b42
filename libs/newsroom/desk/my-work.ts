import { abilityInPortal, dutiesOn, type SectionDuty } from '#people';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { ownOnly } from '../own-only.js';
import { waitingFor } from '../queries.js';
import type { WorkItem } from '../item.types.js';
import { stepsFor } from '../waits-for.js';
import { dueOn } from './due-on.js';

/** Open work with items that waits for the scope's person: of the sections assigned to them first, then what is due first. */
export async function workAtDesk(scope: OpenScope, today: CivilDate): Promise<WorkItem[]> {
  const ability = await abilityInPortal(scope, today);
  const waiting = await waitingFor(scope, stepsFor(ability), ownOnly(ability, scope.personId));
  const duties = waiting.length > 0 ? await dutiesOn(scope, today) : new Map<string, SectionDuty>();
  return waiting
    .map((work) => {
      const duty = duties.get(work.item.section.id);
      return { ...work, dueOn: dueOn(work.since, work.dueAt), assigned: duty?.names ?? [], isAssigned: duty?.isOwn ?? false };
    })
    .sort((a, b) => Number(b.isAssigned) - Number(a.isAssigned) || a.dueOn.localeCompare(b.dueOn));
}

/** A task of a person in a portal. */
interface Task {
  readonly id: string;
  /** What it is about: an item of the portal, one that another portal offers, a letter of a unit, or one to another portal. */
  readonly subject: 'item' | 'placement' | 'request' | 'letter';
  readonly step: string;
  /** The item, the request, or the letter. */
  readonly itemId: string;
  readonly title: string;
  readonly since: Date;
  readonly dueOn: CivilDate;
}

/** Everything that waits for the scope's person in the portal. */
export async function tasksAtDesk(scope: OpenScope, today: CivilDate): Promise<Task[]> {
  const work = await workAtDesk(scope, today);
  const items = work.map(({ id, step, since, item, ...due }): Task => ({
    id,
    subject: 'item',
    step,
    itemId: item.id,
    title: item.title,
    since,
    dueOn: due.dueOn,
  }));
  return [...items, ...(await offeredTo(scope, today)), ...(await askedOf(scope, today)), ...(await questionsTo(scope, today))];
}

/** Items of other portals that wait for the scope's person; what a portal below proposes waits for the board alone. */
async function offeredTo(scope: OpenScope, today: CivilDate): Promise<Task[]> {
  const ability = await abilityInPortal(scope, today);
  const rows: Omit<Task, 'subject' | 'dueOn'>[] = ability.can('take', 'placement')
    ? await scope.manager.query(
        `select w.id, w.step, w.subject_id as "itemId", w.since, coalesce(p.title, '') as title
         from work_item w
         join placed_item g on g.portal_id = w.portal_id and g.item_id = w.subject_id
         left join publication p on p.portal_id = g.origin_portal_id and p.item_id = g.item_id
         where w.portal_id = scope.portal() and w.subject_type = 'placement' and w.closed_at is null and (g.mark <> 'promoted' or $1)
         order by w.since, w.id limit 100`,
        [ability.can('push', 'offer')],
      )
    : [];
  return rows.map((row) => ({ ...row, subject: 'placement', dueOn: dueOn(row.since) }));
}

/** Letters of units that wait for an answer of the scope's person. */
async function askedOf(scope: OpenScope, today: CivilDate): Promise<Task[]> {
  const ability = await abilityInPortal(scope, today);
  const rows: Omit<Task, 'subject'>[] = ability.can('accept', 'request')
    ? await scope.manager.query(
        `select w.id, w.step, q.id as "itemId", w.since, q.subject as title, q.due_on::text as "dueOn"
         from work_item w
         join posting_request q on q.portal_id = w.portal_id and q.id = w.subject_id
         where w.portal_id = scope.portal() and w.subject_type = 'request' and w.closed_at is null
         order by w.since, w.id limit 100`,
      )
    : [];
  return rows.map((row) => ({ ...row, subject: 'request' }));
}

/** Letters to other portals that ask for more: somebody here has to reply. */
async function questionsTo(scope: OpenScope, today: CivilDate): Promise<Task[]> {
  const ability = await abilityInPortal(scope, today);
  const rows: Omit<Task, 'subject' | 'dueOn'>[] = ability.can('send', 'letter')
    ? await scope.manager.query(
        `select w.id, w.step, l.id as "itemId", w.since, l.subject as title
         from work_item w
         join sent_letter l on l.portal_id = w.portal_id and l.id = w.subject_id
         where w.portal_id = scope.portal() and w.subject_type = 'letter' and w.closed_at is null
         order by w.since, w.id limit 100`,
      )
    : [];
  return rows.map((row) => ({ ...row, subject: 'letter', dueOn: dueOn(row.since) }));
}
