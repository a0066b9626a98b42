import { Args, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf, Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { DeliveryReader } from '../read/delivery-reader.js';
import { channelsByHost } from './channel-statements.js';
import { PublicChannel } from './channel.types.js';

/** Official channels of a portal: one prepared statement. */
@Resolver()
export class ChannelResolver {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PublicChannel], { description: 'Official channels of a portal beside the portal itself; those given up stand last.' })
  channels(@Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string): Promise<PublicChannel[]> {
    const name = normaliseHost(host);
    return name === null ? Promise.resolve([]) : this.reader.rows<PublicChannel>(channelsByHost, [name, civilDateOf(this.clock.now())]);
  }
}
