import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { commonErrors } from '#platform/errors';
import { checkFirst, pageOfPlaces, placeAfter, Rights } from '#platform/http';
import { unitKindNames } from '#province';
import type { UnitKind } from '#units';
import { formatPeriod, periodLabel } from '#web/figures';
import { reasonText } from '../directive/words.js';
import type { Period } from '../period/index.js';
import { BoardDesk } from './board-desk.js';
import { boardMark } from './board-mark.js';
import { boardClasses, boardList, boardSum, type BoardOnly, type BoardOrder } from './board.js';
import { Board, boardOnlyNames, boardOrderNames, BoardPortal, type BoardPeriod } from './board.types.js';
import { readBoard, type BoardLine, type BoardRead } from './read-board.js';
import { matching } from './search.js';

/** The board for who supervises: their home screen. */
@Resolver()
export class BoardResolver {
  constructor(private readonly desk: BoardDesk) {}

  @Rights('portal:supervise')
  @Query(() => Board, { description: 'Portals the viewer supervises with their figures, worst first when nothing is chosen.' })
  board(
    @Args('period', {
      type: () => String,
      nullable: true,
      description:
        'Period: 2024-03-12, 2024-W11, 2024-03, 2024-Q1, 2024-H1, 2024 or 2024-01-01..2024-03-12, with @2024-03-12 up to a day; left out: this month.',
    })
    period: string | null,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Unit whose portals are shown; left out: all that the viewer supervises.' })
    unitId: string | null,
    @Args('unitKind', { type: () => unitKindNames, nullable: true, description: 'One class of unit.' }) unitKind: UnitKind | null,
    @Args('only', { type: () => boardOnlyNames, nullable: true, description: 'Only the portals that this figure counts.' }) only: BoardOnly | null,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name, with or without accents.' }) search: string | null,
    @Args('order', { type: () => boardOrderNames, defaultValue: 'worst', description: 'What stands on top.' }) order: BoardOrder,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many lines at most, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the top.' }) after: string | null,
  ): Promise<Board> {
    const asked = this.desk.period(period);
    const most = checkFirst(first, 500);
    return this.desk.read(unitId, async (scope, now) => {
      const read = await readBoard(scope, now, asked);
      // read only for who may see the board: to others a cursor of no form is as good as any
      const page = { first: most, offset: placeAfter(after) };
      const found = await matching(scope, search);
      const lines = boardList(found ? read.lines.filter(({ portalId }) => found.has(portalId)) : read.lines, { only, unitKind, order });
      return {
        asOf: now,
        mark: await boardMark(scope),
        period: periodOf(asked, read),
        sum: boardSum(read.lines),
        classes: boardClasses(read.lines) as Board['classes'],
        closedPortals: read.closed.portals,
        closedPublished: read.closed.published,
        portals: { ...pageOfPlaces(lines.slice(page.offset), page, shownLine), totalCount: lines.length },
      };
    });
  }

  @Rights('portal:supervise')
  @Query(() => BoardPortal, { description: 'One portal with the figures that it has on the board. A closed one has none.' })
  boardPortal(
    @Args('portalId', { type: () => ID, description: 'A portal the viewer supervises.' }) portalId: string,
    @Args('period', { type: () => String, nullable: true, description: 'As in board.' }) period: string | null,
  ): Promise<BoardPortal> {
    const asked = this.desk.period(period);
    return this.desk.readPortal(portalId, async (scope, now) => {
      const [line] = (await readBoard(scope, now, asked)).lines;
      if (!line) throw commonErrors.NOT_FOUND();
      return shownLine(line);
    });
  }
}

export function periodOf(period: Period, { lastDay }: Pick<BoardRead, 'lastDay'>): BoardPeriod {
  return { address: formatPeriod(period), label: periodLabel(period), from: period.from, lastDay };
}

function shownLine(line: BoardLine): BoardPortal {
  const { portalId, name, superiorName, host, state, unitId, unitKind, published, trend, plan, approvalMinutes, lastDay, values } = line;
  const { waiting, waitingSince, overdue } = line;
  return {
    portal: { id: portalId, name, superiorName, host, state },
    unitId,
    unitKind: unitKind as UnitKind,
    published,
    trend,
    plan,
    approvalMinutes,
    lastPublishedOn: lastDay,
    daysSilent: values.days_silent,
    waiting,
    waitingSince,
    overdue,
    reasons: line.reasons.map((reason) => ({ ...reason, words: reasonText(reason) })),
  };
}
