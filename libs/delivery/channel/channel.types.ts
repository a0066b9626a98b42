import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { channelKinds, type ChannelKind } from '#province';

@ObjectType('Channel', { description: 'A channel beside the portal that is its own. What is not listed is not official.' })
export class PublicChannel {
  @Field(() => channelKinds, { description: 'Sort of channel.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'Name under which it is found there.' })
  name!: string;

  @Field(() => String, { description: 'Address, or the number of a hotline.' })
  address!: string;

  @Field(() => String, { description: 'Unit that answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'First day on which it is official.' })
  since!: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it was official; null while it is.' })
  until!: CivilDate | null;

  @Field(() => Boolean, { description: 'True today; false for one that was given up or begins later.' })
  isOfficial!: boolean;
}
