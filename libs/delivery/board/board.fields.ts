import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { showsItems } from '../read/readable-portal.js';

const paperFields: Fields = { number: 'q.number', decidedOn: 'q.decided_on', decidedBy: 'q.decided_by' };
const seatFields: Fields = { title: 's.title', name: 's.display_name', duties: 's.duty' };

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
      seats: (asked) => `(select coalesce(json_agg(${objectJson('EditorialSeat', seatFields, asked)} order by s.position), '[]')
        from board_seat s where s.portal_id = q.portal_id and s.paper_id = q.id and coalesce(s.ends_on >= ${day}::date, true))`,
    };
    return `coalesce((select ${objectJson('EditorialBoard', fields, use.asked)} ${inForce('decision', day)} and ${showsItems('p')}), 'null'::json)`;
  },
};
