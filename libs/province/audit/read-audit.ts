import { isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import { detailsOf, subjectWordsOf, wordsOf } from './acts.js';
import type { AuditEntryConnection, AuditEntry, AuditFilter } from './audit.types.js';

interface Row {
  id: string;
  at: Date;
  /** To the microsecond, as the list is ordered. */
  instant: string;
  portalId: string;
  portalName: string;
  personId: string | null;
  displayName: string | null;
  act: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
}

interface AuditPage {
  readonly first: number;
  readonly after?: string | null;
}

const none: AuditEntryConnection = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/**
 * Lines of the audit, newest first: of the scope's portal, or in a scope over a subtree of every portal of it. The list is
 * ordered by the hour and the id of a line, so pages do not shift when new lines come.
 * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
 */
export async function readAudit(scope: OpenScope, filter: AuditFilter, page: AuditPage, most = 200): Promise<AuditEntryConnection> {
  const first = checkFirst(page.first, most);
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  const conditions = [scope.portalId === null ? 'a.portal_id = any ((select scope.portals())::uuid[])' : 'a.portal_id = scope.portal()'];
  if (page.after != null) {
    const [at, id] = decodeCursor(page.after, 2, ([instant = '', line = '']) => isInstant(instant) && isId(line));
    conditions.push(`(a.at, a.id) < (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  if (filter.act != null) conditions.push(`a.act = ${value(filter.act)}`);
  if (filter.subjectType != null) conditions.push(`a.subject_type = ${value(filter.subjectType)}`);
  if (filter.personId != null) {
    if (!isId(filter.personId)) return none;
    conditions.push(`a.person_id = ${value(filter.personId)}`);
  }
  if (filter.from != null) conditions.push(`a.at >= ${value(filter.from)}::date::timestamp at time zone interval '7 hours'`);
  if (filter.to != null) conditions.push(`a.at < (${value(filter.to)}::date + 1)::timestamp at time zone interval '7 hours'`);
  if ([filter.act, filter.subjectType].some((text) => text?.includes('\u0000'))) return none;
  const rows: Row[] = await scope.manager.query(
    `select a.id, a.at, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant, a.portal_id as "portalId", p.name as "portalName",
            a.person_id as "personId", b.display_name as "displayName", a.act, a.subject_type as "subjectType", a.subject_id as "subjectId", a.details
     from (select a.id, a.at, a.portal_id, a.person_id, a.act, a.subject_type, a.subject_id, a.details from audit_entry a
           where ${conditions.join(' and ')} order by a.at desc, a.id desc limit ${value(first + 1)}) a
     join portal p on p.portal_id = a.portal_id
     left join byline b on b.portal_id = a.portal_id and b.person_id = a.person_id
     order by a.at desc, a.id desc`,
    values,
  );
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor([row.instant, row.id]), node: lineOf(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

function lineOf({ id, at, portalId, portalName, personId, displayName, act, subjectType, subjectId, details }: Row): AuditEntry {
  return {
    id,
    at,
    portalId,
    portalName,
    person: personId === null ? null : { id: personId, displayName: displayName ?? '' },
    act,
    words: wordsOf(act),
    subjectType,
    subjectWords: subjectWordsOf(subjectType),
    subjectId,
    details: detailsOf(details),
  };
}
