import { Args, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf, Clock, monthStart } from '#platform/time';
import { normaliseHost } from '#units';
import { DeliveryReader } from '../read/delivery-reader.js';
import { portalsBelow, portalsOfProvince } from './portals-statements.js';
import { portalsWithin, PublicPortalCard } from './portals.types.js';
import type { ValueOf } from '../public/public.types.js';

/** The list of portals in the public schema. */
@Resolver()
export class PortalsResolver {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PublicPortalCard], {
    description:
      "Portals of the province that the host's portal stands in, or of the units below that portal's own alone; the province's own first, then by name. None where the host is unknown.",
  })
  async portals(
    @Args('host', { type: () => String, description: 'Host name of any portal of the province, without scheme and port.' }) rawHost: string,
    @Args('within', { type: () => portalsWithin, defaultValue: portalsWithin.PROVINCE, description: 'All of the province, or the units below alone.' })
    within: ValueOf<typeof portalsWithin>,
  ): Promise<PublicPortalCard[]> {
    const host = normaliseHost(rawHost);
    if (host === null) return [];
    const today = civilDateOf(this.clock.now());
    return this.reader.rows<PublicPortalCard>(within === 'below' ? portalsBelow : portalsOfProvince, [host, today, `${monthStart(today)}T00:00:00+07:00`]);
  }
}
