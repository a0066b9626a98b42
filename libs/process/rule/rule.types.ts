import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, FieldError } from '#platform/http';
import { ManageSection } from '#units';
import { presets, type Preset } from './process-rule.js';

registerEnumType(presets, {
  name: 'ProcessPreset',
  description: 'Way in which items go to the public.',
  valuesMap: {
    ONE_PERSON: { description: 'Whoever wrote it may approve it, by the regulation of the board; counted.' },
    APPROVE: { description: 'One writes, another approves.' },
    APPRAISE: { description: 'One writes, a reviewer appraises, then the board approves: two recorded acts (R-020).' },
    SPOKESPERSON: { description: 'The spokesperson alone, or who stands in, approves and publishes, within 24 hours (R-037, R-375).' },
  },
});

@ObjectType('ProcessRule', { description: 'Steps and deadlines of items in a place of the portal.' })
export class ManageProcessRule {
  @Field(() => ID, { description: 'Id to name when it is ended.' })
  id!: string;

  @Field(() => ManageSection, { nullable: true, description: 'Section for which it holds; null: every section.' })
  section!: ManageSection | null;

  @Field(() => String, { nullable: true, description: 'Code of the kind for which it holds (query itemKinds); null: every kind.' })
  kind!: string | null;

  @Field(() => presets, { description: 'Which steps.' })
  preset!: Preset;

  @Field(() => Int, { nullable: true, description: 'Working days for the appraisal; null where there is none.' })
  appraiseDays!: number | null;

  @Field(() => Int, { description: 'Working days for the approval.' })
  approveDays!: number;

  @Field(() => Int, { description: 'Working days for the publication of what was approved.' })
  publishDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days for the approval after an urgent publication; null: nothing is published before it is approved.',
  })
  urgentDays!: number | null;

  @Field(() => DateTimeScalar, { description: 'Since when it holds.' })
  setAt!: Date;
}

@InputType({ description: 'Steps and deadlines for a place of the portal.' })
export class SetProcessRuleInput {
  @Field(() => ID, { description: 'Portal in which it is to hold.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'Only for this section; left out: for every section.' })
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only for this kind (query itemKinds); left out: for every kind.' })
  kind?: string | null;

  @Field(() => presets, { description: 'Which steps.' })
  preset!: Preset;

  @Field(() => Int, { nullable: true, description: 'Working days for the appraisal, 1 to 30; with APPRAISE.' })
  appraiseDays?: number | null;

  @Field(() => Int, { description: 'Working days for the approval, 1 to 30.' })
  approveDays!: number;

  @Field(() => Int, { description: 'Working days for the publication, 1 to 30.' })
  publishDays!: number;

  @Field(() => Int, { nullable: true, description: 'Working days for the approval after an urgent publication, 1 to 5; left out: none is allowed.' })
  urgentDays?: number | null;
}

@InputType({ description: 'Which rule ends.' })
export class EndProcessRuleInput {
  @Field(() => ID, { description: 'Portal of the rule.' })
  portalId!: string;

  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;
}

@ObjectType({ description: 'The rules as they are now, or what is wrong with the input.' })
export class ProcessRulesPayload {
  @Field(() => [ManageProcessRule], { nullable: true, description: 'Rules in force; null when there are errors.' })
  rules!: ManageProcessRule[] | null;

  @Field(() => [FieldError], { description: 'Faults of the input, by field; empty when it was done.' })
  errors!: FieldError[];
}
