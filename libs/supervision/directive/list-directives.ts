import { isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import { civilDateOf, type CivilDate } from '#platform/time';
import { clockOf, type EndValues } from './directive.js';
import type { Directive, DirectiveConnection } from './directive.types.js';
import type { Reason } from './reason.js';
import { reasonText } from './words.js';

/** Which of them: `open` still ask for something, `overdue` are open past their deadline, `done` are over. */
export type DirectiveShow = 'open' | 'overdue' | 'done';

export interface DirectivePage {
  readonly show?: DirectiveShow | null;
  readonly first: number;
  readonly after?: string | null;
}

interface Row extends Omit<Directive, 'reasons' | 'clock' | 'sentBy' | 'seenBy' | 'answeredBy'> {
  reasons: Reason[];
  endValues: EndValues | null;
  sentBy: string | null;
  seenBy: string | null;
  answeredBy: string | null;
  doneOn: CivilDate | null;
  /** To the microsecond, as the list is ordered. */
  instant: string;
}

interface Counts {
  open: number;
  overdue: number;
  done: number;
}

/**
 * Directives of the scope's portal, or of every portal of a supervisor's scope, newest first: pages do not shift
 * when new ones come.
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
 */
export async function listDirectives(scope: OpenScope, now: Date, page: DirectivePage): Promise<DirectiveConnection> {
  const first = checkFirst(page.first, 200);
  const today = civilDateOf(now);
  const within = scope.portalId === null ? 'd.portal_id = any ((select scope.portals())::uuid[])' : 'd.portal_id = scope.portal()';
  // A supervisor is told of some by name; at a portal's own desk nobody reads who else was told.
  const told =
    scope.portalId === null
      ? `d.state <> 'done' and exists (select from directive_escalation e where e.directive_id = d.id and e.person_id = scope.person())`
      : 'false';
  const values: unknown[] = [first + 1];
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  const conditions = [within];
  if (page.after != null) {
    const [at, id] = decodeCursor(page.after, 2, ([instant = '', last = '']) => isInstant(instant) && isId(last));
    conditions.push(`(d.sent_at, d.id) < (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  if (page.show === 'overdue') conditions.push(`d.deadline < ${value(today)}`);
  if (page.show != null) conditions.push(`d.state ${page.show === 'done' ? '=' : '<>'} 'done'`);
  const rows: Row[] = await scope.manager.query(`${rowsWith(told)} where ${conditions.join(' and ')} order by d.sent_at desc, d.id desc limit $1`, values);
  const [counts] = await scope.manager.query<[Counts]>(
    `select count(*) filter (where state <> 'done')::int as open, count(*) filter (where state <> 'done' and deadline < $1)::int as overdue,
            count(*) filter (where state = 'done')::int as done
     from directive d where ${within}`,
    [today],
  );
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor([row.instant, row.id]), node: shown(row, today) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, ...counts };
}

/** One directive of the scope's portal; null when there is none of that id. */
export async function readDirective(scope: OpenScope, now: Date, id: string): Promise<Directive | null> {
  if (!isId(id)) return null;
  const rows: Row[] = await scope.manager.query(`${rowsWith('false')} where d.portal_id = scope.portal() and d.id = $1`, [id]);
  return rows[0] ? shown(rows[0], civilDateOf(now)) : null;
}

const nameOf = (column: string): string => `(select b.display_name from byline b where b.portal_id = d.portal_id and b.person_id = d.${column})`;

/** @param told condition by which the reader was told that it stayed late */
function rowsWith(told: string): string {
  return `select d.id, d.round_id as "roundId", d.state, d.reasons, d.deadline::text as deadline, d.note, d.letter_number as "letterNumber",
            d.letterhead ->> 'issuer' as issuer, d.sent_at as "sentAt", ${nameOf('sent_by')} as "sentBy", d.seen_at as "seenAt", ${nameOf('seen_by')} as "seenBy",
            d.answered_at as "answeredAt", ${nameOf('answered_by')} as "answeredBy", d.answer, d.escalated_at as "escalatedAt",
            d.done_at as "doneAt", (d.done_at at time zone interval '7 hours')::date::text as "doneOn", d.ended_by as "endedBy", d.end_values as "endValues",
            json_build_object('id', p.portal_id, 'name', p.name, 'superiorName', p.superior_name, 'state', p.state, 'host', coalesce(h.host, '')) as portal,
            (select coalesce(json_agg(json_build_object('days', r.day_offset, 'dueOn', r.due_on, 'sentAt', r.sent_at) order by r.day_offset), '[]')
             from directive_reminder r where r.portal_id = d.portal_id and r.directive_id = d.id) as reminders,
            to_char(d.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant, ${told} as "isEscalatedToMe"
     from directive d
     join portal p on p.portal_id = d.portal_id
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary`;
}

function shown({ reasons, endValues, sentBy, seenBy, answeredBy, doneOn, instant: _, ...row }: Row, today: CivilDate): Directive {
  return {
    ...row,
    clock: clockOf(row.deadline, doneOn, today),
    reasons: reasons.map((reason) => ({ ...reason, words: reasonText(reason), endValue: endValues?.[reason.measure] ?? null })),
    sentBy: sentBy ?? '',
    seenBy,
    answeredBy,
  };
}
