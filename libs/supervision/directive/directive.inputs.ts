import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import type { DirectiveShow } from './list-directives.js';

export const directiveShowNames = { OPEN: 'open', OVERDUE: 'overdue', DONE: 'done' } as const satisfies Record<string, DirectiveShow>;
registerEnumType(directiveShowNames, {
  name: 'DirectiveShow',
  description: 'Which directives.',
  valuesMap: {
    OPEN: { description: 'Those that still ask for something.' },
    OVERDUE: { description: 'Open ones past their deadline.' },
    DONE: { description: 'Those that are over.' },
  },
});

@InputType({ description: 'Whom to urge, and by when. Reasons come from the figures.' })
export class SendDirectivesInput {
  @Field(() => [ID], { nullable: true, description: 'Which portals; left out: every one that is late.' })
  portalIds?: string[] | null;

  @Field(() => DateScalar, { description: 'Last day on which the figures turn in time.' })
  deadline!: CivilDate;

  @Field(() => String, { defaultValue: '', description: 'Words of your own, for the letter; at most 2,000 characters.' })
  note!: string;

  @Field(() => String, { defaultValue: '', description: 'Number of the letter; left out: the clerk fills it in.' })
  letterNumber!: string;
}

@InputType({ description: 'Which directive.' })
export class DirectiveInput {
  @Field(() => ID, { description: 'The portal that is urged.' })
  portalId!: string;

  @Field(() => ID, { description: 'The directive.' })
  directiveId!: string;
}

@InputType({ description: 'What the portal says about it.' })
export class AnswerDirectiveInput extends DirectiveInput {
  @Field(() => String, { description: 'What is being done, or why it takes longer; at most 2,000 characters.' })
  answer!: string;
}
