import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { PublicItemCard } from '../public/public.types.js';

@ObjectType('VisitFigures', { description: 'Visits of a portal, counted without cookies and without personal data.' })
export class VisitFigures {
  @Field(() => Int, { description: 'Different browsers with a view in the last five minutes.' })
  online!: number;

  @Field(() => Int, { description: 'Visits of today.' })
  today!: number;

  @Field(() => Float, { description: 'Visits since the portal began to count, with the opening balance of older systems.' })
  total!: number;

  @Field(() => DateScalar, { description: 'Day that the opening balance stood before, or the first that was counted.' })
  since!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was counted; at most some minutes ago while somebody reads.' })
  countedAt!: Date | string;

  @Field(() => String, { description: 'What is counted and what is not, in Vietnamese.' })
  definition!: string;

  @Field(() => String, { description: 'The same in English.' })
  definitionEn!: string;
}

@ObjectType('PopularItem', { description: 'An item that was read much.' })
export class PopularItem {
  @Field(() => PublicItemCard, { description: 'What was read.' })
  item!: PublicItemCard;

  @Field(() => Int, { description: 'Views in the days asked for, in the portal that wrote it.' })
  views!: number;
}
