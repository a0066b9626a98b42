import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Portal', { description: 'A portal as those who work in it see it.' })
export class ManagePortal {
  @Field(() => ID, { description: 'Id that every operation in the portal names.' })
  id!: string;

  @Field(() => String, { description: 'Name in the banner, e.g. Phường Trấn Biên.' })
  name!: string;

  @Field(() => String, { description: "Line above the name, empty for the province's own portal." })
  superiorName!: string;

  @Field(() => String, { description: 'Canonical host name.' })
  host!: string;

  @Field(() => String, { description: 'planned, open, suspended or closed.' })
  state!: string;
}

@ObjectType('Section', { description: 'A section of a portal, in which items stand.' })
export class ManageSection {
  @Field(() => ID, { description: 'Id that the inputs name.' })
  id!: string;

  @Field(() => String, { description: 'Its part of the public address, e.g. tin-tuc.' })
  slug!: string;

  @Field(() => String, { description: 'Name as readers see it in the menu.' })
  name!: string;
}
