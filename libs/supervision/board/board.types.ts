import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { unitKindNames } from '#province';
import { ManagePortal, type UnitKind } from '#units';
import { UrgedReason } from '../directive/directive.types.js';
import { TargetProgress } from '../target/target.types.js';
import type { BoardOnly, BoardOrder } from './board.js';

export const boardOnlyNames = { LATE: 'late', SILENT: 'silent', WAITING: 'waiting', OVERDUE: 'overdue', BEHIND: 'behind' } as const satisfies Record<
  string,
  BoardOnly
>;
registerEnumType(boardOnlyNames, {
  name: 'BoardOnly',
  description: 'Portals that one figure of the board counts.',
  valuesMap: {
    LATE: { description: 'A figure is beyond its limit.' },
    SILENT: { description: 'No new item for longer than allowed.' },
    WAITING: { description: 'Work waits in it.' },
    OVERDUE: { description: 'A step of its process is past its deadline.' },
    BEHIND: { description: 'Behind its target of the year.' },
  },
});

export const boardOrderNames = {
  WORST: 'worst',
  NAME: 'name',
  PUBLISHED: 'published',
  PLAN: 'plan',
  APPROVAL: 'approval',
} as const satisfies Record<string, BoardOrder>;
registerEnumType(boardOrderNames, {
  name: 'BoardOrder',
  description: 'What stands on top of the board.',
  valuesMap: {
    WORST: { description: 'What is furthest beyond its limits, then what is silent longest.' },
    NAME: { description: 'By name.' },
    PUBLISHED: { description: 'Most items in the period.' },
    PLAN: { description: 'Least of its target; portals without one last.' },
    APPROVAL: { description: 'Slowest to approve.' },
  },
});

@ObjectType({ description: 'A period as it was asked for, with its name.' })
export class BoardPeriod {
  @Field(() => String, { description: 'As addresses carry it, e.g. 2026-11 or 2026-Q4.' })
  address!: string;

  @Field(() => String, { description: 'As reports name it, e.g. Quý I/2024.' })
  label!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day that counts: today while it runs.' })
  lastDay!: CivilDate;
}

@ObjectType({ description: "A portal on the supervisor's board: figures counted by the system, and what waits without its title." })
export class BoardPortal {
  @Field(() => ManagePortal, { description: 'The portal that the figures are of.' })
  portal!: ManagePortal;

  @Field(() => ID, { description: 'Unit that the portal is of.' })
  unitId!: string;

  @Field(() => unitKindNames, { description: 'Class of that unit.' })
  unitKind!: UnitKind;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the period.' })
  published!: number;

  @Field(() => [Int], { description: 'The same by month: twelve, the last is the month in which the period ends.' })
  trend!: readonly number[];

  @Field(() => TargetProgress, { nullable: true, description: 'How far it is with its target of the year; null without a target.' })
  plan!: TargetProgress | null;

  @Field(() => Float, { nullable: true, description: 'Mean minutes from submission to approval in the period; null when nothing was approved.' })
  approvalMinutes!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which more was published than withdrawn; null when there is none.' })
  lastPublishedOn!: CivilDate | null;

  @Field(() => Int, { description: 'Days since then, or since it was made.' })
  daysSilent!: number;

  @Field(() => Int, { description: 'Items that wait for somebody of the portal.' })
  waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest waiting work waits.' })
  waitingSince!: Date | null;

  @Field(() => Int, { description: 'Steps of the process, and answers to units, that are past their deadline and not yet taken.' })
  overdue!: number;

  @Field(() => [UrgedReason], { description: 'Figures beyond their limits; empty: on time.' })
  reasons!: UrgedReason[];
}

@ObjectType({ description: 'What several portals come to; each figure is the sum over the lines it opens.' })
export class BoardSum {
  @Field(() => Int, { description: 'Portals, those closed left out.' })
  portals!: number;

  @Field(() => Int, { description: 'Portals that are open: only these can be late.' })
  open!: number;

  @Field(() => Int, { description: 'Open portals with a figure beyond its limit.' })
  late!: number;

  @Field(() => Int, { description: 'Open portals without a new item for longer than allowed.' })
  silent!: number;

  @Field(() => Int, { description: 'Portals behind their target of the year.' })
  behind!: number;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the period.' })
  published!: number;

  @Field(() => Int, { description: 'Items that wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Steps past their deadline and not yet taken.' })
  overdue!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest waiting work waits.' })
  waitingSince!: Date | null;

  @Field(() => Float, { description: 'Targets of the year together; 0: none is set.' })
  target!: number;

  @Field(() => Float, { description: 'Published in the year by the portals that have a target.' })
  done!: number;

  @Field(() => Float, { description: 'What their targets ask for by the last day.' })
  expected!: number;

  @Field(() => [Int], { description: 'Published by month: twelve, the last is the month in which the period ends.' })
  trend!: readonly number[];
}

@ObjectType({ description: 'The portals of one class of unit together.' })
export class BoardClass {
  @Field(() => unitKindNames, { description: 'Class of unit.' })
  unitKind!: UnitKind;

  @Field(() => BoardSum, { description: 'What they come to.' })
  sum!: BoardSum;
}

@ObjectType({ description: 'A line of the board with its place.' })
export class BoardPortalEdge {
  @Field(() => String, { description: 'Place of this line; as after it gives the lines below.' })
  cursor!: string;

  @Field(() => BoardPortal, { description: 'The line.' })
  node!: BoardPortal;
}

@ObjectType({ description: 'The portals that pass the filter, in the order asked for.' })
export class BoardPortalConnection {
  @Field(() => [BoardPortalEdge], { description: 'Lines of this page.' })
  edges!: BoardPortalEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Lines of all pages together.' })
  totalCount!: number;
}

@ObjectType({ description: "The supervisor's board: all of one instant." })
export class Board {
  @Field(() => DateTimeScalar, { description: 'The instant at which everything was read.' })
  asOf!: Date;

  @Field(() => String, { description: 'Mark of what stands here: /manage/board/changes answers once it is another.' })
  mark!: string;

  @Field(() => BoardPeriod, { description: 'The period of the figures.' })
  period!: BoardPeriod;

  @Field(() => BoardSum, { description: 'All portals under the unit, whatever the filter.' })
  sum!: BoardSum;

  @Field(() => [BoardClass], { description: 'The same by class of unit.' })
  classes!: BoardClass[];

  @Field(() => Int, { description: 'Portals that are closed: archives of units that ended, on no line.' })
  closedPortals!: number;

  @Field(() => Int, { description: 'What those published in the period; beside the sum, never in it.' })
  closedPublished!: number;

  @Field(() => BoardPortalConnection, { description: 'The lines that pass the filter.' })
  portals!: BoardPortalConnection;
}
