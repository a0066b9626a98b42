import { Args, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { channelsRoot } from './channel.fields.js';
import { PublicChannel } from './channel.types.js';

/** Official channels of a portal: one prepared statement. */
@Resolver()
export class ChannelResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => [PublicChannel], { description: 'Official channels of a portal beside the portal itself; those given up stand last.' })
  async channels(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
  ): Promise<PublicChannel[]> {
    return (await this.roots.read('channels', channelsRoot, host)) ?? [];
  }
}
