import { Args, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { tagsRoot } from './tag.fields.js';
import { PublicTag } from './tag.types.js';

/** Campaigns and programmes of a portal: one prepared statement. */
@Resolver()
export class TagResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => [PublicTag], { description: 'Campaigns and programmes of a portal: those that are open, then those of the archive.' })
  async tags(@Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string): Promise<PublicTag[]> {
    return (await this.roots.read('tags', tagsRoot, host)) ?? [];
  }
}
