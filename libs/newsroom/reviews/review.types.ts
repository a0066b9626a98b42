import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { ManageItemCard } from '../item.types.js';

@ObjectType({ description: 'A public item, such as a plan or strategy, that is to be looked at again by a day.' })
export class ItemReview {
  @Field(() => ManageItemCard, { description: 'What lists show of it.' })
  item!: ManageItemCard;

  @Field(() => String, { description: 'Unit that answers for it, as the item says.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'Day by which it is to be looked at again.' })
  reviewOn!: CivilDate;

  @Field(() => Boolean, { description: 'True once that day has passed.' })
  isOverdue!: boolean;
}
