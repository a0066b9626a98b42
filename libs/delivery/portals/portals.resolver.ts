import { Args, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf, Clock, monthStart } from '#platform/time';
import { normaliseHost } from '#units';
import { DeliveryReader } from '../read/delivery-reader.js';
import { portalsOfProvince } from './portals-statements.js';
import { PublicPortalCard } from './portals.types.js';

/** The list of portals in the public schema. */
@Resolver()
export class PortalsResolver {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PublicPortalCard], {
    description: "Portals of the province that the host's portal stands in, the province's own first, then by name; none where the host is unknown.",
  })
  async portals(
    @Args('host', { type: () => String, description: 'Host name of any portal of the province, without scheme and port.' }) rawHost: string,
  ): Promise<PublicPortalCard[]> {
    const host = normaliseHost(rawHost);
    if (host === null) return [];
    const today = civilDateOf(this.clock.now());
    return this.reader.rows<PublicPortalCard>(portalsOfProvince, [host, today, `${monthStart(today)}T00:00:00+07:00`]);
  }
}
