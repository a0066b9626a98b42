import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there is more after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as after to have the next page; null when the page is empty.' })
  endCursor!: string | null;
}

@ObjectType({ description: 'A fault that the person can mend, by field.' })
export class FieldError {
  @Field(() => String, { description: 'Path of the field in the input, e.g. title.' })
  field!: string;

  @Field(() => String, { description: 'Stable code of the fault; docs/reference/errors.md lists them.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do, in Vietnamese.' })
  message!: string;
}
