import type { RelatedPortal } from '#delivery';
import { isId, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, type PageInfo } from '#platform/http';
import { parseCivilDate, type CivilDate } from '#platform/time';
import { urlOf } from '../placement/show-placements.js';
import type { LetterState } from './letter.js';

/** A letter as its sender's list shows it. */
export interface LetterShown {
  readonly id: string;
  readonly state: LetterState;
  readonly toPortalId: string;
  readonly toName: string;
  readonly letterNumber: string;
  readonly letterDate: CivilDate | null;
  readonly subject: string;
  readonly words: string;
  readonly wantedOn: CivilDate | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly sentOn: CivilDate;
  readonly sentByName: string | null;
  readonly question: string | null;
  readonly reply: string | null;
  readonly answer: string | null;
  readonly answeredOn: CivilDate | null;
  /** Where it stands at the other portal. */
  readonly postedSlug: string | null;
}

const shown = `select l.id, l.state, l.to_portal_id as "toPortalId", l.to_name as "toName", l.letter_number as "letterNumber", l.letter_date::text as "letterDate", l.subject,
    l.words, l.wanted_on::text as "wantedOn", l.file_id as "fileId", f.name as "fileName", l.item_id as "itemId", d.title as "itemTitle", l.sent_on::text as "sentOn",
    b.display_name as "sentByName", l.question, l.reply, l.answer, l.answered_on::text as "answeredOn", l.posted_slug as "postedSlug"
  from sent_letter l
  left join file f on f.portal_id = l.portal_id and f.id = l.file_id
  left join draft d on d.portal_id = l.portal_id and d.item_id = l.item_id
  left join byline b on b.portal_id = l.portal_id and b.person_id = l.created_by
  where l.portal_id = scope.portal()`;

/** A letter of the scope's portal; null when it sent none of that id. */
export async function readLetter(scope: OpenScope, id: string): Promise<LetterShown | null> {
  if (!isId(id)) return null;
  const rows: LetterShown[] = await scope.manager.query(`${shown} and l.id = $1`, [id]);
  return rows[0] ?? null;
}

export interface LetterPage {
  readonly edges: { readonly cursor: string; readonly node: LetterShown }[];
  readonly pageInfo: PageInfo;
}

/** A page of what the scope's portal sent, the latest first. */
export async function listLetters(scope: OpenScope, { first: asked, after }: { readonly first: number; readonly after?: string | null }): Promise<LetterPage> {
  const first = checkFirst(asked, 100);
  const [day, id] = after == null ? [null, null] : decodeCursor(after, 2, ([on, key]) => parseCivilDate(on ?? '') !== null && isId(key ?? ''));
  const rows: LetterShown[] = await scope.manager.query(
    `${shown} and ($1::date is null or (l.sent_on, l.id) < ($1::date, $2::uuid)) order by l.sent_on desc, l.id desc limit $3`,
    [day, id, first + 1],
  );
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor([node.sentOn, node.id]), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** What came of the letters sent in a year. */
export interface LetterCounts {
  readonly sent: number;
  /** Of those sent: taken up or declined. */
  readonly answered: number;
  /** Public at the other portal now. */
  readonly posted: number;
  readonly declined: number;
}

export async function countLetters(scope: OpenScope, year: number): Promise<LetterCounts> {
  const [row] = await scope.manager.query<[LetterCounts]>(
    `select count(*)::int as sent, count(answered_on)::int as answered, count(*) filter (where state = 'posted')::int as posted,
            count(*) filter (where state = 'declined')::int as declined
     from sent_letter where portal_id = scope.portal() and sent_on >= make_date($1, 1, 1) and sent_on < make_date($1 + 1, 1, 1)`,
    [year],
  );
  return row;
}

/** Where letters use files, for the library. */
export async function lettersUsing(
  scope: OpenScope,
  fileIds: readonly string[],
): Promise<{ fileId: string; subjectType: string; subjectId: string; title: string; isPublic: boolean }[]> {
  if (fileIds.length === 0) return [];
  return scope.manager.query(
    `select file_id as "fileId", 'letter' as "subjectType", id as "subjectId", subject as title, false as "isPublic"
     from sent_letter where portal_id = scope.portal() and file_id = any ($1::uuid[]) order by sent_on, id`,
    [fileIds],
  );
}

/** Address at which it was posted; null while it is not, and once that portal has left the province. */
export function postedUrl({ toPortalId, postedSlug }: LetterShown, related: readonly RelatedPortal[], siteAddress: string): string | null {
  const portal = postedSlug === null ? undefined : related.find(({ id }) => id === toPortalId);
  return portal && postedSlug !== null ? urlOf(siteAddress, { host: portal.host, slug: postedSlug }) : null;
}
