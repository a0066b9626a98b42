import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What an item is mainly about.' })
export class Topic {
  @Field(() => String, { description: 'Code by which it is named in inputs and figures; other: none of the topics.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name.' })
  name!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;
}
