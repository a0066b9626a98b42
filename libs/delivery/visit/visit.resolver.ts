import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { RootReader } from '../read/root-reader.js';
import { popularRoot, visitsRoot } from './visit.fields.js';
import { PopularItem, VisitFigures } from './visit.types.js';

const host = { type: () => String, description: 'Host name of the portal, without scheme and port.' };

/** What the public schema says of readers: one prepared statement for each root field. */
@Resolver()
export class VisitResolver {
  constructor(private readonly roots: RootReader) {}

  @Query(() => VisitFigures, { nullable: true, description: 'Visits of a portal; null where nobody was counted yet.' })
  visits(@Args('host', host) given: string): Promise<VisitFigures | null> {
    return this.roots.read('visits', visitsRoot, given);
  }

  @Query(() => [PopularItem], {
    description:
      'Ten items that the portal wrote and that were read most there in the last days, the most read first. Views of a repost count for the portal that shows it and for no item.',
  })
  async popular(
    @Args('host', host) given: string,
    @Args('days', { type: () => Int, defaultValue: 7, description: '7 or 30; any other number counts as the next of the two.' }) days: number,
  ): Promise<PopularItem[]> {
    return (await this.roots.read('popular', popularRoot, given, { days })) ?? [];
  }
}
