import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { DateScalar } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { EntryQueries } from './entry-queries.js';
import { PublicArchiveMonth, PublicEntryConnection } from './entry.types.js';

const hostWords = 'Host name of the portal, without scheme and port.';

/** The catalogue of a portal, for feeds, site maps and whoever keeps a copy. */
@Resolver()
export class EntryResolver {
  constructor(private readonly queries: EntryQueries) {}

  @Query(() => PublicEntryConnection, {
    description: 'Everything public of the portal, newest first: short entries, up to 1000 at a time, for feeds, site maps and copies.',
  })
  entries(
    @Args('host', { type: () => String, description: hostWords }) host: string,
    @Args('section', { type: () => String, nullable: true, description: 'Slug of one section; all of them when left out.' }) section: string | null | undefined,
    @Args('from', { type: () => DateScalar, nullable: true, description: 'First published on this day or later (Asia/Ho_Chi_Minh).' })
    from: CivilDate | null | undefined,
    @Args('until', { type: () => DateScalar, nullable: true, description: 'First published on this day or before (Asia/Ho_Chi_Minh).' })
    until: CivilDate | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 1000.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' })
    after: string | null | undefined,
  ): Promise<PublicEntryConnection> {
    return this.queries.entries(host, { section: section ?? null, from: from ?? null, until: until ?? null }, first, after ?? null);
  }

  @Query(() => [PublicArchiveMonth], { description: 'Months in which something was published that is still public, the newest first.' })
  archive(@Args('host', { type: () => String, description: hostWords }) host: string): Promise<PublicArchiveMonth[]> {
    return this.queries.archive(host);
  }
}
