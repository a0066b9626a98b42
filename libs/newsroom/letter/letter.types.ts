import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, FieldError, PageInfo } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { LetterState as State } from './letter.js';
import type { LetterCounts, LetterShown } from './read-letters.js';
import type { LetterInput } from './send-letter.js';

const LetterState = {
  SENT: 'sent',
  ASKED: 'asked',
  ACCEPTED: 'accepted',
  POSTED: 'posted',
  DECLINED: 'declined',
  UNDELIVERED: 'undelivered',
} as const satisfies Record<string, State>;
registerEnumType(LetterState, {
  name: 'LetterState',
  description: 'How a letter to another portal stands.',
  valuesMap: {
    SENT: { description: 'Sent; the other portal has not answered yet.' },
    ASKED: { description: 'The other portal asks for more and waits for a reply.' },
    ACCEPTED: { description: 'Taken up; not public there now.' },
    POSTED: { description: 'Public at the other portal.' },
    DECLINED: { description: 'Not posted; the answer says why.' },
    UNDELIVERED: { description: 'The other portal was no longer open when it came.' },
  },
});

@ObjectType({ description: 'A letter of the portal that asks another one to post something.' })
export class SentLetter implements Omit<LetterShown, 'toPortalId' | 'postedSlug'> {
  @Field(() => ID, { description: 'Id of the letter.' })
  id!: string;

  @Field(() => LetterState, { description: 'How it stands.' })
  state!: State;

  @Field(() => String, { description: 'Name of the portal that is asked, as it was then.' })
  toName!: string;

  @Field(() => String, { description: 'Number of the letter; may be empty.' })
  letterNumber!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the letter.' })
  letterDate!: CivilDate | null;

  @Field(() => String, { description: 'What is to be posted, in a line.' })
  subject!: string;

  @Field(() => String, { description: 'Text that is wanted; may be empty.' })
  words!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is wanted.' })
  wantedOn!: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'The letter as a file, in the library of the portal.' })
  fileId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that file.' })
  fileName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Item of the portal that the other may take over.' })
  itemId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of that item.' })
  itemTitle!: string | null;

  @Field(() => DateScalar, { description: 'Day on which it was sent.' })
  sentOn!: CivilDate;

  @Field(() => String, { nullable: true, description: 'Who sent it.' })
  sentByName!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other portal asked last.' })
  question!: string | null;

  @Field(() => String, { nullable: true, description: 'What was replied last.' })
  reply!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other portal answered.' })
  answer!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its first answer.' })
  answeredOn!: CivilDate | null;

  @Field(() => String, { nullable: true, description: 'Address at which it was posted; null while it is not public there.' })
  url!: string | null;
}

@ObjectType({ description: 'A letter of the list with its place.' })
class SentLetterEdge {
  @Field(() => String, { description: 'Place of this letter; as after it gives those below.' })
  cursor!: string;

  @Field(() => SentLetter, { description: 'The letter.' })
  node!: SentLetter;
}

@ObjectType({ description: 'A page of letters.' })
export class SentLetterConnection {
  @Field(() => [SentLetterEdge], { description: 'Letters of this page.' })
  edges!: SentLetterEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'What came of the letters that a portal sent in a year.' })
export class SentLetterCounts implements LetterCounts {
  @Field(() => Int, { description: 'Sent in the year.' })
  sent!: number;

  @Field(() => Int, { description: 'Taken up or declined, of those.' })
  answered!: number;

  @Field(() => Int, { description: 'Public at the other portal now, of those.' })
  posted!: number;

  @Field(() => Int, { description: 'Declined, of those.' })
  declined!: number;
}

@InputType({ description: 'What another portal is asked to post.' })
export class SendLetterInput implements LetterInput {
  @Field(() => ID, { description: 'Portal that asks.' })
  portalId!: string;

  @Field(() => ID, { description: 'Portal of the same province that is asked.' })
  toPortalId!: string;

  @Field(() => String, { description: 'What is to be posted, in a line; the title of the item to begin with.' })
  subject!: string;

  @Field(() => String, { defaultValue: '', description: 'Text that is wanted, line by line.' })
  words!: string;

  @Field(() => String, { defaultValue: '', description: 'Number of the letter.' })
  letterNumber!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the letter.' })
  letterDate?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is wanted.' })
  wantedOn?: CivilDate | null;

  @Field(() => ID, { nullable: true, description: 'The letter as a document or picture of the library; the other portal gets a copy.' })
  fileId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A public item of the portal that the other may take over.' })
  itemId?: string | null;
}

@InputType({ description: 'The reply to what the other portal asked.' })
export class ReplyToLetterInput {
  @Field(() => ID, { description: 'Portal of the letter.' })
  portalId!: string;

  @Field(() => ID, { description: 'The letter.' })
  letterId!: string;

  @Field(() => String, { description: 'What is replied.' })
  reply!: string;
}

@ObjectType({ description: 'The letter after the step, or what is wrong with the input.' })
export class SentLetterPayload {
  @Field(() => SentLetter, { nullable: true, description: 'The letter as it now is; null when there are errors.' })
  letter!: SentLetter | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
