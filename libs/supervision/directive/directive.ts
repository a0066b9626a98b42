import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { LateMeasure } from './rules.js';
import type { Reason } from './reason.js';

export type DirectiveState = 'sent' | 'seen' | 'answered' | 'done';
/** States in which it still asks for something. */
export const openStates = ['sent', 'seen', 'answered'] as const satisfies readonly DirectiveState[];

/** Whether it was turned in time. A deadline that was missed stays missed, also when the portal turns later. */
export type DirectiveClock = 'running' | 'met' | 'missed';

/** What the letter says of its sender. */
export interface Letterhead {
  /** Body above the issuer. */
  readonly superior: string;
  readonly issuer: string;
  /** Place of the date line. */
  readonly place: string;
}

/** A directive as a step sees it, locked for change. */
export interface DirectiveRow {
  readonly id: string;
  readonly state: DirectiveState;
  readonly reasons: readonly Reason[];
  readonly deadline: CivilDate;
  readonly fromPortalId: string;
  readonly reminders: readonly { readonly days: number; readonly dueOn: CivilDate; readonly isSent: boolean }[];
}

/** Figures at the end. */
export type EndValues = Readonly<Record<LateMeasure, number>>;

/** The clock of a directive on a day. @param doneOn civil day of its end; null while it is open */
export function clockOf(deadline: CivilDate, doneOn: CivilDate | null, today: CivilDate): DirectiveClock {
  if ((doneOn ?? today) > deadline) return 'missed';
  return doneOn === null ? 'running' : 'met';
}

const columns = `d.id, d.state, d.reasons, d.deadline::text as deadline, d.from_portal_id as "fromPortalId",
  (select coalesce(json_agg(json_build_object('days', r.day_offset, 'dueOn', r.due_on, 'isSent', r.sent_at is not null) order by r.day_offset), '[]')
   from directive_reminder r where r.portal_id = d.portal_id and r.directive_id = d.id) as reminders`;

/** A directive of the scope's portal, locked until the transaction ends; null when there is none of that id. */
export async function loadDirective(scope: OpenScope, id: string): Promise<DirectiveRow | null> {
  if (!isId(id)) return null;
  // locked first and read then: whoever waited for another step sees the reminder that it sent
  await scope.manager.query('select from directive where portal_id = scope.portal() and id = $1 for update', [id]);
  const rows: DirectiveRow[] = await scope.manager.query(`select ${columns} from directive d where d.portal_id = scope.portal() and d.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Open directives of the scope's portal, oldest first; not locked. */
export async function openDirectives(scope: OpenScope): Promise<Pick<DirectiveRow, 'id' | 'reasons'>[]> {
  return scope.manager.query(`select id, reasons from directive where portal_id = scope.portal() and state <> 'done' order by id`);
}
