import { Args, Context, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { kindCodes } from '../kind/kind-codes.js';
import { topicCodes } from '../kind/known-codes.js';
import { PublicArchiveMonth } from './archive.types.js';
import { PublicQueries } from './public-queries.js';
import { PublicItemConnection, PublicItemLookup, PublicPortal, type PublicItem, type PublicWithdrawnItem } from './public.types.js';

/** The whole public schema. */
@Resolver()
export class PublicResolver {
  constructor(private readonly queries: PublicQueries) {}

  @Query(() => PublicPortal, { nullable: true, description: 'The portal that answers at a host name; null when none does.' })
  portal(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicPortal | null> {
    return this.queries.portal(host, info);
  }

  @Query(() => PublicItemConnection, {
    description:
      'Everything public of the portal, newest first, each item once; of one section, tag or topic, of some kinds or a span of days when asked so. For lists, feeds, site maps and copies.',
  })
  items(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
    @Args('section', { type: () => String, nullable: true, description: 'Slug of one section; all of them when left out.' }) section: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 1000.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' })
    after: string | null | undefined,
    @Args('tag', { type: () => String, nullable: true, description: 'Slug of a campaign or programme (tags); all items when left out.' })
    tag: string | null | undefined,
    @Args('kinds', {
      type: () => [String],
      nullable: true,
      description: `Sorts of items as ItemCard.kind names them, 1 to 6 of these: ${kindCodes.join(', ')}. All of them when left out; another one is refused with CODE_UNKNOWN.`,
    })
    kinds: string[] | null | undefined,
    @Args('topic', {
      type: () => String,
      nullable: true,
      description: `Code of one topic: ${topicCodes.join(', ')}, where other stands for those without a topic.`,
    })
    topic: string | null | undefined,
    @Args('from', { type: () => DateScalar, nullable: true, description: 'First published on this day or later (Asia/Ho_Chi_Minh).' })
    from: CivilDate | null | undefined,
    @Args('to', { type: () => DateScalar, nullable: true, description: 'First published on this day or before (Asia/Ho_Chi_Minh).' })
    to: CivilDate | null | undefined,
    @Context() request: object,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicItemConnection> {
    return this.queries.items(host, { section, tag, kinds, first, after, topic, from, to }, request, info);
  }

  @Query(() => [PublicArchiveMonth], { description: 'Months in which the portal published, newest first; of one section when its slug is given.' })
  archive(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
    @Args('section', { type: () => String, nullable: true, description: 'Slug of one section; all of them when left out.' }) section: string | null | undefined,
  ): Promise<PublicArchiveMonth[]> {
    return this.queries.archive(host, section ?? null);
  }

  @Query(() => PublicItemLookup, { nullable: true, description: 'An item by its slug; null when there never was one.' })
  item(
    @Args('host', { type: () => String, description: 'Host name of the portal, without scheme and port.' }) host: string,
    @Args('slug', { type: () => String, description: 'Part of the address after /tin/; an older one of the item is known too.' }) slug: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PublicItem | PublicWithdrawnItem | null> {
    return this.queries.item(host, slug, info);
  }
}
