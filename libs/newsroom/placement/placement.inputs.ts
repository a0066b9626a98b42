import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';

export const PushMode = { FORCED: 'forced', OVERRIDABLE: 'overridable', SUGGESTED: 'suggested' } as const;
registerEnumType(PushMode, {
  name: 'PushMode',
  description: 'What portals below may do with what is pushed to them.',
  valuesMap: {
    FORCED: { description: 'Placed at once; they may not take it off.' },
    OVERRIDABLE: { description: 'Placed at once; they may take it off, with a reason.' },
    SUGGESTED: { description: 'It waits there; they decide.' },
  },
});

@InputType({ description: 'Which item of another portal.' })
class PlacementStepInput {
  @Field(() => ID, { description: 'Portal in which it stands, or is to stand.' })
  portalId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
}

@InputType({ description: 'Which item is taken, and where it is to stand.' })
export class TakeItemInput extends PlacementStepInput {
  @Field(() => ID, { description: 'Portal that wrote it; one of the same province.' })
  originPortalId!: string;

  @Field(() => ID, { description: 'Section of the taking portal.' })
  sectionId!: string;
}

@InputType({ description: 'Which item is not taken, or taken off, and why.' })
export class RefusePlacementInput extends PlacementStepInput {
  @Field(() => String, { description: 'Why; the portal that wrote it reads this.' })
  reason!: string;
}

@InputType({ description: 'Which item is pushed where, and how.' })
export class PushItemInput {
  @Field(() => ID, { description: 'Portal of the item.' })
  portalId!: string;

  @Field(() => ID, { description: 'The item; public now.' })
  itemId!: string;

  @Field(() => PushMode, { description: 'What the portals may do with it.' })
  mode!: (typeof PushMode)[keyof typeof PushMode];

  @Field(() => [ID], { description: 'Open portals below.' })
  targetIds!: string[];
}

@InputType({ description: 'Which item is proposed to which portal above.' })
export class ProposeItemInput {
  @Field(() => ID, { description: 'Portal of the item.' })
  portalId!: string;

  @Field(() => ID, { description: 'The item; public now.' })
  itemId!: string;

  @Field(() => ID, { description: 'An open portal above.' })
  toPortalId!: string;
}
