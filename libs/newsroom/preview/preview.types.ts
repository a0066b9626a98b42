import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/http';

@ObjectType({ description: 'Where an item can be looked at as its page will be.' })
export class PreviewLink {
  @Field(() => String, { description: 'Address on the site of the portal; whoever has it may look, as long as the viewer may read the item.' })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'From when it no longer answers.' })
  until!: Date;
}
