import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManagePortal } from '#units';
import type { Choice, MailTime as Time } from './choices.js';
import type { LetterKind as LetterName, NoticeKind as Kind } from './notice-kinds.js';

const NoticeKind = {
  RETURNED: 'returned',
  APPROVED: 'approved',
  WITHDRAWN: 'withdrawn',
  ESCALATED: 'escalated',
  PUSHED: 'pushed',
  OFFERED: 'offered',
  ANSWERED: 'answered',
  REQUESTED: 'requested',
  REQUEST_ANSWERED: 'request_answered',
} as const satisfies Record<string, Kind>;
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a notice tells.',
  valuesMap: {
    RETURNED: { description: 'An item of yours came back with a reason.' },
    APPROVED: { description: 'An item of yours was approved, published, or will be at an hour.' },
    WITHDRAWN: { description: 'An item of yours was taken off.' },
    ESCALATED: { description: 'A step of others in the portal is late.' },
    PUSHED: { description: 'A portal above placed an item in your portal.' },
    OFFERED: { description: 'Another portal offers an item to yours; it waits.' },
    ANSWERED: { description: 'What you proposed was taken, or declined with a reason.' },
    REQUESTED: { description: 'A unit asks to have something posted; it waits for an answer.' },
    REQUEST_ANSWERED: { description: 'A request that you recorded, or a letter that you sent to another portal, was answered.' },
  },
});

const LetterKind = { WAITING: 'waiting', LATE: 'late', LATE_BELOW: 'late_below', ...NoticeKind } as const satisfies Record<string, LetterName>;
registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'What may come by e-mail.',
  valuesMap: {
    WAITING: { description: 'Work that waits.' },
    LATE: { description: 'Work past its day.' },
    LATE_BELOW: { description: 'Steps that are late in portals that the person supervises.' },
    RETURNED: { description: 'Notices of items that came back.' },
    APPROVED: { description: 'Notices of items that were approved or published.' },
    WITHDRAWN: { description: 'Notices of items that were taken off.' },
    ESCALATED: { description: 'Notices of steps that are late.' },
    PUSHED: { description: 'Notices of items placed by a portal above.' },
    OFFERED: { description: 'Notices of items that are offered.' },
    ANSWERED: { description: 'Notices of answers to proposals.' },
    REQUESTED: { description: 'Notices of letters of units.' },
    REQUEST_ANSWERED: { description: 'Notices of answers to them.' },
  },
});

const MailTime = { NOW: 'now', DAILY: 'daily', NEVER: 'never' } as const satisfies Record<string, Time>;
registerEnumType(MailTime, {
  name: 'MailTime',
  description: 'When something comes by e-mail.',
  valuesMap: {
    NOW: { description: 'A letter for each, at once.' },
    DAILY: { description: 'Counted in the letter of the day.' },
    NEVER: { description: 'Not by e-mail.' },
  },
});

@ObjectType({ description: 'How a kind of notice comes to the viewer.' })
export class NoticeChoice implements Choice {
  @Field(() => LetterKind, { description: 'What it is.' })
  kind!: LetterName;

  @Field(() => MailTime, { description: 'When it comes by e-mail.' })
  mail!: Time;

  @Field(() => Boolean, { description: 'True when it is shown in the console.' })
  inApp!: boolean;
}

const TaskSubject = { ITEM: 'item', PLACEMENT: 'placement', REQUEST: 'request', LETTER: 'letter' } as const;
registerEnumType(TaskSubject, {
  name: 'TaskSubject',
  description: 'What a task is about.',
  valuesMap: {
    ITEM: { description: 'An item of the portal.' },
    PLACEMENT: { description: 'An item that another portal offers to it.' },
    REQUEST: { description: 'A letter of a unit that asks to have something posted.' },
    LETTER: { description: 'A letter to another portal, which asks for more.' },
  },
});

@ObjectType({ description: 'Work that waits for the viewer in one of their portals.' })
export class Task {
  @Field(() => ID, { description: 'Id of the task, not of the item.' })
  id!: string;

  @Field(() => ManagePortal, { description: 'Portal in which it waits.' })
  portal!: ManagePortal;

  @Field(() => TaskSubject, { description: 'What it is about.' })
  subject!: 'item' | 'placement' | 'request' | 'letter';

  @Field(() => String, { description: 'Step that is waited for: approve, submit, publish, place, answer and the like.' })
  step!: string;

  @Field(() => ID, { description: 'The item, the request, or the letter.' })
  itemId!: string;

  @Field(() => String, { description: 'Title of the item; may be empty.' })
  title!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => DateScalar, { description: 'Last day on which it is in time, by working days.' })
  dueOn!: CivilDate;
}

@ObjectType({ description: 'Tells the viewer of something that others did, in one of their portals.' })
export class OwnNotice {
  @Field(() => ID, { description: 'Id of the notice.' })
  id!: string;

  @Field(() => ManagePortal, { description: 'Portal in which it was done.' })
  portal!: ManagePortal;

  @Field(() => NoticeKind, { description: 'What it tells.' })
  kind!: Kind;

  @Field(() => String, { description: 'Step that was taken.' })
  step!: string;

  @Field(() => ID, { description: 'The item that it is about, the request, or the letter.' })
  itemId!: string;

  @Field(() => Boolean, { description: 'True for an item of the portal itself, which can be opened there.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'True for a letter that the portal sent to another.' })
  isSent!: boolean;

  @Field(() => String, { description: 'Title of the item; may be empty.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who did it; null: the system.' })
  byName!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason that was written.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null while unread.' })
  readAt!: Date | null;
}

@InputType({ description: 'How a kind of notice is to come.' })
export class ChooseNoticeInput implements Choice {
  @Field(() => LetterKind, { description: 'What it is.' })
  kind!: LetterName;

  @Field(() => MailTime, { description: 'When by e-mail; work that waits or is late comes daily or never.' })
  mail!: Time;

  @Field(() => Boolean, { description: 'Shown in the console; work that waits or is late always is.' })
  inApp!: boolean;
}

@ObjectType({ description: 'Every choice of the viewer, as it now is.' })
export class ChooseNoticePayload {
  @Field(() => [NoticeChoice], { description: 'One for each kind.' })
  choices!: NoticeChoice[];
}

@ObjectType({ description: 'Notices that are left unread.' })
export class MarkAllNoticesReadPayload {
  @Field(() => Int, { description: 'How many notices of the viewer are unread now.' })
  unread!: number;
}
