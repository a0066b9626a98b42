import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { checkFirst, pageOfPlaces, placeAfter } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { lawOn, levelOf, planUpgrade, type FollowedSection, type ManagePortal } from '#units';
import { lawWords } from './law-words.js';
import type { SectionFollowerConnection } from './section.types.js';

interface Row extends ManagePortal {
  follows: string | null;
  unitKind: string;
  sections: FollowedSection[];
  total: string;
}

/** Portals of the supervisor's scope, with what an upgrade of their sections to the law of today would change. */
export async function followers(scope: OpenScope, today: CivilDate, page: { first: number; after: string | null }): Promise<SectionFollowerConnection> {
  const first = checkFirst(page.first, 500);
  const offset = placeAfter(page.after);
  const law = lawOn(today);
  if (!law) throw commonErrors.NOT_FOUND();
  const rows: Row[] = await scope.manager.query(
    `select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, p.sections_law as follows, u.kind as "unitKind",
            coalesce((select h.host from portal_host h where h.portal_id = p.portal_id and h.is_primary), '') as host,
            (select coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'position', s.position,
                                                        'statutoryCode', s.statutory_code, 'releasedBy', s.released_by)), '[]')
             from section s where s.portal_id = p.portal_id) as sections,
            count(*) over () as total
     from portal p join unit u on u.id = p.unit_id
     where p.portal_id = any ((select scope.portals())::uuid[])
     order by p.name, p.portal_id offset $1 limit $2`,
    [offset, first + 1],
  );
  const shown = pageOfPlaces(rows, { first, offset }, ({ id, name, superiorName, state, host, follows, unitKind, sections }) => {
    const plan = planUpgrade({ portalId: id, level: levelOf(unitKind), follows, sections }, today);
    return { portal: { id, name, superiorName, state, host }, follows, changes: plan?.changes.length ?? 0 };
  });
  return {
    ...shown,
    totalCount: Number(rows[0]?.total ?? 0),
    law: lawWords(law.instrument),
    mayUpgrade: await administers(scope, today),
  };
}

/** True for somebody who administers a subtree today; the server asks again for each portal. */
async function administers(scope: OpenScope, today: CivilDate): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal_grant where person_id = scope.person() and role = 'province_admin' and covers_unit_id is not null
       and starts_on <= $1 and (ends_on is null or ends_on >= $1) limit 1`,
    [today],
  );
  return rows.length > 0;
}
