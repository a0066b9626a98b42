import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { ItemState } from '../item.js';
import { ItemState as ItemStateName } from '../item.types.js';
import type { AcceptGiven } from './accept-request.js';
import type { RequestCounts, RequestShown } from './read-requests.js';
import type { RecordInput } from './record-request.js';
import type { RequestState as State } from './request.js';

const RequestState = { RECEIVED: 'received', ASKED: 'asked', ACCEPTED: 'accepted', DECLINED: 'declined' } as const satisfies Record<string, State>;
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'How a request of a unit stands.',
  valuesMap: {
    RECEIVED: { description: 'Received; waits for an answer.' },
    ASKED: { description: 'The portal that sent it was asked for more; waits for its reply.' },
    ACCEPTED: { description: 'Taken up: an item was made of it, or the item of the sender was taken over.' },
    DECLINED: { description: 'Not posted; the unit was told why.' },
  },
});

@ObjectType({ description: 'A letter by which a unit asks to have something posted.' })
export class PostingRequest implements Omit<RequestShown, 'fromPortalId' | 'originItemId'> {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;

  @Field(() => RequestState, { description: 'How it stands.' })
  state!: State;

  @Field(() => String, { description: 'Unit that asks.' })
  sender!: string;

  @Field(() => String, { description: 'Number of its letter; may be empty.' })
  letterNumber!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of its letter.' })
  letterDate!: CivilDate | null;

  @Field(() => String, { description: 'What it asks to post.' })
  subject!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it would like to see it posted.' })
  wantedOn!: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'The letter, in the library of the portal.' })
  fileId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that file.' })
  fileName!: string | null;

  @Field(() => DateScalar, { description: 'Day on which it was recorded.' })
  receivedOn!: CivilDate;

  @Field(() => DateScalar, { description: 'Last day on which the answer is in time, by working days.' })
  dueOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedByName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The item made of it.' })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that item.' })
  itemTitle!: string | null;

  @Field(() => ItemStateName, { nullable: true, description: 'How that item stands.' })
  itemState!: ItemState | null;

  @Field(() => String, { nullable: true, description: 'What the unit was answered.' })
  answer!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first answer.' })
  answeredOn!: CivilDate | null;

  @Field(() => Boolean, { description: 'True when another portal sent it: it reads the answer at its own desk, and can be asked for more.' })
  isFromPortal!: boolean;

  @Field(() => String, { description: 'Text that is wanted; may be empty.' })
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the public item of the sender that may be taken over; null: there is none, or it was taken off.',
  })
  originTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of that item.' })
  originUrl!: string | null;

  @Field(() => Boolean, { description: 'True when that item was taken over.' })
  isTakenOver!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of a file of the letter that could not be taken in.' })
  missingFile!: string | null;

  @Field(() => String, { nullable: true, description: 'What the sender was asked last.' })
  question!: string | null;

  @Field(() => String, { nullable: true, description: 'What it replied last.' })
  reply!: string | null;
}

@ObjectType({ description: 'A request of the list with its place.' })
class PostingRequestEdge {
  @Field(() => String, { description: 'Place of this request; as after it gives those below.' })
  cursor!: string;

  @Field(() => PostingRequest, { description: 'The request.' })
  node!: PostingRequest;
}

@ObjectType({ description: 'A page of requests.' })
export class PostingRequestConnection {
  @Field(() => [PostingRequestEdge], { description: 'Requests of this page.' })
  edges!: PostingRequestEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What came of the requests that a portal received in a year.' })
export class PostingRequestCounts implements RequestCounts {
  @Field(() => Int, { description: 'Received in the year.' })
  received!: number;

  @Field(() => Int, { description: 'Answered, of those.' })
  answered!: number;

  @Field(() => Int, { description: 'Answered in time by working days, of those.' })
  onTime!: number;

  @Field(() => Int, { description: 'Taken up, of those.' })
  accepted!: number;

  @Field(() => Int, { description: 'Declined, of those.' })
  declined!: number;

  @Field(() => Int, { description: 'Wait past their day, whenever they came in.' })
  late!: number;
}

@InputType({ description: 'A letter that came in today.' })
export class RecordPostingRequestInput implements RecordInput {
  @Field(() => ID, { description: 'Portal that is asked.' })
  portalId!: string;

  @Field(() => String, { description: 'Unit that asks.' })
  sender!: string;

  @Field(() => String, { defaultValue: '', description: 'Number of its letter.' })
  letterNumber!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of its letter.' })
  letterDate?: CivilDate | null;

  @Field(() => String, { description: 'What it asks to post; the title of the item to begin with.' })
  subject!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it would like to see it posted.' })
  wantedOn?: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'The letter, in the library of the portal.' })
  fileId?: string | null;
}

@InputType({ description: 'Which request is taken up, and with which item.' })
export class AcceptPostingRequestInput implements AcceptGiven {
  @Field(() => ID, { description: 'Portal of the request.' })
  portalId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'An item of the portal; left out: one is made.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Section of the item that is made, or taken over.' })
  sectionId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True: the item of the portal that sent the letter is taken over as a repost.' })
  takeOver!: boolean;

  @Field(() => String, { nullable: true, description: 'Words to the unit.' })
  answer?: string | null;
}

@InputType({ description: 'Which request lacks something, and what.' })
export class AskPostingRequestInput {
  @Field(() => ID, { description: 'Portal of the request.' })
  portalId!: string;

  @Field(() => ID, { description: 'The request; one that another portal sent.' })
  requestId!: string;

  @Field(() => String, { description: 'What is asked; the sender reads this.' })
  question!: string;
}

@InputType({ description: 'Which request is declined, and why.' })
export class DeclinePostingRequestInput {
  @Field(() => ID, { description: 'Portal of the request.' })
  portalId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { description: 'Why; the unit is told this.' })
  answer!: string;
}

@ObjectType({ description: 'The request after the step, or what is wrong with the input.' })
export class PostingRequestPayload {
  @Field(() => PostingRequest, { nullable: true, description: 'The request as it now is; null when there are errors.' })
  request!: PostingRequest | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
