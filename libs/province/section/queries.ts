import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { lawVersions, levelOf } from '#units';
import { provinceErrors } from '../errors.js';
import { lawWords } from './law-words.js';
import type { PortalSection, SectionBasis, SectionPin } from './section.types.js';
import { standingTitle } from './standing.js';

interface Row {
  id: string;
  slug: string;
  name: string;
  nameEn: string;
  holdsItems: boolean;
  opensOn: CivilDate | null;
  closesOn: CivilDate | null;
  code: string | null;
  releasedBy: string | null;
  follows: string | null;
  unitKind: string;
  items: number;
  pinned: SectionPin | null;
}

/** Sections of the scope's portal in their order, each with its basis in the law that the portal follows; or the one of this id. */
export async function portalSections(scope: OpenScope, id?: string): Promise<PortalSection[]> {
  if (id !== undefined && !isId(id)) return [];
  const rows: Row[] = await scope.manager.query(
    `select s.id, s.slug, s.name, s.name_en as "nameEn", s.in_menu as "holdsItems", s.opens_on::text as "opensOn", s.closes_on::text as "closesOn", s.statutory_code as code,
            s.released_by as "releasedBy", p.sections_law as follows, u.kind as "unitKind", (coalesce(i.items, 0) + coalesce(l.items, 0))::int as items,
            case when s.pinned_item_id is not null then json_build_object('itemId', s.pinned_item_id, 'title', ${standingTitle('s.portal_id', 's.pinned_item_id')}, 'until', s.pinned_until) end as pinned
     from section s join portal p on p.portal_id = s.portal_id join unit u on u.id = p.unit_id
     left join (select section_id, count(*) as items from item where portal_id = scope.portal() group by section_id) i on i.section_id = s.id
     left join (select section_id, count(*) as items from placement where portal_id = scope.portal() and mark <> 'own' group by section_id) l on l.section_id = s.id
     where s.portal_id = scope.portal() and ($1::uuid is null or s.id = $1)
     order by s.position, s.id`,
    [id ?? null],
  );
  return rows.map((row) => {
    const { id: sectionId, slug, name, nameEn, holdsItems, opensOn, closesOn, items, pinned } = row;
    return { id: sectionId, slug, name, nameEn, holdsItems, opensOn, closesOn, basis: basisOf(row), pinned, items, keptBecause: keptBecause(row)?.vi ?? null };
  });
}

function basisOf({ code, releasedBy, follows, unitKind, name }: Row): SectionBasis | null {
  if (code === null || releasedBy !== null) return null;
  const entry = lawVersions.find(({ instrument }) => instrument === follows)?.sections.find((section) => section.code === code);
  return {
    code,
    name: entry?.name ?? name,
    duty: entry?.levels[levelOf(unitKind)] ?? 'must',
    law: entry?.law.map(({ instrument, article }) => lawWords(instrument, article)) ?? [],
  };
}

function keptBecause({ code, items }: Row): ReturnType<typeof provinceErrors.SECTION_STATUTORY> | null {
  if (code !== null) return provinceErrors.SECTION_STATUTORY();
  return items > 0 ? provinceErrors.SECTION_NOT_EMPTY({ items }) : null;
}
