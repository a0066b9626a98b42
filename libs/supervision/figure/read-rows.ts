import type { OpenScope } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { endOf, yearOf } from '#web/figures';
import { figuresOf, type PortalFigures } from '../directive/figures.js';
import { measureErrors, type Source } from '../measure/index.js';
import { lastDayOf, type Period } from '../period/index.js';
import { sums, type Spans } from '../sum/sums.js';
import { progressOfAll } from '../target/progress.js';
import { targetsBelow } from '../target/set-target.js';
import type { Figure, FigureBy } from './figure-asked.js';

type Read = Extract<Source, { of: 'rows' }>['read'];
type Answer = Pick<Figure, 'value' | 'parts'>;

/** Figures that are read from the rows at the moment of asking; each is of now, except the people and the plan of a period. */
export async function readRows(scope: OpenScope, now: Date, read: Read, spans: Spans, period: Period, by: FigureBy | null): Promise<Answer> {
  if (read === 'people') return people(scope, spans);
  const keys = await keysOf(scope, spans);
  if (read === 'plan') return plan(scope, now, period, spans, keys);
  const today = civilDateOf(now);
  if (today < period.from || today >= endOf(period)) throw measureErrors.MEASURE_NOW_ONLY();
  if (read === 'dead_links') return deadLinks(scope, keys, by);
  const lines = (await figuresOf(scope, now)).filter(({ portalId, state }) => keys.has(portalId) && state !== 'closed');
  const value = valueOf[read];
  const counted = read === 'silence' ? lines.filter(({ state }) => state === 'open') : lines;
  const groups = [...Map.groupBy(counted, ({ portalId }) => keys.get(portalId) ?? '')];
  const isSum = read === 'waiting' || read === 'overdue';
  const together = isSum ? sum : worst;
  const side = isSum || by === null;
  return {
    // Days of several portals have no sum: the figure of several is the worst of them.
    value: side || counted.length === 1 ? { amount: together(counted.map(value)), qualifier: 'exact' } : null,
    parts: groups.map(([key, group]) => ({ key: key.split(' ')[0] ?? '', how: null, amount: together(group.map(value)) })),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const worst = (amounts: readonly number[]): number => Math.max(0, ...amounts);

const valueOf: Readonly<Record<Exclude<Read, 'people' | 'plan' | 'dead_links'>, (line: PortalFigures) => number>> = {
  silence: ({ values }) => values.days_silent,
  waiting: ({ waiting }) => waiting,
  overdue: ({ overdue }) => overdue,
  waiting_longest: ({ values }) => values.waiting_longest_days,
};

/** Links that lead nowhere now. */
async function deadLinks({ manager }: OpenScope, keys: ReadonlyMap<string, string>, by: FigureBy | null): Promise<Answer> {
  const rows: { id: string; links: number }[] = await manager.query(
    `select l.portal_id as id, count(*)::integer as links from link l
     where l.portal_id = any ((select scope.portals())::uuid[]) and l.portal_id = any ($1) and l.state = 'dead' group by 1`,
    [[...keys.keys()]],
  );
  const groups = Map.groupBy(rows, ({ id }) => keys.get(id) ?? '');
  return {
    value: { amount: sum(rows.map(({ links }) => links)), qualifier: 'exact' },
    parts: by === null ? [] : [...groups].map(([key, group]) => ({ key: key.split(' ')[0] ?? '', how: null, amount: sum(group.map(({ links }) => links)) })),
  };
}

async function keysOf({ manager }: OpenScope, { sql, values }: Spans): Promise<Map<string, string>> {
  const rows: { id: string; key: string }[] = await manager.query(`select portal_id as id, key from (${sql}) span (portal_id, key, from_on, to_on)`, [
    ...values,
  ]);
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** Different people who took a step on an item in the days that count. */
async function people({ manager }: OpenScope, { sql, values }: Spans): Promise<Answer> {
  const rows: { key: string | null; people: number }[] = await manager.query(
    `select s.key, count(distinct r.person_id)::integer as people
     from (${sql}) s (portal_id, key, from_on, to_on)
     join step_record r on r.portal_id = s.portal_id and r.subject_type = 'item' and r.person_id is not null
       and r.at >= s.from_on::timestamp at time zone interval '7 hours' and r.at < s.to_on::timestamp at time zone interval '7 hours'
     group by grouping sets ((s.key), ())`,
    [...values],
  );
  return {
    value: { amount: rows.find(({ key }) => key === null)?.people ?? 0, qualifier: 'exact' },
    parts: rows.flatMap(({ key, people: amount }) => (key === null ? [] : [{ key: key.split(' ')[0] ?? '', how: null, amount }])),
  };
}

/** Percent of the targets of the year in which the period ends, of the portals that have one. */
async function plan(scope: OpenScope, now: Date, period: Period, spans: Spans, keys: ReadonlyMap<string, string>): Promise<Answer> {
  const today = civilDateOf(now);
  const end = endOf(period);
  const last = lastDayOf(period, today);
  const year = yearOf(last);
  const targets = await targetsBelow(scope, year);
  const first = spans.values.length;
  const inYear: Spans = {
    sql: `select distinct portal_id, portal_id::text, make_date($${String(first + 1)}::integer, 1, 1), $${String(first + 2)}::date from (${spans.sql}) s (portal_id, key, from_on, to_on)`,
    values: [...spans.values, year, end],
  };
  const done = new Map((await sums(scope, inYear, { facts: ['items_published'], today })).map(({ key, amount }) => [key, amount]));
  const planned = [...keys].flatMap(([portalId, key]) => {
    const target = targets.get(portalId)?.[0];
    return target && target.amount > 0 ? [{ key: key.split(' ')[0] ?? '', line: { plan: target, done: done.get(portalId) ?? 0, recent: null } }] : [];
  });
  const percent = (lines: readonly (typeof planned)[number][]): number | null =>
    progressOfAll(
      lines.map(({ line }) => line),
      year,
      last,
    ).percent;
  const whole = planned.length > 0 ? percent(planned) : null;
  return {
    value: whole === null ? null : { amount: whole, qualifier: 'exact' },
    parts: [...Map.groupBy(planned, ({ key }) => key)].map(([key, group]) => ({ key, how: null, amount: percent(group) })),
  };
}
