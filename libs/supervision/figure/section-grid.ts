import type { OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate } from '#platform/time';
import { endOf } from '#web/figures';
import type { Period } from '../period/index.js';
import { everyPortal, sums } from '../sum/sums.js';

/** A statutory section of a portal with what was published in it. */
export interface GridCell {
  readonly code: string;
  readonly published: number;
}

export interface GridLine {
  readonly portalId: string;
  readonly name: string;
  readonly host: string;
  readonly unitKind: string;
  readonly cells: readonly GridCell[];
}

export interface SectionGridRead {
  readonly sections: readonly { readonly code: string; readonly name: string }[];
  readonly lines: readonly GridLine[];
}

/** Portals by the sections that the law asks for and that take items: how much each got in the period; a portal without a section has no cell of it. */
export async function readGrid(scope: OpenScope, now: Date, period: Period): Promise<SectionGridRead> {
  const today: CivilDate = civilDateOf(now);
  const rows: { portalId: string; name: string; host: string; unitKind: string; sectionId: string; code: string; section: string }[] =
    await scope.manager.query(
      `select p.portal_id as "portalId", p.name, coalesce(h.host, '') as host, u.kind as "unitKind", s.id as "sectionId", s.statutory_code as code, s.name as section
     from portal p
     join unit u on u.id = p.unit_id
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     join section s on s.portal_id = p.portal_id and s.statutory_code is not null and s.released_by is null and s.in_menu
     where p.portal_id = any ((select scope.portals())::uuid[]) and p.state in ('open', 'suspended')
     order by p.name, p.portal_id, s.statutory_code`,
    );
  const found = await sums(scope, everyPortal(period.from, endOf(period)), { facts: ['items_published'], dimension: 'section', today });
  const amounts = new Map(found.map(({ key, value, amount }) => [`${key} ${value}`, amount]));
  const lines = [...Map.groupBy(rows, ({ portalId }) => portalId).values()].flatMap((group): GridLine[] => {
    const [head] = group;
    if (!head) return [];
    const { portalId, name, host, unitKind } = head;
    return [{ portalId, name, host, unitKind, cells: group.map(({ code, sectionId }) => ({ code, published: amounts.get(`${portalId} ${sectionId}`) ?? 0 })) }];
  });
  const sections = new Map(rows.map(({ code, section }) => [code, section]));
  return { sections: [...sections].map(([code, name]) => ({ code, name })).sort((a, b) => a.code.localeCompare(b.code)), lines };
}
