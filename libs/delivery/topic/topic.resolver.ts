import { Args, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { topicsRoot } from './topic.fields.js';
import { PublicTopic } from './topic.types.js';

/** Topics of a portal: one prepared statement. */
@Resolver()
export class TopicResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => [PublicTopic], {
    description: 'Topics under which a portal has something public, in the order in which editors see them; what has none comes last.',
  })
  async topics(@Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string): Promise<PublicTopic[]> {
    return (await this.roots.read('topics', topicsRoot, host)) ?? [];
  }
}
