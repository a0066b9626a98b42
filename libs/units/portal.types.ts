import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Portal')
export class ManagePortal {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: "Line above the name, empty for the province's own portal." })
  superiorName!: string;

  @Field(() => String, { description: 'Canonical host name.' })
  host!: string;

  @Field(() => String, { description: 'planned, open, suspended or closed.' })
  state!: string;
}

@ObjectType('Section')
export class ManageSection {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;
}
