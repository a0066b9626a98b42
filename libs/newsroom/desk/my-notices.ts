import type { OpenScope } from '#platform/db';
import { hiddenKinds } from './choices.js';
import { kindsOfSteps, stepTold, type NoticeKind } from './notice-kinds.js';

/** A notice to a person, whatever it is about. */
interface OwnNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly step: string;
  /** The item that it is about, of this portal or of another; the request, or the letter. */
  readonly itemId: string;
  readonly subject: 'item' | 'placement' | 'offer' | 'request' | 'letter';
  /** True for an item of the portal itself. */
  readonly isOwn: boolean;
  /** True for a letter that the portal sent to another. */
  readonly isSent: boolean;
  readonly title: string;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

type Row = Omit<OwnNotice, 'kind'> & { readonly told: string };

/** Steps whose notices the scope's person wants to see. Those of other steps belong to other screens: directives stand at the head of the day. */
async function shownSteps(scope: OpenScope): Promise<string[]> {
  const hidden = await hiddenKinds(scope);
  return Object.entries(kindsOfSteps).flatMap(([step, kind]) => (hidden.has(kind) ? [] : [step]));
}

/** Latest 50 notices to the scope's person in the portal, newest first. */
export async function noticesAtDesk(scope: OpenScope): Promise<OwnNotice[]> {
  const rows: Row[] = await scope.manager.query(
    `select n.id, s.subject_type as subject, s.step, ${stepTold} as told, coalesce(o.item_id, s.subject_id) as "itemId", d.item_id is not null as "isOwn",
            s.subject_type = 'letter' as "isSent",
            coalesce(d.title, p.title, q.subject, l.subject, '') as title, b.display_name as "byName", s.reason, s.at, n.read_at as "readAt"
     from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id and ${stepTold} = any ($1)
     left join offer o on o.portal_id = s.portal_id and o.id = s.subject_id and s.subject_type = 'offer'
     left join draft d on d.portal_id = s.portal_id and d.item_id = coalesce(o.item_id, s.subject_id)
     left join placed_item g on g.portal_id = s.portal_id and g.item_id = s.subject_id and s.subject_type = 'placement'
     left join publication p on p.portal_id = g.origin_portal_id and p.item_id = g.item_id
     left join posting_request q on q.portal_id = s.portal_id and q.id = s.subject_id and s.subject_type = 'request'
     left join sent_letter l on l.portal_id = s.portal_id and l.id = s.subject_id and s.subject_type = 'letter'
     left join byline b on b.portal_id = s.portal_id and b.person_id = s.person_id
     where n.portal_id = scope.portal() and n.person_id = scope.person()
     order by n.id desc limit 50`,
    [await shownSteps(scope)],
  );
  return rows.flatMap(({ told, ...row }) => {
    const kind = kindsOfSteps[told];
    return kind ? [{ ...row, kind }] : [];
  });
}

/** How many of the person's notices in the portal are unread. */
export async function unreadAtDesk(scope: OpenScope): Promise<number> {
  const [row] = await scope.manager.query<[{ unread: number }]>(
    `select count(*)::int as unread from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id and ${stepTold} = any ($1)
     where n.portal_id = scope.portal() and n.person_id = scope.person() and n.read_at is null`,
    [await shownSteps(scope)],
  );
  return row.unread;
}

/** Marks every notice of the scope's person in the portal as read. */
export async function readAllAtDesk(scope: OpenScope, at: Date): Promise<void> {
  await scope.manager.query(
    `update notice n set read_at = $1 from step_record s
     where n.portal_id = scope.portal() and n.person_id = scope.person() and n.read_at is null
       and s.portal_id = n.portal_id and s.id = n.step_id and ${stepTold} = any ($2)`,
    [at, await shownSteps(scope)],
  );
}
