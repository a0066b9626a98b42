import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ValueOf } from '../public/public.types.js';
import { RootReader } from '../read/root-reader.js';
import { portalsRoot } from './portals.fields.js';
import { portalsWithin, PublicPortalCard } from './portals.types.js';

/** The list of portals in the public schema. */
@Resolver()
export class PortalsResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => [PublicPortalCard], {
    description:
      "Portals of the province that the host's portal stands in, or of the units below that portal's own alone; the province's own first, then by name. None where the host is unknown.",
  })
  async portals(
    @Args('host', { type: () => String, description: 'Host name of any portal of the province, without scheme and port.' }) host: string,
    @Args('within', { type: () => portalsWithin, defaultValue: portalsWithin.PROVINCE, description: 'All of the province, or the units below alone.' })
    within: ValueOf<typeof portalsWithin>,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicPortalCard[]> {
    return (await this.roots.read('portals', portalsRoot, host, { within }, info)) ?? [];
  }
}
