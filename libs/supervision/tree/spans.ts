import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** `then`: as it was, membership on each day. `now`: as it is today, applied to the whole period. */
export type Tree = 'then' | 'now';

/** How a portal comes to stand where it does: its unit itself, what went on from it, or what is over all that went on from it. */
export type HowPlaced = 'self' | 'heir' | 'divided' | 'abolished';

export interface SpanQuery {
  /** Unit whose children the portals are counted under; null: the whole country, by province. */
  readonly root: string | null;
  readonly tree: Tree;
  /** First day of the period. */
  readonly from: CivilDate;
  /** First day after the period. */
  readonly to: CivilDate;
  /** The day whose places count for `now`. */
  readonly today: CivilDate;
}

/** Days from which to which a portal counts under a child of the root. */
export interface PortalSpan {
  readonly portalId: string;
  /** The child, or the root for portals of its own; null: a predecessor kept directly under the root, because it was divided or abolished. */
  readonly childId: string | null;
  readonly how: HowPlaced;
  readonly from: CivilDate;
  /** First day that is no longer so. */
  readonly to: CivilDate;
}

/** Text of a statement with the values of its parameters. */
export interface SqlText {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Days of a row of the closure; a portal older than its unit counts where the unit first stood. */
const days = (row: string): string => `daterange(nullif(${row}.valid_from, u.valid_from), ${row}.valid_to)`;

/**
 * A query over the portals of the open scope: portal_id, child_id, how, starts_on, ends_on (first day after). Each day of a
 * portal is in one row at most; adjoining days under the same child are one row. Stands inside `with span as (...)`, run by
 * the role supervision inside `inSubtree`.
 * @param first number of its first parameter, `$1` when left out
 */
export function spanSql({ root, tree, from, to, today }: SpanQuery, first = 1): SqlText {
  const values: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${String(first + values.push(value) - 1)}::${type}`;
  const period = `daterange(${given(from, 'date')}, ${given(to, 'date')})`;
  const day = tree === 'now' ? given(today, 'date') : null;
  const meet = (one: string, other: string): string => (day ? `${other} @> ${day}` : `${one} && ${other}`);
  const counted = (...ranges: readonly string[]): string => (day ? period : [period, ...ranges].join(' * '));
  const rows =
    root === null
      ? `select s.portal_id, t.ancestor_id as child_id, s.how, ${counted('s.days', `coalesce(t.days, s.days)`)} as days
         from stand s
         left join unit u on u.id = s.unit_id
         left join lateral (
           select c.ancestor_id, ${days('c')} as days from unit_closure c join unit top on top.id = c.ancestor_id and top.parent_id is null
           where c.descendant_id = s.unit_id and ${meet('s.days', days('c'))}
         ) t on true`
      : `select s.portal_id, case when r.depth > 0 then k.ancestor_id when s.how in ('self', 'heir') then r.ancestor_id end as child_id, s.how,
                ${counted('s.days', days('r'), `coalesce(${days('k')}, s.days)`)} as days
         from stand s
         join unit u on u.id = s.unit_id
         join unit_closure r on r.descendant_id = s.unit_id and r.ancestor_id = ${given(root, 'uuid')} and ${meet('s.days', days('r'))}
         left join unit_closure k on k.descendant_id = s.unit_id and k.depth = r.depth - 1 and ${meet(`(s.days * ${days('r')})`, days('k'))}`;
  const sql = `with stand as (
      select p.portal_id, p.unit_id, 'self' as how, daterange(null, u.valid_to) as days
      from portal p join unit u on u.id = p.unit_id
      where p.portal_id = any ((select scope.portals())::uuid[])
      union all
      select p.portal_id, l.place_id, l.how, daterange(l.valid_from, l.valid_to)
      from portal p join unit_place l on l.unit_id = p.unit_id
      where p.portal_id = any ((select scope.portals())::uuid[])
    ), told as (
      ${rows}
      where ${meet(period, 's.days')}
    )
    select portal_id, child_id, how, lower(days) as starts_on, upper(days) as ends_on
    from (select portal_id, child_id, how, unnest(range_agg(days)) as days from told group by portal_id, child_id, how) r`;
  return { sql, values };
}

/** The spans of {@link spanSql} as rows, by portal and day. */
export async function portalsUnder(scope: OpenScope, query: SpanQuery): Promise<PortalSpan[]> {
  const { sql, values } = spanSql(query);
  return scope.manager.query(
    `select portal_id as "portalId", child_id as "childId", how, starts_on::text as "from", ends_on::text as "to" from (${sql}) s order by 1, 4`,
    [...values],
  );
}
