import { isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import { detailsOf, subjectWordsOf, wordsOf } from './acts.js';
import type { AuditEntryConnection, AuditEntry, AuditFilter } from './audit.types.js';

interface Row {
  id: string;
  /** A bigint, as text. */
  number: string | null;
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

const columns = `a.id, a.number, a.at, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant, a.portal_id as "portalId", p.name as "portalName",
       a.person_id as "personId", b.display_name as "displayName", a.act, a.subject_type as "subjectType", a.subject_id as "subjectId", a.details`;
const names = `join portal p on p.portal_id = a.portal_id
     left join byline b on b.portal_id = a.portal_id and b.person_id = a.person_id`;

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
  if (filter.subjectId != null) {
    if (!isId(filter.subjectId)) return none;
    conditions.push(`a.subject_id = ${value(filter.subjectId)}`);
  }
  if (filter.personId != null) {
    if (!isId(filter.personId)) return none;
    conditions.push(`a.person_id = ${value(filter.personId)}`);
  }
  if (filter.from != null) conditions.push(`a.at >= ${value(filter.from)}::date::timestamp at time zone interval '7 hours'`);
  if (filter.to != null) conditions.push(`a.at < (${value(filter.to)}::date + 1)::timestamp at time zone interval '7 hours'`);
  if ([filter.act, filter.subjectType].some((text) => text?.includes('\u0000'))) return none;
  const rows: Row[] = await scope.manager.query(
    `select ${columns}
     from (select a.id, a.number, a.at, a.portal_id, a.person_id, a.act, a.subject_type, a.subject_id, a.details from audit_entry a
           where ${conditions.join(' and ')} order by a.at desc, a.id desc limit ${value(first + 1)}) a
     ${names}
     order by a.at desc, a.id desc`,
    values,
  );
  const people = await peopleIn(scope, rows);
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor([row.instant, row.id]), node: lineOf(row, people) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Lines of the scope's portal, by their ids. */
export async function auditLines(scope: OpenScope, ids: readonly string[]): Promise<Map<string, AuditEntry>> {
  if (ids.length === 0) return new Map();
  const rows: Row[] = await scope.manager.query(
    `select ${columns} from audit_entry a ${names} where a.portal_id = scope.portal() and a.id = any ($1::uuid[])`,
    [ids],
  );
  const people = await peopleIn(scope, rows);
  return new Map(rows.map((row) => [row.id, lineOf(row, people)]));
}

/** Names of people whose ids stand in details, by portal and id: whoever reads them knows nobody by a number. */
async function peopleIn(scope: OpenScope, rows: readonly Row[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const ids = new Set(rows.flatMap(({ details }) => Object.values(details).filter((value): value is string => typeof value === 'string' && isId(value))));
  if (ids.size === 0) return new Map();
  const found: { portalId: string; id: string; name: string }[] = await scope.manager.query(
    `select portal_id as "portalId", person_id as id, display_name as name from byline where portal_id = any ($1::uuid[]) and person_id = any ($2::uuid[])`,
    [[...new Set(rows.map(({ portalId }) => portalId))], [...ids]],
  );
  return new Map(
    [...Map.groupBy(found, ({ portalId }) => portalId)].map(([portalId, people]) => [portalId, new Map(people.map(({ id, name }) => [id, name]))]),
  );
}

function lineOf(row: Row, people: ReadonlyMap<string, ReadonlyMap<string, string>>): AuditEntry {
  const { id, number, at, portalId, portalName, personId, displayName, act, subjectType, subjectId, details } = row;
  return {
    id,
    number: number === null ? null : Number(number),
    at,
    portalId,
    portalName,
    person: personId === null ? null : { id: personId, displayName: displayName ?? '' },
    act,
    words: wordsOf(act),
    subjectType,
    subjectWords: subjectWordsOf(subjectType),
    subjectId,
    details: detailsOf(act, details, people.get(portalId) ?? new Map<string, string>()),
  };
}
