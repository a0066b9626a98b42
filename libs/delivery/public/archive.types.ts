import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ArchiveMonth', { description: 'A month in which something was published that is still public.' })
export class PublicArchiveMonth {
  @Field(() => String, { description: 'Year and month of the first publications, e.g. 2026-11.' })
  month!: string;

  @Field(() => Int, { description: 'How many items of that month are public now.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether the portal wrote any of them itself; false: all of them are listed from other portals.' })
  hasOwn!: boolean;
}
