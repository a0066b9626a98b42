import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { DeliveryReader, itemsByIds } from '#delivery';
import { atDesk, atDeskWith } from '#people';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { arrangeBanners } from './arrange-banners.js';
import { bannersOf, type PortalBanner as Banner } from './banners.js';
import { ArrangeBannersInput, BannersPayload, StandingBanner } from './banner.types.js';

/** Where banners stand on the pages of a portal. */
@Resolver()
export class BannerResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  @Rights('banner:read')
  @Query(() => [StandingBanner], {
    description: 'Banners of the portal from today on, its own and those of portals above, in the order of their places; at most 100.',
  })
  async portalBanners(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<StandingBanner[]> {
    const today = civilDateOf(this.clock.now());
    return this.shown(await atDeskWith(this.source, this.clock, portalId, { subject: 'banner', action: 'read' }, (scope) => bannersOf(scope, today)));
  }

  @Rights('banner:arrange')
  @Mutation(() => BannersPayload, { description: 'Puts every banner of the portal in its place; what they say and their days stay as they were approved.' })
  arrangeBanners(@Args('input', { description: 'The banners and their places.' }) input: ArrangeBannersInput): Promise<BannersPayload> {
    return withFaults<BannersPayload>({ banners: null }, async () => {
      const rows = await atDesk(this.source, this.clock, input.portalId, async (scope) => {
        await arrangeBanners(scope, this.clock, input.places);
        return bannersOf(scope, civilDateOf(this.clock.now()));
      });
      return { banners: await this.shown(rows), errors: [] };
    });
  }

  /** Adds the names of the portals that made them, as the public knows them. Outside of any scope. */
  private async shown(rows: readonly Banner[]): Promise<StandingBanner[]> {
    const placed = rows.flatMap(({ itemId, originPortalId }) => (originPortalId === null ? [] : [{ itemId, originPortalId }]));
    const origins = await itemsByIds(this.reader, placed);
    return rows.map((row) => ({ ...row, originName: row.originPortalId === null ? null : (origins.get(row.itemId)?.portalName ?? '') }));
  }
}
