import { excess } from '../directive/reason.js';
import type { BoardLine } from './read-board.js';

/** What the list may be narrowed to; each is what one of the four figures counts. */
export type BoardOnly = 'late' | 'silent' | 'waiting' | 'overdue' | 'behind';
export type BoardOrder = 'worst' | 'name' | 'published' | 'plan' | 'approval';

export interface BoardFilter {
  readonly only?: BoardOnly | null;
  readonly unitKind?: string | null;
  readonly order: BoardOrder;
}

const passes: Readonly<Record<BoardOnly, (line: BoardLine) => boolean>> = {
  late: (line) => line.reasons.length > 0,
  silent: (line) => line.reasons.some(({ measure }) => measure === 'days_silent'),
  waiting: (line) => line.waiting > 0,
  overdue: (line) => line.overdue > 0,
  behind: (line) => line.plan?.state === 'behind',
};

const byName = (a: BoardLine, b: BoardLine): number => a.name.localeCompare(b.name, 'vi') || a.portalId.localeCompare(b.portalId);
const worst = (line: BoardLine): number => (line.reasons.length > 0 ? excess(line.reasons) : 0);

const orders: Readonly<Record<BoardOrder, (a: BoardLine, b: BoardLine) => number>> = {
  worst: (a, b) => worst(b) - worst(a) || b.values.days_silent - a.values.days_silent || b.waiting - a.waiting,
  name: () => 0,
  published: (a, b) => b.published - a.published,
  plan: (a, b) => (a.plan?.percent ?? Infinity) - (b.plan?.percent ?? Infinity),
  approval: (a, b) => (b.approvalMinutes ?? -1) - (a.approvalMinutes ?? -1),
};

/** The lines that pass, in their order; lines that are alike stand by name. */
export function boardList(lines: readonly BoardLine[], { only, unitKind, order }: BoardFilter): BoardLine[] {
  return lines
    .filter((line) => (only == null || passes[only](line)) && (unitKind == null || line.unitKind === unitKind))
    .sort((a, b) => orders[order](a, b) || byName(a, b));
}

/** What several portals come to. Each figure is the sum over the lines that it opens. */
export interface BoardSum {
  readonly portals: number;
  readonly open: number;
  readonly late: number;
  readonly silent: number;
  readonly behind: number;
  readonly published: number;
  readonly waiting: number;
  readonly waitingSince: Date | null;
  readonly overdue: number;
  readonly target: number;
  /** Published in the year by the portals that have a plan. */
  readonly done: number;
  readonly expected: number;
  readonly trend: readonly number[];
}

export function boardSum(lines: readonly BoardLine[]): BoardSum {
  const count = (test: (line: BoardLine) => boolean): number => lines.filter(test).length;
  const sum = (amount: (line: BoardLine) => number): number => lines.reduce((total, line) => total + amount(line), 0);
  const since = lines.flatMap(({ waitingSince }) => (waitingSince ? [waitingSince.getTime()] : []));
  return {
    portals: lines.length,
    open: count(({ state }) => state === 'open'),
    late: count(passes.late),
    silent: count(passes.silent),
    behind: count(passes.behind),
    published: sum((line) => line.published),
    waiting: sum((line) => line.waiting),
    overdue: sum((line) => line.overdue),
    waitingSince: since.length > 0 ? new Date(Math.min(...since)) : null,
    target: sum((line) => line.plan?.target ?? 0),
    done: sum((line) => line.plan?.done ?? 0),
    expected: sum((line) => line.plan?.expected ?? 0),
    trend: Array.from({ length: 12 }, (_, index) => sum((line) => line.trend[index] ?? 0)),
  };
}

/** Sums by class of unit, in the order of the law's levels. */
export function boardClasses(lines: readonly BoardLine[]): { readonly unitKind: string; readonly sum: BoardSum }[] {
  const order = ['province', 'department', 'commune', 'special_zone', 'district'];
  return [...Map.groupBy(lines, ({ unitKind }) => unitKind)]
    .map(([unitKind, group]) => ({ unitKind, sum: boardSum(group) }))
    .sort((a, b) => order.indexOf(a.unitKind) - order.indexOf(b.unitKind));
}
