import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, FieldError } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { Person } from './people.types.js';

@ObjectType({ description: 'Decision of a portal that its contributors, and nobody else, may sign in without a second factor.' })
export class SecondFactorExemption {
  @Field(() => ID, { description: 'Id to name when it is ended.' })
  id!: string;

  @Field(() => String, { description: 'Number and sign of the decision, as written on it.' })
  decisionNumber!: string;

  @Field(() => DateScalar, { description: 'Date of the decision.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Why, as the decision says.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  startsOn!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while no end is known.' })
  endsOn!: CivilDate | null;

  @Field(() => Person, { description: 'Who recorded it.' })
  recordedBy!: Person;

  @Field(() => String, { nullable: true, description: 'Why it was ended before its time; null when it runs as recorded.' })
  endReason!: string | null;
}

@InputType({ description: 'The decision to exempt the contributors of a portal.' })
export class RecordSecondFactorExemptionInput {
  @Field(() => ID, { description: 'Portal whose contributors are exempted.' })
  portalId!: string;

  @Field(() => String, { description: 'Number and sign of the decision.' })
  decisionNumber!: string;

  @Field(() => DateScalar, { description: 'Date of the decision; today or before.' })
  decidedOn!: CivilDate;

  @Field(() => String, { description: 'Why, for the record.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it holds, today or later; today when left out.' })
  startsOn?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; left out: until somebody ends it.' })
  endsOn?: CivilDate | null;
}

@InputType({ description: 'Which exemption ends when, and why.' })
export class EndSecondFactorExemptionInput {
  @Field(() => ID, { description: 'Portal of the exemption.' })
  portalId!: string;

  @Field(() => ID, { description: 'The exemption.' })
  exemptionId!: string;

  @Field(() => DateScalar, { description: 'Last day on which it holds; yesterday ends it at once.' })
  endsOn!: CivilDate;

  @Field(() => String, { description: 'Why, for the record.' })
  reason!: string;
}

@ObjectType({ description: 'The exemption, or what is wrong with the input.' })
export class SecondFactorExemptionPayload {
  @Field(() => SecondFactorExemption, { nullable: true, description: 'The exemption as it stands now; null when there are errors.' })
  exemption!: SecondFactorExemption | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
