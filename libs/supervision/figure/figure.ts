import type { OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate } from '#platform/time';
import { endOf, plusDays, previousPeriod, samePeriodLastYear, type Quantity } from '#web/figures';
import { measureErrors } from '../measure/index.js';
import { cumulative } from '../opening/cumulative.js';
import { openingMeasures, type OpeningMeasure } from '../opening/opening.js';
import type { Period } from '../period/index.js';
import { sums, type Spans } from '../sum/sums.js';
import { spanSql, type HowPlaced } from '../tree/spans.js';
import type { Figure, FigureAsked, FigurePart } from './figure-asked.js';
import { readRows } from './read-rows.js';

/**
 * A figure with what it is compared with, all of the open snapshot.
 * @throws MEASURE_NOT_BY when the measure cannot be broken down so, MEASURE_NOW_ONLY for a period that is over
 */
export async function figure(scope: OpenScope, now: Date, asked: FigureAsked): Promise<Figure> {
  const { measure, by, period } = asked;
  if (by !== null && by !== 'children' && by !== 'portals' && !measure.dimensions.includes(by))
    throw measureErrors.MEASURE_NOT_BY({ measure: measure.name.vi });
  const own = await amounts(scope, now, asked, period);
  const parts = by === null ? [] : [...own.parts];
  const [before, yearBefore] = [previousPeriod(period), samePeriodLastYear(period)];
  const compared = measure.source.of === 'facts' || measure.source.of === 'quotient';
  const valueIn = async (other: Period): Promise<number | null> =>
    compared ? ((await amounts(scope, now, { ...asked, by: null }, other)).value?.amount ?? null) : null;
  const addUp = own.value !== null && measure.source.of !== 'quotient' && parts.length > 0;
  return {
    value: own.value,
    parts,
    residual: addUp ? own.value.amount - parts.reduce((sum, part) => sum + (part.amount ?? 0), 0) : 0,
    previous: { period: before, value: await valueIn(before) },
    lastYear: { period: yearBefore, value: await valueIn(yearBefore) },
    portals: await portalsIn(scope, spansOf(asked, period, civilDateOf(now))),
  };
}

interface Amounts {
  readonly value: Quantity | null;
  readonly parts: readonly FigurePart[];
}

async function amounts(scope: OpenScope, now: Date, asked: FigureAsked, period: Period): Promise<Amounts> {
  const { measure, by } = asked;
  const today = civilDateOf(now);
  const spans = spansOf(asked, period, today);
  const { source } = measure;
  if (source.of === 'rows') return readRows(scope, now, source.read, spans, period, by);
  if (source.of === 'total' && hasOpening(source.facts)) return totals(scope, source.facts, spans, endOf(period), today);
  const [over, under] = source.of === 'quotient' ? [source.over, source.by] : [source.facts, null];
  const times = (source.of === 'quotient' && source.times) || 1;
  const dimension = by === 'children' || by === 'portals' ? null : by;
  const found = await sums(scope, spans, { facts: under ? [over, under] : [over], dimension, today, asOf: asked.asOf });
  const whole = dimension === null ? found : await sums(scope, spans, { facts: under ? [over, under] : [over], today, asOf: asked.asOf });
  const amountOf = (rows: typeof found): number | null => {
    const sum = (fact: string): number => rows.filter((row) => row.fact === fact).reduce((total, row) => total + row.amount, 0);
    if (under === null) return sum(over);
    return sum(under) === 0 ? null : (times * sum(over)) / sum(under);
  };
  const value = amountOf(whole);
  const groups = Map.groupBy(found, (row) => (dimension === null ? row.key : row.value));
  return {
    value: value === null ? null : { amount: value, qualifier: 'exact' },
    parts: by === null ? [] : [...groups].map(([key, rows]) => partOf(key, amountOf(rows))),
  };
}

const hasOpening = (facts: string): facts is OpeningMeasure => facts in openingMeasures;

const partOf = (text: string, amount: number | null): FigurePart => {
  const [key = '', how = null] = text.split(' ');
  return { key, how: how as HowPlaced | null, amount };
};

/** Days of portals that count, keyed by what the figure is broken down by. */
function spansOf({ measure, unitId, portalId, tree, by }: FigureAsked, period: Period, today: CivilDate): Spans {
  const from = measure.source.of === 'total' ? ('2000-01-01' as CivilDate) : period.from;
  const tracked = spanSql({ root: unitId, tree, from, to: endOf(period), today });
  const key = by === 'children' ? `coalesce(child_id::text, '') || ' ' || how` : by === 'portals' ? 'portal_id::text' : `''`;
  const one = portalId === null ? '' : `where portal_id = $${String(tracked.values.length + 1)}::uuid`;
  return {
    sql: `select portal_id, ${key}, starts_on, ends_on from (${tracked.sql}) tracked ${one}`,
    values: portalId === null ? tracked.values : [...tracked.values, portalId],
  };
}

async function portalsIn({ manager }: OpenScope, { sql, values }: Spans): Promise<number> {
  const [row] = await manager.query<[{ portals: number }]>(
    `select count(distinct portal_id)::integer as portals from (${sql}) span (portal_id, key, from_on, to_on)`,
    [...values],
  );
  return row.portals;
}

/** Running totals with their opening balances stand side by side; only one alone is a figure. */
async function totals(scope: OpenScope, facts: OpeningMeasure, { sql, values }: Spans, end: CivilDate, today: CivilDate): Promise<Amounts> {
  const rows: { id: string }[] = await scope.manager.query(`select distinct portal_id as id from (${sql}) span (portal_id, key, from_on, to_on)`, [...values]);
  const last = end > today ? today : plusDays(end, -1);
  const all = await cumulative(
    scope,
    facts,
    rows.map(({ id }) => id),
    last,
  );
  return {
    value: all.length === 1 ? (all[0]?.total ?? null) : null,
    parts: all.map(({ portalId, total }) => ({ key: portalId, how: null, amount: total.amount })),
  };
}
