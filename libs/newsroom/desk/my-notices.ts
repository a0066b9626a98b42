import type { OpenScope } from '#platform/db';

/** What a notice tells, as people choose and read it. */
export const noticeKinds = ['returned', 'approved', 'withdrawn', 'pushed', 'offered', 'answered'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kind of a notice by subject and step. */
export const kindsOfSteps: Readonly<Record<string, NoticeKind>> = {
  'item return': 'returned',
  'item approve': 'approved',
  'item publish': 'approved',
  'item schedule': 'approved',
  'item withdraw': 'withdrawn',
  'placement create': 'pushed',
  'placement place': 'pushed',
  'placement offer': 'offered',
  'offer accept': 'answered',
  'offer decline': 'answered',
};

/** A notice to a person, whatever it is about. */
interface OwnNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly step: string;
  /** The item that it is about, of this portal or of another. */
  readonly itemId: string;
  /** True for an item of the portal itself. */
  readonly isOwn: boolean;
  readonly title: string;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

type Row = Omit<OwnNotice, 'kind'> & { readonly subjectType: string };

/** Latest 50 notices to the scope's person in the portal, newest first. */
export async function noticesAtDesk(scope: OpenScope): Promise<OwnNotice[]> {
  const rows: Row[] = await scope.manager.query(
    `select n.id, s.subject_type as "subjectType", s.step, coalesce(o.item_id, s.subject_id) as "itemId", d.item_id is not null as "isOwn",
            coalesce(d.title, p.title, '') as title, b.display_name as "byName", s.reason, n.created_at as at, n.read_at as "readAt"
     from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id and s.subject_type in ('item', 'placement', 'offer')
     left join offer o on o.portal_id = s.portal_id and o.id = s.subject_id and s.subject_type = 'offer'
     left join draft d on d.portal_id = s.portal_id and d.item_id = coalesce(o.item_id, s.subject_id)
     left join placed_item g on g.portal_id = s.portal_id and g.item_id = s.subject_id and s.subject_type = 'placement'
     left join publication p on p.portal_id = g.origin_portal_id and p.item_id = g.item_id
     left join byline b on b.portal_id = s.portal_id and b.person_id = s.person_id
     where n.portal_id = scope.portal() and n.person_id = scope.person()
     order by n.id desc limit 50`,
  );
  return rows.flatMap(({ subjectType, ...row }) => {
    const kind = kindsOfSteps[`${subjectType} ${row.step}`];
    return kind ? [{ ...row, kind }] : [];
  });
}

/** How many of the person's notices in the portal are unread. */
export async function unreadAtDesk(scope: OpenScope): Promise<number> {
  const [row] = await scope.manager.query<[{ unread: number }]>(
    `select count(*)::int as unread from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id and s.subject_type in ('item', 'placement', 'offer')
     where n.portal_id = scope.portal() and n.person_id = scope.person() and n.read_at is null`,
  );
  return row.unread;
}

/** Marks every notice of the scope's person in the portal as read. */
export async function readAllAtDesk(scope: OpenScope, at: Date): Promise<void> {
  await scope.manager.query(
    `update notice n set read_at = $1 from step_record s
     where n.portal_id = scope.portal() and n.person_id = scope.person() and n.read_at is null
       and s.portal_id = n.portal_id and s.id = n.step_id and s.subject_type in ('item', 'placement', 'offer')`,
    [at],
  );
}
