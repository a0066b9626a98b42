import { isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, type PageInfo } from '#platform/http';
import { parseCivilDate, type CivilDate } from '#platform/time';
import type { ItemState } from '../item.js';
import type { RequestState } from './request.js';

/** A unit's request as its list shows it. */
export interface RequestShown {
  readonly id: string;
  readonly state: RequestState;
  readonly sender: string;
  readonly letterNumber: string;
  readonly letterDate: CivilDate | null;
  readonly subject: string;
  readonly wantedOn: CivilDate | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly receivedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly recordedByName: string | null;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly itemState: ItemState | null;
  readonly answer: string | null;
  readonly answeredOn: CivilDate | null;
  /** The portal that sent it, which reads the answer at its own desk; null: it came on paper. */
  readonly fromPortalId: string | null;
  readonly words: string;
  readonly originItemId: string | null;
  readonly isTakenOver: boolean;
  readonly missingFile: string | null;
  readonly question: string | null;
  readonly reply: string | null;
}

const columns = `q.id, q.state, q.sender, q.letter_number as "letterNumber", q.letter_date::text as "letterDate", q.subject, q.wanted_on::text as "wantedOn",
  q.file_id as "fileId", f.name as "fileName", q.received_on::text as "receivedOn", q.due_on::text as "dueOn", b.display_name as "recordedByName",
  q.item_id as "itemId", d.title as "itemTitle", i.state as "itemState", q.answer, q.answered_on::text as "answeredOn", q.from_portal_id as "fromPortalId",
  q.words, q.origin_item_id as "originItemId", q.is_taken_over as "isTakenOver", q.missing_file as "missingFile", q.question, q.reply`;
const tables = `posting_request q
  left join file f on f.portal_id = q.portal_id and f.id = q.file_id
  left join byline b on b.portal_id = q.portal_id and b.person_id = q.recorded_by
  left join item i on i.portal_id = q.portal_id and i.id = q.item_id
  left join draft d on d.portal_id = q.portal_id and d.item_id = q.item_id`;

/** A request of the scope's portal; null when there is none of that id. */
export async function readRequest(scope: OpenScope, id: string): Promise<RequestShown | null> {
  if (!isId(id)) return null;
  const rows: RequestShown[] = await scope.manager.query(`select ${columns} from ${tables} where q.portal_id = scope.portal() and q.id = $1`, [id]);
  return rows[0] ?? null;
}

export interface RequestsAsked {
  /** Those that are not answered yet, by the day on which it is due; else those that were answered, the latest first. */
  readonly waiting: boolean;
  readonly first: number;
  readonly after?: string | null;
}

export interface RequestPage {
  readonly edges: { readonly cursor: string; readonly node: RequestShown }[];
  readonly pageInfo: PageInfo;
}

/** A page of the requests of the scope's portal. */
export async function listRequests(scope: OpenScope, { waiting, first: asked, after }: RequestsAsked): Promise<RequestPage> {
  const first = checkFirst(asked, 100);
  const [day, id] = after == null ? [null, null] : decodeCursor(after, 2, ([on, key]) => parseCivilDate(on ?? '') !== null && isId(key ?? ''));
  const rows: RequestShown[] = await scope.manager.query(
    waiting
      ? `select ${columns} from ${tables}
         where q.portal_id = scope.portal() and q.answered_on is null and ($1::date is null or (q.due_on, q.id) > ($1::date, $2::uuid))
         order by q.due_on, q.id limit $3`
      : `select ${columns} from ${tables}
         where q.portal_id = scope.portal() and q.answered_on is not null and ($1::date is null or (q.answered_on, q.id) < ($1::date, $2::uuid))
         order by q.answered_on desc, q.id desc limit $3`,
    [day, id, first + 1],
  );
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor([waiting ? node.dueOn : (node.answeredOn ?? ''), node.id]), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** What came of the requests received in a year. */
export interface RequestCounts {
  readonly received: number;
  readonly answered: number;
  /** Of those answered. */
  readonly onTime: number;
  readonly accepted: number;
  readonly declined: number;
  /** Wait past their day now, whatever the year in which they came. */
  readonly late: number;
}

export async function countRequests(scope: OpenScope, year: number, today: CivilDate): Promise<RequestCounts> {
  const [row] = await scope.manager.query<[RequestCounts]>(
    `select count(*)::int as received, count(answered_on)::int as answered, count(*) filter (where answered_on <= due_on)::int as "onTime",
            count(*) filter (where state = 'accepted')::int as accepted, count(*) filter (where state = 'declined')::int as declined,
            (select count(*)::int from posting_request o where o.portal_id = scope.portal() and o.state = 'received' and o.due_on < $2) as late
     from posting_request where portal_id = scope.portal() and received_on >= make_date($1, 1, 1) and received_on < make_date($1 + 1, 1, 1)`,
    [year, today],
  );
  return row;
}

/** Where requests use files, for the library. */
export async function requestsUsing(
  scope: OpenScope,
  fileIds: readonly string[],
): Promise<{ fileId: string; subjectType: string; subjectId: string; title: string; isPublic: boolean }[]> {
  if (fileIds.length === 0) return [];
  return scope.manager.query(
    `select file_id as "fileId", 'request' as "subjectType", id as "subjectId", subject as title, false as "isPublic"
     from posting_request where portal_id = scope.portal() and file_id = any ($1::uuid[]) order by received_on, id`,
    [fileIds],
  );
}
