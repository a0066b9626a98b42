import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';

@ObjectType('ArchiveMonth', { description: 'A month in which a portal published.' })
export class PublicArchiveMonth {
  @Field(() => DateScalar, { description: 'Its first day; the items are those from it to the last day of the month.' })
  month!: CivilDate;

  @Field(() => Int, { description: 'Items first published in it that still stand in a list.' })
  count!: number;
}
