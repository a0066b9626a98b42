import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManagePortal } from '#units';
import type { ProgressState } from './progress.js';

const TargetState = { AHEAD: 'ahead', ON_TRACK: 'on', BEHIND: 'behind' } as const;
registerEnumType(TargetState, {
  name: 'TargetState',
  description: 'How what is done stands to what the plan asks for by now.',
  valuesMap: {
    AHEAD: { description: 'At least 5 % more, or the target is reached.' },
    ON_TRACK: { description: 'As planned, within 5 %.' },
    BEHIND: { description: 'More than 5 % less.' },
  },
});

@ObjectType({ description: 'A number to reach in a year.' })
export class Target {
  @Field(() => Int, { description: 'Items to publish in the year.' })
  amount!: number;

  @Field(() => [Int], { nullable: true, description: 'January to December when they are uneven; null: even by days.' })
  months!: number[] | null;

  @Field(() => String, { description: 'The plan or decision that sets it; may be empty.' })
  because!: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  enteredAt!: Date;
}

@ObjectType({ description: 'How far a target, or the sum of several, is.' })
export class TargetProgress {
  @Field(() => Int, { description: 'To reach in the year.' })
  target!: number;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the year.' })
  done!: number;

  @Field(() => Float, { nullable: true, description: 'Percent of the target, one place; null when there is nothing to reach.' })
  percent!: number | null;

  @Field(() => Int, { description: 'What the plan asks for by the end of the day: by its months, or even by days.' })
  expected!: number;

  @Field(() => Int, { description: 'Days of the year that are left after today.' })
  daysLeft!: number;

  @Field(() => Float, { nullable: true, description: 'Items a day so far; null before the year.' })
  pace!: number | null;

  @Field(() => Float, { nullable: true, description: 'Items a day from tomorrow on to reach it; null after the year.' })
  needed!: number | null;

  @Field(() => Int, { nullable: true, description: "Forecast for the year's end if it goes on as in all of the year; null while there is nothing to go by." })
  forecastByYear!: number | null;

  @Field(() => Int, { nullable: true, description: "Forecast for the year's end if it goes on as in the last three whole months." })
  forecastByRecent!: number | null;

  @Field(() => TargetState, { description: 'How it stands to the plan.' })
  state!: ProgressState;
}

@ObjectType({ description: 'A portal with its target of a year and what is done.' })
export class PortalTarget {
  @Field(() => ManagePortal, { description: 'Portal that the target is for.' })
  portal!: ManagePortal;

  @Field(() => Target, { nullable: true, description: 'Its target; null when none is set.' })
  target!: Target | null;

  @Field(() => Int, { description: 'Publications less withdrawals that belong to the year, with or without a target.' })
  done!: number;

  @Field(() => TargetProgress, { nullable: true, description: 'How far it is; null without a target.' })
  progress!: TargetProgress | null;
}

@ObjectType({ description: 'A portal in the list, with its place.' })
export class PortalTargetEdge {
  @Field(() => String, { description: 'Place in the list of the moment.' })
  cursor!: string;

  @Field(() => PortalTarget, { description: 'The portal and its target.' })
  node!: PortalTarget;
}

@ObjectType({ description: 'Targets of a year, the furthest behind first, portals without one last.' })
export class PortalTargetConnection {
  @Field(() => [PortalTargetEdge], { description: 'Rows of this page.' })
  edges!: PortalTargetEdge[];

  @Field(() => PageInfo, { description: 'How the page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Portals that match, on all pages.' })
  totalCount!: number;

  @Field(() => Int, { description: 'Year that the targets are of.' })
  year!: number;

  @Field(() => DateScalar, { description: 'The day that the figures are as of, counted with it.' })
  asOf!: CivilDate;

  @Field(() => Int, { description: 'How many of them have a target.' })
  plannedCount!: number;

  @Field(() => TargetProgress, { nullable: true, description: 'All targets of all pages together; null when there is none.' })
  total!: TargetProgress | null;

  @Field(() => Boolean, { description: 'True when the viewer may set targets.' })
  maySet!: boolean;
}

@ObjectType({ description: 'What came of setting a target.' })
export class SetTargetPayload {
  @Field(() => Boolean, { description: 'True when it holds now; false when a field has to be mended.' })
  done!: boolean;

  @Field(() => [FieldError], { description: 'Faults that the person can mend.' })
  errors!: FieldError[];
}
