import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { sectionFields } from '../public/portal.fields.js';
import { showsItems } from '../read/readable-portal.js';

const paperFields: Fields = { number: 'q.number', decidedOn: 'q.decided_on', decidedBy: 'q.decided_by', fullText: 'q.text' };

/** Fields of a seat `s`. */
const seatFields = (day: string): Fields => ({
  title: 's.title',
  name: 's.display_name',
  duties: 's.duty',
  sections: (asked) => `(select coalesce(json_agg(${objectJson('Section', sectionFields('w'), asked)} order by w.position, w.id), '[]')
    from board_duty d join section w on w.portal_id = d.portal_id and w.id = d.section_id
    where d.portal_id = s.portal_id and d.seat_id = s.id and d.paper_id = (select q.id ${inForce('assignment', day)})
      and w.in_menu and coalesce(w.opens_on <= ${day}::date, true) and coalesce(w.closes_on >= ${day}::date, true))`,
});

/** Papers `q` of a kind of the portal `p` that are in force on a day: one, if any. */
const inForce = (kind: string, day: string): string =>
  `from board_paper q where q.portal_id = p.portal_id and q.kind = '${kind}' and q.starts_on <= ${day}::date and coalesce(q.ends_on >= ${day}::date, true)`;

/** `editorialBoard(host)` as a part of a statement. */
export const editorialBoardRoot: RootField = {
  read: () => ({}),
  json(use) {
    const day = use.day();
    const fields: Fields = {
      decision: (asked) => objectJson('EditorialPaper', paperFields, asked),
      regulation: (asked) => `(select ${objectJson('EditorialPaper', paperFields, asked)} ${inForce('regulation', day)})`,
      assignment: (asked) => `(select ${objectJson('EditorialPaper', paperFields, asked)} ${inForce('assignment', day)})`,
      seats: (asked) => `(select coalesce(json_agg(${objectJson('EditorialSeat', seatFields(day), asked)} order by s.position), '[]')
        from board_seat s where s.portal_id = q.portal_id and s.paper_id = q.id and coalesce(s.ends_on >= ${day}::date, true))`,
    };
    return `coalesce((select ${objectJson('EditorialBoard', fields, use.asked)} ${inForce('decision', day)} and ${showsItems('p')}), 'null'::json)`;
  },
};
