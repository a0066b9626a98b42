import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Who looks after a section by the notice of assignment in force. */
export interface SectionDuty {
  /** Names as the decision writes them. */
  readonly names: readonly string[];
  /** True when the scope's person sits there, or stands in for who does. */
  readonly isOwn: boolean;
}

/** Duties of a day in the scope's portal by section; a section that was assigned to nobody is left out. */
export async function dutiesOn(scope: OpenScope, day: CivilDate): Promise<ReadonlyMap<string, SectionDuty>> {
  const rows: (SectionDuty & { sectionId: string })[] = await scope.manager.query(
    `select d.section_id as "sectionId", array_agg(distinct s.display_name) as names,
            bool_or(exists (
              select from portal_grant g
              where g.portal_id = s.portal_id and g.person_id = scope.person() and (g.id = s.grant_id or g.stands_in_for = s.grant_id)
                and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1))) as "isOwn"
     from board_paper p
     join board_duty d on d.portal_id = p.portal_id and d.paper_id = p.id
     join board_seat s on s.portal_id = d.portal_id and s.id = d.seat_id
     where p.portal_id = scope.portal() and p.kind = 'assignment' and p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $1)
       and (s.ends_on is null or s.ends_on >= $1)
     group by d.section_id`,
    [day],
  );
  return new Map(rows.map(({ sectionId, ...duty }) => [sectionId, duty]));
}
