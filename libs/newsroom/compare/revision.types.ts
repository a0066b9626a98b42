import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '#people';
import { DateTimeScalar, RichTextScalar } from '#platform/http';

@ObjectType({ description: 'A sealed revision in a list, without its text.' })
export class RevisionCard {
  @Field(() => ID, { description: 'Id to read its text with.' })
  id!: string;

  @Field(() => Int, { description: '1 for the first of the item, then counted on.' })
  number!: number;

  @Field(() => String, { description: 'Title as sealed.' })
  title!: string;

  @Field(() => Person, { description: 'Who handed it in.' })
  sealedBy!: Person;

  @Field(() => DateTimeScalar, { description: 'When it was sealed.' })
  sealedAt!: Date;

  @Field(() => Boolean, { description: 'True for the one that readers see now.' })
  isPublic!: boolean;
}

@ObjectType({ description: 'A sealed revision with its text as the editor holds it, to compare with another.' })
export class RevisionText extends RevisionCard {
  @Field(() => String, { description: 'Summary as sealed.' })
  summary!: string;

  @Field(() => RichTextScalar, { description: 'The text as the editor held it when it was sealed.' })
  body!: unknown;
}
