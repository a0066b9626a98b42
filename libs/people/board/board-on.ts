import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { EditorialBoard, EditorialPaper, EditorialSeat } from './board.types.js';
import type { PaperKind } from './paper.js';

const columns = `q.id, q.kind, q.number, q.decided_on::text as "decidedOn", q.decided_by as "decidedBy", q.starts_on::text as "startsOn",
  q.ends_on::text as "endsOn", q.text, q.allows_own_approval as "waivesFourEyes", q.is_public as "isPublic", q.recorded_at as "recordedAt",
  jsonb_build_object('id', q.recorded_by, 'displayName', coalesce(b.display_name, '')) as "recordedBy"`;
const tables = 'board_paper q left join byline b on b.portal_id = q.portal_id and b.person_id = q.recorded_by';
/** Of a kind at most one is in force on a day. */
const inForce = 'q.starts_on <= $1 and (q.ends_on is null or q.ends_on >= $1)';

/** Papers of the board of the scope's portal, newest first. */
export async function papersOf(scope: OpenScope): Promise<EditorialPaper[]> {
  return scope.manager.query(`select ${columns} from ${tables} where q.portal_id = scope.portal() order by q.starts_on desc, q.id desc limit 200`);
}

/** Who sat on the board of the scope's portal on a day, by which decision, with which duties, under which regulation. */
export async function boardOn(scope: OpenScope, day: CivilDate): Promise<EditorialBoard> {
  const papers: EditorialPaper[] = await scope.manager.query(`select ${columns} from ${tables} where q.portal_id = scope.portal() and ${inForce}`, [day]);
  const paper = (kind: PaperKind): EditorialPaper | null => papers.find((each) => each.kind === kind) ?? null;
  const decision = paper('decision');
  const assignment = paper('assignment');
  return {
    on: day,
    decision,
    assignment,
    regulation: paper('regulation'),
    seats: decision ? await seatsOn(scope, decision.id, assignment?.id ?? null, day) : [],
  };
}

interface SeatRow extends Omit<EditorialSeat, 'person'> {
  personId: string | null;
  personName: string | null;
}

/** A seat ends with its board; a right that goes on under boards after it, and ends there, says nothing of the seat. */
async function seatsOn(scope: OpenScope, paperId: string, assignmentId: string | null, day: CivilDate): Promise<EditorialSeat[]> {
  const rows: SeatRow[] = await scope.manager.query(
    `select s.id, s.title, s.display_name as name, s.duty as duties, case when s.ends_on < q.ends_on or q.ends_on is null then s.ends_on::text end as "endsOn", s.is_public as "isPublic", g.role,
            g.person_id as "personId", b.display_name as "personName",
            (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by t.position, t.id), '[]')
             from board_duty d join section t on t.portal_id = d.portal_id and t.id = d.section_id
             where d.portal_id = s.portal_id and d.paper_id = $2 and d.seat_id = s.id) as sections
     from board_seat s
     join board_paper q on q.portal_id = s.portal_id and q.id = s.paper_id
     left join portal_grant g on g.portal_id = s.portal_id and g.id = s.grant_id
     left join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
     where s.portal_id = scope.portal() and s.paper_id = $1 and (s.ends_on is null or s.ends_on >= $3)
     order by s.position`,
    [paperId, assignmentId, day],
  );
  return rows.map(({ personId, personName, ...seat }) => ({ ...seat, person: personId === null ? null : { id: personId, displayName: personName ?? '' } }));
}
