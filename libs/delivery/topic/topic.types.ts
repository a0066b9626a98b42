import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Topic', { description: 'What an item is mainly about.' })
export class PublicTopic {
  @Field(() => String, { description: 'Code to ask items of it with, e.g. digital; other: those that have none.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name.' })
  name!: string;

  @Field(() => String, { description: 'English name.' })
  nameEn!: string;
}
