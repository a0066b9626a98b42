import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManagePortal } from '#units';
import type { DirectiveClock, DirectiveState } from './directive.js';
import type { LateMeasure } from './rules.js';

export enum UrgedMeasure {
  DAYS_SILENT = 'days_silent',
  WAITING_LONGEST_DAYS = 'waiting_longest_days',
}
registerEnumType(UrgedMeasure, {
  name: 'UrgedMeasure',
  description: 'A figure that a portal may be urged for.',
  valuesMap: {
    DAYS_SILENT: { description: 'Days since the last day on which more was published than withdrawn.' },
    WAITING_LONGEST_DAYS: { description: 'Working days that the item which waits longest has been waiting.' },
  },
});

export enum DirectiveStateName {
  SENT = 'sent',
  SEEN = 'seen',
  ANSWERED = 'answered',
  DONE = 'done',
}
registerEnumType(DirectiveStateName, {
  name: 'DirectiveState',
  description: 'How far a directive is.',
  valuesMap: {
    SENT: { description: 'Sent; nobody who answers for the portal has opened it.' },
    SEEN: { description: 'Somebody who answers for the portal has opened it.' },
    ANSWERED: { description: 'The portal has said what it does about it; the figures have not turned yet.' },
    DONE: { description: 'Over: the figures have turned, or the portal is closed.' },
  },
});

export enum DirectiveClockName {
  RUNNING = 'running',
  MET = 'met',
  MISSED = 'missed',
}
registerEnumType(DirectiveClockName, {
  name: 'DirectiveClock',
  description: 'Whether the figures turned by the deadline. Missed stays missed.',
  valuesMap: { RUNNING: { description: 'There is time left.' }, MET: { description: 'Turned in time.' }, MISSED: { description: 'Not by the deadline.' } },
});

export enum DirectiveEnd {
  TURNED = 'turned',
  CLOSED = 'closed',
}
registerEnumType(DirectiveEnd, {
  name: 'DirectiveEnd',
  description: 'Why a directive is over.',
  valuesMap: { TURNED: { description: 'No figure is beyond its limit any more.' }, CLOSED: { description: 'The portal was closed.' } },
});

@ObjectType({ description: 'A figure beyond its limit.' })
export class UrgedReason {
  @Field(() => UrgedMeasure, { description: 'Which figure.' })
  measure!: LateMeasure;

  @Field(() => Int, { description: 'The figure.' })
  value!: number;

  @Field(() => Int, { description: 'Limit of that day.' })
  limit!: number;

  @Field(() => String, { description: 'The same in words, Vietnamese.' })
  words!: string;
}

@ObjectType({ description: 'A reason of a directive, frozen when it was sent.' })
export class DirectiveReason extends UrgedReason {
  @Field(() => Int, { nullable: true, description: 'The figure when the directive ended; null while it is open.' })
  endValue!: number | null;
}

@ObjectType({ description: 'A reminder by the schedule.' })
export class DirectiveReminder {
  @Field(() => Int, { description: 'Days after the deadline; negative: before it.' })
  days!: number;

  @Field(() => DateScalar, { description: 'Its day.' })
  dueOn!: CivilDate;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it went out; null when it did not, or not yet.' })
  sentAt!: Date | null;
}

@ObjectType({ description: 'Urging of a portal: why, by when, what was sent, and whether it helped.' })
export class Directive {
  @Field(() => ID, { description: 'Id; unique within its portal.' })
  id!: string;

  @Field(() => ManagePortal, { description: 'Who is urged.' })
  portal!: ManagePortal;

  @Field(() => ID, { description: 'Shared by what was sent in one go.' })
  roundId!: string;

  @Field(() => DirectiveStateName, { description: 'How far it is.' })
  state!: DirectiveState;

  @Field(() => DirectiveClockName, { description: 'Whether it was in time.' })
  clock!: DirectiveClock;

  @Field(() => [DirectiveReason], { description: 'Figures that were the reason.' })
  reasons!: DirectiveReason[];

  @Field(() => DateScalar, { description: 'Last day on which the figures turn in time.' })
  deadline!: CivilDate;

  @Field(() => String, { description: "The supervisor's own words; may be empty." })
  note!: string;

  @Field(() => String, { description: 'Number of the letter; empty when the clerk fills it in.' })
  letterNumber!: string;

  @Field(() => String, { description: 'Board that sent it.' })
  issuer!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: Date;

  @Field(() => String, { description: 'Name of who sent it; empty when the portal has no name of them.' })
  sentBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first opened by somebody who answers for the portal.' })
  seenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of who opened it.' })
  seenBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last answered.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of who answered.' })
  answeredBy!: string | null;

  @Field(() => String, { description: 'What the portal says it does about it; empty before.' })
  answer!: string;

  @Field(() => [DirectiveReminder], { description: 'Reminders that went out or will, by day.' })
  reminders!: DirectiveReminder[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the supervisors were told that it stayed late.' })
  escalatedAt!: Date | null;

  @Field(() => Boolean, { description: 'True when the viewer is one of those supervisors and it is still open.' })
  isEscalatedToMe!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  doneAt!: Date | null;

  @Field(() => DirectiveEnd, { nullable: true, description: 'Why it ended.' })
  endedBy!: 'turned' | 'closed' | null;
}

@ObjectType({ description: 'A directive with its place.' })
export class DirectiveEdge {
  @Field(() => String, { description: 'Place of this one; as after it gives the older ones.' })
  cursor!: string;

  @Field(() => Directive, { description: 'The directive.' })
  node!: Directive;
}

@ObjectType({ description: 'A page of directives, newest first, with the counts of all.' })
export class DirectiveConnection {
  @Field(() => [DirectiveEdge], { description: 'Directives of this page.' })
  edges!: DirectiveEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many are open, over all pages.' })
  open!: number;

  @Field(() => Int, { description: 'How many of the open ones are past their deadline.' })
  overdue!: number;

  @Field(() => Int, { description: 'How many are over.' })
  done!: number;
}

@ObjectType({ description: 'A portal that is late by its figures.' })
export class LatePortalLine {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [UrgedReason], { description: 'Why it is late.' })
  reasons!: UrgedReason[];

  @Field(() => Boolean, { description: 'True when it is urged for all of it already: urging sends nothing more.' })
  isUrged!: boolean;
}

@ObjectType({ description: 'Portals that may be urged now.' })
export class LatePortalList {
  @Field(() => [LatePortalLine], { description: 'Late portals, worst first.' })
  portals!: LatePortalLine[];

  @Field(() => DateScalar, { description: 'Deadline that is usual: so many working days from today.' })
  deadline!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'The instant at which the figures were read.' })
  asOf!: Date;
}

@ObjectType({ description: 'Why nothing was sent to a portal.' })
export class UrgeRefusal {
  @Field(() => String, { description: 'Stable code; docs/reference/errors.md lists them.' })
  code!: string;

  @Field(() => String, { description: 'What is so and what to do, in Vietnamese.' })
  message!: string;
}

@ObjectType({ description: 'What became of the urging of one portal.' })
export class UrgedPortal {
  @Field(() => ID, { description: 'The portal, as it was named.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'The directive that was sent; null when none was.' })
  directiveId!: string | null;

  @Field(() => UrgeRefusal, { nullable: true, description: 'Why nothing was sent; null when it was.' })
  refusal!: UrgeRefusal | null;
}

@ObjectType({ description: 'Answer of sendDirectives.' })
export class SendDirectivesPayload {
  @Field(() => ID, { nullable: true, description: 'Names what was sent in one go; null when nothing was.' })
  roundId!: string | null;

  @Field(() => [UrgedPortal], { description: 'What became of it, portal by portal.' })
  outcomes!: UrgedPortal[];

  @Field(() => [FieldError], { description: 'Faults by field; then nothing was sent.' })
  errors!: FieldError[];
}

@ObjectType({ description: 'Answer to a change of a directive.' })
export class DirectivePayload {
  @Field(() => Directive, { nullable: true, description: 'The directive as it is now; null when the input had faults.' })
  directive!: Directive | null;

  @Field(() => [FieldError], { description: 'Faults by field; then nothing was changed.' })
  errors!: FieldError[];
}
