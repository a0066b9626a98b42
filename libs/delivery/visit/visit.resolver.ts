import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf, Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { visitWords } from '#web/figures';
import type { PublicItemCard } from '../public/public.types.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { popularItems, shownVisits } from './visit-statements.js';
import { PopularItem, VisitFigures } from './visit.types.js';

/** What the figures count, as it stands beside them. */
export const visitDefinition = `${visitWords.visit} ${visitWords.online} ${visitWords.leftOut}`;
const host = { type: () => String, description: 'Host name of the portal, without scheme and port.' };

/** Lists are kept of 7 and of 30 days. */
export const popularDays = (days: number): 7 | 30 => (days <= 7 ? 7 : 30);

/** What the public schema says of readers: one prepared statement for each root field. */
@Resolver()
export class VisitResolver {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => VisitFigures, { nullable: true, description: 'Visits of a portal; null where nobody was counted yet.' })
  async visits(@Args('host', host) given: string): Promise<VisitFigures | null> {
    const name = normaliseHost(given);
    if (name === null) return null;
    const [row] = await this.reader.rows<Omit<VisitFigures, 'definition'>>(shownVisits, [name, civilDateOf(this.clock.now())]);
    return row ? { ...row, definition: visitDefinition } : null;
  }

  @Query(() => [PopularItem], { description: 'Ten items that were read most in the last days, the most read first.' })
  async popular(
    @Args('host', host) given: string,
    @Args('days', { type: () => Int, defaultValue: 7, description: '7 or 30; any other number counts as the next of the two.' }) days: number,
  ): Promise<PopularItem[]> {
    const name = normaliseHost(given);
    if (name === null) return [];
    const rows = await this.reader.rows<PublicItemCard & { views: number }>(popularItems, [name, popularDays(days)]);
    return rows.map(({ views, ...item }) => ({ item, views }));
  }
}
