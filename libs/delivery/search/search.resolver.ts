import { Args, ArgsType, Field, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { SearchQueries } from './search-queries.js';
import { SearchConnection, searchWithin, type SearchWithin } from './search.types.js';

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: 'Host name of the portal, without scheme and port.' })
  host!: string;

  @Field(() => String, {
    description: 'Words, with accents or without, or a number such as 15/2020/QĐ-UBND; words in quotation marks follow each other. At most 300 characters.',
  })
  query!: string;

  @Field(() => searchWithin, { defaultValue: searchWithin.PORTAL, description: 'The portal alone, or all of its province.' })
  within!: SearchWithin;

  @Field(() => String, { nullable: true, description: 'Slug of one section; all of them when left out.' })
  section?: string | null;

  @Field(() => String, { nullable: true, description: 'Sort of item, one of those that items(kinds) takes, e.g. news; all of them when left out.' })
  kind?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of first publication.' })
  from?: CivilDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of first publication.' })
  to?: CivilDate | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 50.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before; left out: from the best.' })
  after?: string | null;
}

/** Search in the public schema. */
@Resolver()
export class SearchResolver {
  constructor(private readonly queries: SearchQueries) {}

  @Query(() => SearchConnection, {
    description:
      'Published items that match, best first: with the accents as typed before others, what the title says before what the text says. None where the host is unknown.',
  })
  search(@Args() args: SearchArgs, @Info() info: GraphQLResolveInfo): Promise<SearchConnection> {
    return this.queries.search(args, info);
  }
}
