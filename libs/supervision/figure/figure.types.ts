import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { unitKindNames } from '#province';
import type { UnitKind } from '#units';
import { BoardPeriod } from '../board/board.types.js';
import type { FigureBy } from './figure-asked.js';

export const figureByNames = {
  CHILDREN: 'children',
  PORTALS: 'portals',
  KIND: 'kind',
  SECTION: 'section',
  TOPIC: 'topic',
  MARK: 'mark',
} as const satisfies Record<string, FigureBy>;
registerEnumType(figureByNames, {
  name: 'FigureBy',
  description: 'What a figure is broken down by.',
  valuesMap: {
    CHILDREN: { description: 'Units directly below.' },
    PORTALS: { description: 'Each portal by itself.' },
    KIND: { description: 'Sorts of items.' },
    SECTION: { description: 'Sections: those of the law, of one portal its own too.' },
    TOPIC: { description: 'Topics, with the residual class.' },
    MARK: { description: 'Own, or taken over from another portal.' },
  },
});

@ObjectType({ description: 'A measure: what is counted, and where it comes from.' })
export class MeasureInfo {
  @Field(() => ID, { description: 'Stable name, e.g. items_published.' })
  id!: string;

  @Field(() => String, { description: 'Name, Vietnamese.' })
  name!: string;

  @Field(() => String, { description: 'item, day, work, percent, minute, person, byte or visit.' })
  unit!: string;

  @Field(() => String, { description: 'flow: counted over the period; stock: the value at its end; ratio: two figures divided.' })
  kind!: string;

  @Field(() => String, { description: 'What is counted and what is not, Vietnamese.' })
  counts!: string;

  @Field(() => [String], { description: 'Dimensions by which it can be broken down.' })
  dimensions!: readonly string[];

  @Field(() => String, { description: 'What it opens to: items, work or none.' })
  rows!: string;

  @Field(() => Boolean, { description: 'True where figures of several units stand side by side and are never added.' })
  neverSummed!: boolean;

  @Field(() => [String], { description: 'Requirements and law it comes from.' })
  citation!: readonly string[];
}

@ObjectType({ description: 'A share of a figure.' })
export class FigurePart {
  @Field(() => String, { description: 'Unit, portal or value of the dimension; empty: portals of predecessors that stand under no single unit.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { nullable: true, description: 'The share; null where there is nothing to divide by.' })
  amount!: number | null;
}

@ObjectType({ description: 'The figure of another period.' })
export class FigureCompared {
  @Field(() => BoardPeriod, { description: 'The other period, cut at the same place.' })
  period!: BoardPeriod;

  @Field(() => Float, { nullable: true, description: 'Its figure: the base of the growth.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: '(value - base) / base in percent, one place; null without a base.' })
  growth!: number | null;

  @Field(() => String, { nullable: true, description: 'The same in words: tăng 14,35 %.' })
  change!: string | null;

  @Field(() => String, { nullable: true, description: 'And as a level: bằng 114,35 % so với.' })
  level!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the two periods cannot be cut alike, Vietnamese; null when they are.' })
  note!: string | null;
}

@ObjectType({ description: 'A figure with everything that says what it is (R-171, R-235).' })
export class Figure {
  @Field(() => MeasureInfo, { description: 'What is counted.' })
  measure!: MeasureInfo;

  @Field(() => DateTimeScalar, { description: 'The instant at which it was read.' })
  asOf!: Date;

  @Field(() => DateScalar, { description: 'Last day whose entries are in it.' })
  knownOn!: CivilDate;

  @Field(() => BoardPeriod, { description: 'Days that the figures are of.' })
  period!: BoardPeriod;

  @Field(() => String, { description: 'Whose figure it is, and what it includes: Vietnamese.' })
  scope!: string;

  @Field(() => Int, { description: 'Portals that count.' })
  portals!: number;

  @Field(() => Float, { nullable: true, description: 'The figure; null where there is nothing to divide by, or where parts have no sum.' })
  value!: number | null;

  @Field(() => String, { description: 'exact, more_than, about or at_least.' })
  qualifier!: string;

  @Field(() => String, { description: 'The figure as people read it, with its unit.' })
  text!: string;

  @Field(() => [FigurePart], { description: 'Its parts, the largest first.' })
  parts!: FigurePart[];

  @Field(() => Float, { description: 'What the parts leave of the whole.' })
  residual!: number;

  @Field(() => FigureCompared, { description: 'The period before.' })
  previous!: FigureCompared;

  @Field(() => FigureCompared, { description: 'The same period a year before.' })
  lastYear!: FigureCompared;
}

@ObjectType({ description: 'A row that a figure counts. Never a draft: what waits has neither title nor address.' })
export class FigureRow {
  @Field(() => ID, { description: 'Portal of the row.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  portalName!: string;

  @Field(() => String, { description: 'Its host name.' })
  host!: string;

  @Field(() => Float, { description: 'What the row adds to the figure; the rows add up to it.' })
  amount!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day it belongs to.' })
  belongsOn!: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was entered; later than belongsOn: it arose afterwards (R-193).' })
  enteredOn!: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'Of waiting work: the step that is waited for.' })
  step!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of waiting work: since when.' })
  since!: Date | null;

  @Field(() => String, { nullable: true, description: 'Sort of item, Vietnamese.' })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the public item; null when it is public no longer, and of work.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its part of the public address.' })
  slug!: string | null;
}

@ObjectType({ description: 'A row with its place.' })
export class FigureRowEdge {
  @Field(() => String, { description: 'Place of this row.' })
  cursor!: string;

  @Field(() => FigureRow, { description: 'The row.' })
  node!: FigureRow;
}

@ObjectType({ description: 'Rows of a figure, the latest first.' })
export class FigureRowConnection {
  @Field(() => [FigureRowEdge], { description: 'Rows of this page.' })
  edges!: FigureRowEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A section that the law asks for.' })
export class GridSection {
  @Field(() => ID, { description: 'Its code, S-01 to S-41.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'What a portal published in a section.' })
export class GridCell {
  @Field(() => ID, { description: 'Code of the section.' })
  code!: string;

  @Field(() => Int, { description: 'Items published in the period.' })
  published!: number;
}

@ObjectType({ description: 'A portal with its sections.' })
export class GridPortal {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its host name.' })
  host!: string;

  @Field(() => unitKindNames, { description: 'Class of its unit.' })
  unitKind!: UnitKind;

  @Field(() => [GridCell], { description: 'Its sections; one that it does not have is left out.' })
  cells!: readonly GridCell[];
}

@ObjectType({ description: 'Portals by the sections of the law.' })
export class SectionGrid {
  @Field(() => DateTimeScalar, { description: 'The instant at which it was read.' })
  asOf!: Date;

  @Field(() => [GridSection], { description: 'Sections that take items, by code.' })
  sections!: readonly GridSection[];

  @Field(() => [GridPortal], { description: 'Portals by name.' })
  portals!: readonly GridPortal[];
}

@ObjectType({ description: 'A province with what its portals come to.' })
export class ProvinceFigures {
  @Field(() => ID, { description: 'The province.' })
  unitId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Portals, those closed left out.' })
  portals!: number;

  @Field(() => Int, { description: 'Portals that are open.' })
  open!: number;

  @Field(() => Int, { description: 'Open portals without a new item for longer than allowed.' })
  silent!: number;

  @Field(() => Int, { description: 'Published in the period.' })
  published!: number;

  @Field(() => Int, { description: 'Published in the period by portals that are closed; beside published, never in it.' })
  publishedByClosed!: number;

  @Field(() => Int, { description: 'Published in the same period a year before, by all.' })
  publishedLastYear!: number;

  @Field(() => Int, { description: 'Items that wait.' })
  waiting!: number;

  @Field(() => Float, { description: 'Targets of the year together.' })
  target!: number;

  @Field(() => Float, { description: 'Published in the year up to the end of the period by the portals that have a target.' })
  done!: number;
}

@ObjectType({ description: 'Every province of the viewer, for a ministry or whoever runs several.' })
export class ProvincesOverview {
  @Field(() => DateTimeScalar, { description: 'The instant at which it was read.' })
  asOf!: Date;

  @Field(() => BoardPeriod, { description: 'Days that the figures are of.' })
  period!: BoardPeriod;

  @Field(() => [ProvinceFigures], { description: 'Provinces by name.' })
  provinces!: readonly ProvinceFigures[];
}
