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

/** Conditions that a row holds on one of the days that matter: of the closure, and of places. Plain comparisons, for ranges have no statistics. */
interface Meets {
  readonly line: (row: string) => string;
  readonly place: (row: string) => string;
}

const meeting = (beginsBefore: string, lastsAfter: string): Meets => {
  const lasts = (row: string): string => `(${row}.valid_to is null or ${row}.valid_to > ${lastsAfter})`;
  return {
    line: (row) => `(${row}.valid_from ${beginsBefore} or ${row}.valid_from = u.valid_from) and ${lasts(row)}`,
    place: (row) => `${row}.valid_from ${beginsBefore} and ${lasts(row)}`,
  };
};

/** Units under the root with the child they are under. The child of a child is its own, which saves most look-ups. */
const underUnit = (root: string, { line }: Meets): string => `
  select r.descendant_id as unit_id, r.descendant_id as child_id, ${days('r')} as days
  from unit_closure r join unit u on u.id = r.descendant_id
  where r.ancestor_id = ${root} and r.depth <= 1 and ${line('r')}
  union all
  select r.descendant_id, k.ancestor_id, ${days('r')} * ${days('k')}
  from unit_closure r join unit u on u.id = r.descendant_id
  join unit_closure k on k.descendant_id = r.descendant_id and k.depth = r.depth - 1 and ${line('k')}
  where r.ancestor_id = ${root} and r.depth > 1 and ${line('r')}`;

/** Every unit with what stands at the top of the tree over it. */
const underTop = ({ line }: Meets): string => `
  select r.descendant_id as unit_id, r.ancestor_id as child_id, ${days('r')} as days
  from unit_closure r join unit u on u.id = r.descendant_id join unit top on top.id = r.ancestor_id
  where top.parent_id is null and ${line('r')}`;

/**
 * A query over the portals of the open scope: portal_id, child_id, how, starts_on, ends_on (first day after). Each day of a
 * portal is in one row at most; adjoining days under the same child are one row. Stands inside `with span as (...)`, run by
 * the role supervision inside `inSubtree`.
 *
 * The planner takes a scope for ten portals, however many it has, and the policy is cheap only where portals are looked up by
 * their ids. So units and portals are found apart, without a second condition on the scope, and the days come out of
 * `unnest`, which promises many rows: what joins the spans is then hashed, not looked up once for each (ADR 0018).
 * @param first number of its first parameter, `$1` when left out
 */
export function spanSql({ root, tree, from, to, today }: SpanQuery, first = 1): SqlText {
  const values: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${String(first + values.push(value) - 1)}::${type}`;
  const [begin, end] = [given(from, 'date'), given(to, 'date')];
  const day = tree === 'now' ? given(today, 'date') : null;
  const meets = day ? meeting(`<= ${day}`, day) : meeting(`< ${end}`, begin);
  const top = root === null ? null : given(root, 'uuid');
  const placed = 'daterange(l.valid_from, l.valid_to)';
  const stand = `inside as materialized (${top ? underUnit(top, meets) : underTop(meets)}
    ), stand as materialized (
      select unit_id, child_id, 'self' as how, days from inside
      union all
      select l.unit_id, ${top ? `case when i.unit_id <> ${top} or l.how = 'heir' then i.child_id end` : 'i.child_id'}, l.how, i.days * ${placed}
      from inside i join unit_place l on l.place_id = i.unit_id and ${meets.place('l')}
      ${top ? '' : `union all select l.unit_id, null, l.how, ${placed} from unit_place l where l.place_id is null and ${meets.place('l')}`}
    ), mine as materialized (
      select portal_id, unit_id from portal
    )`;
  const period = `daterange(${begin}, ${end})`;
  const held = day ? `unnest(datemultirange(${period})) as days from stand` : `unnest(range_agg(days * ${period})) as days from stand group by 1, 2, 3`;
  const sql = `with ${stand}
    select p.portal_id, s.child_id, s.how, lower(s.days) as starts_on, upper(s.days) as ends_on
    from (select unit_id, child_id, how, ${held}) s join mine p on p.unit_id = s.unit_id`;
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
