import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { LateStepRow } from './read-late-steps.js';

@ObjectType({ description: 'A step of a portal below that is late, without what it is about.' })
export class LateStep implements LateStepRow {
  @Field(() => ID, { description: 'Id of the work that waits.' })
  id!: string;

  @Field(() => ID, { description: 'Portal in which it waits.' })
  portalId!: string;

  @Field(() => String, { description: 'Name of that portal.' })
  portalName!: string;

  @Field(() => String, { description: 'Step that is waited for: appraise, approve, publish, confirm, answer.' })
  step!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: Date;

  @Field(() => DateScalar, { description: 'Last day on which it was in time.' })
  dueOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the viewer was told.' })
  toldAt!: Date;
}
