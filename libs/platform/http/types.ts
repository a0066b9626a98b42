import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType({ description: 'A fault that the person can mend, by field.' })
export class FieldError {
  @Field(() => String, { description: 'Path of the field in the input, e.g. title.' })
  field!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do, in Vietnamese.' })
  message!: string;
}
