import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { kindOf } from '#newsroom';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { checkFirst, DateScalar, Rights } from '#platform/http';
import { membershipNames } from '#province';
import { civilDateOf, type CivilDate } from '#platform/time';
import type { UnitKind } from '#units';
import { alignmentNote, growth, periodLabel, samePeriodLastYear, shortDate } from '#web/figures';
import { BoardDesk } from '../board/board-desk.js';
import { periodOf } from '../board/board.resolver.js';
import type { BoardPeriod } from '../board/board.types.js';
import { dimensions, measureOf, measures, type Measure } from '../measure/index.js';
import { lastDayOf, type Period } from '../period/index.js';
import type { Tree } from '../tree/spans.js';
import { figureRows, type FigureRow as Row } from './figure-rows.js';
import type { FigureBy } from './figure-asked.js';
import { figure } from './figure.js';
import { Figure, figureByNames, FigureRowConnection, MeasureInfo, ProvincesOverview, SectionGrid, type FigureCompared } from './figure.types.js';
import { namedParts } from './names.js';
import { figureText } from './figure-text.js';
import { readProvinces } from './read-provinces.js';
import { readGrid } from './section-grid.js';

const periodHelp = 'Period as in board; left out: this month.';

/** Figures of every measure, and what stands behind them. */
@Resolver()
export class FigureResolver {
  constructor(private readonly desk: BoardDesk) {}

  @Rights('portal:supervise')
  @Query(() => [MeasureInfo], { description: 'Measures that figures can be asked of.' })
  measures(): MeasureInfo[] {
    return measures.map(infoOf);
  }

  @Rights('portal:supervise')
  @Query(() => Figure, { description: 'A measure in a period, with the period before and the same a year before.' })
  figure(
    @Args('measure', { type: () => String, description: 'Id of a measure, of the query measures.' }) id: string,
    @Args('period', { type: () => String, nullable: true, description: periodHelp }) period: string | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals count; left out: all that the viewer supervises.' })
    unitId: string | null,
    @Args('portalId', { type: () => ID, nullable: true, description: 'One portal.' }) portalId: string | null,
    @Args('tree', { type: () => membershipNames, defaultValue: 'now', description: 'Whose membership counts when units have changed.' }) tree: Tree,
    @Args('by', { type: () => figureByNames, nullable: true, description: 'What it is broken down by.' }) by: FigureBy | null,
    @Args('asOf', { type: () => DateScalar, nullable: true, description: 'Only what was entered by the end of this day.' }) asOf: CivilDate | null,
  ): Promise<Figure> {
    const measure = measureOf(id);
    const asked = this.desk.period(period);
    const read = async (scope: OpenScope, now: Date): Promise<Figure> => {
      if (unitId != null && !isId(unitId)) throw commonErrors.NOT_FOUND();
      const whose = { unitId: unitId ?? null, portalId: portalId ?? null };
      const found = await figure(scope, now, { ...whose, measure, period: asked, tree, by: by ?? null, asOf: asOf ?? null });
      if (found.portals === 0) throw commonErrors.NOT_FOUND();
      const today = civilDateOf(now);
      return {
        measure: infoOf(measure),
        asOf: now,
        knownOn: asOf ?? today,
        period: shownPeriod(asked, today),
        scope: scopeText(measure, asked, found.portals, tree, asOf ?? null),
        portals: found.portals,
        value: found.value?.amount ?? null,
        qualifier: found.value?.qualifier ?? 'exact',
        text: figureText(measure, found.value),
        parts: await namedParts(scope, by ?? null, found.parts, portalId != null),
        residual: found.residual,
        previous: compared(asked, found.value?.amount ?? null, found.previous, today),
        lastYear: compared(asked, found.value?.amount ?? null, found.lastYear, today),
      };
    };
    return portalId == null ? this.desk.read(null, read) : this.desk.readPortal(portalId, read);
  }

  @Rights('portal:supervise')
  @Query(() => FigureRowConnection, { description: 'Rows that a figure counts, the latest first; their amounts add up to it.' })
  figureRows(
    @Args('measure', { type: () => String, description: 'Id of a measure, of the query measures.' }) id: string,
    @Args('period', { type: () => String, nullable: true, description: periodHelp }) period: string | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals count, as they stand today.' }) unitId: string | null,
    @Args('portalId', { type: () => ID, nullable: true, description: 'One portal.' }) portalId: string | null,
    @Args('by', { type: () => figureByNames, nullable: true, description: 'With key: only this part of the figure.' }) by: FigureBy | null,
    @Args('key', { type: () => String, nullable: true, description: 'Key of the part.' }) key: string | null,
    @Args('asOf', { type: () => DateScalar, nullable: true, description: 'Only what was entered by the end of this day.' }) asOf: CivilDate | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ): Promise<FigureRowConnection> {
    const measure = measureOf(id);
    const dimension = dimensions.find((each) => each === by) ?? null;
    const asked = {
      measure,
      period: this.desk.period(period),
      // an argument that is left out is undefined
      dimension: key == null ? null : dimension,
      // no key holds a sign that the database cannot store
      value: key?.replaceAll('\u0000', '\ufffd').toWellFormed() ?? null,
      asOf: asOf ?? null,
      first: checkFirst(first, 200),
      after: after ?? null,
    };
    const read = async (scope: OpenScope, now: Date): Promise<FigureRowConnection> => {
      const { rows, hasMore } = await figureRows(scope, now, asked);
      return {
        edges: rows.map(({ cursor, ...row }) => ({ cursor, node: shownRow(row) })),
        pageInfo: { hasNextPage: hasMore, endCursor: rows.at(-1)?.cursor ?? null },
      };
    };
    return portalId == null ? this.desk.read(unitId, read) : this.desk.readPortal(portalId, read);
  }

  @Rights('portal:supervise')
  @Query(() => SectionGrid, { description: 'Portals by the sections that the law asks for, with what was published in each.' })
  sectionGrid(
    @Args('period', { type: () => String, nullable: true, description: periodHelp }) period: string | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals are shown.' }) unitId: string | null,
  ): Promise<SectionGrid> {
    const asked = this.desk.period(period);
    return this.desk.read(unitId, async (scope, now) => {
      const { sections, lines } = await readGrid(scope, now, asked);
      return { asOf: now, sections, portals: lines.map((line) => ({ ...line, unitKind: line.unitKind as UnitKind })) };
    });
  }

  @Rights('portal:supervise')
  @Query(() => ProvincesOverview, { description: 'Every province of which the viewer supervises portals.' })
  provinces(@Args('period', { type: () => String, nullable: true, description: periodHelp }) period: string | null): Promise<ProvincesOverview> {
    const asked = this.desk.period(period);
    return this.desk.read(null, async (scope, now) => ({
      asOf: now,
      period: shownPeriod(asked, civilDateOf(now)),
      provinces: await readProvinces(scope, now, asked, samePeriodLastYear(asked)),
    }));
  }
}

const infoOf = ({ id, name, unit, kind, counts, dimensions: by, rows, neverSummed, citation }: Measure): MeasureInfo => ({
  id,
  name: name.vi,
  unit,
  kind,
  counts: counts.vi,
  dimensions: by,
  rows,
  neverSummed: neverSummed === true,
  citation,
});

const shownPeriod = (period: Period, today: CivilDate): BoardPeriod => periodOf(period, { lastDay: lastDayOf(period, today) });

function compared(period: Period, value: number | null, other: { readonly period: Period; readonly value: number | null }, today: CivilDate): FigureCompared {
  const grown = value === null ? null : growth(value, other.value);
  return {
    period: shownPeriod(other.period, today),
    value: other.value,
    growth: grown?.percent ?? null,
    change: grown?.change ?? null,
    level: grown?.level ?? null,
    note: alignmentNote(period, other.period),
  };
}

/** What a figure includes. */
function scopeText({ counts }: Measure, period: Period, portals: number, tree: Tree, asOf: CivilDate | null): string {
  const membership = tree === 'now' ? 'xếp theo đơn vị hiện nay' : 'xếp theo đơn vị lúc đó';
  const known = asOf == null ? '' : `; chỉ gồm số liệu đã ghi nhận đến hết ngày ${shortDate(asOf)}`;
  return `${periodLabel(period)}; ${String(portals)} trang, kể cả trang lưu trữ của đơn vị tiền nhiệm, ${membership}${known}. ${counts.vi}`;
}

const shownRow = ({ kind, ...row }: Omit<Row, 'cursor'>): Omit<Row, 'cursor'> => ({ ...row, kind: kind === null ? null : kindOf(kind).name });
