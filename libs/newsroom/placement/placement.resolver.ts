import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { DeliveryReader, itemsAround, relatedPortals, type PlacedState } from '#delivery';
import { atDesk, atDeskWith } from '#people';
import type { Config } from '#platform/config';
import { isId, type OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { Process } from '#process';
import { ProposeItemInput, PushItemInput, RefusePlacementInput, TakeItemInput } from './placement.inputs.js';
import { placementSubject } from './placement.subject.js';
import { ItemAroundConnection, Offer, OfferPayload, Placement, PlacementPayload, PlacementState, RelatedPortal } from './placement.types.js';
import { sendOffer, type OfferInput } from './send-offer.js';
import { fitItems, readPlacements, showOffers, withTitles } from './show-placements.js';
import { findOrigin, takeItem } from './take-item.js';

/** What is taken from elsewhere is news. */
const days = 90;

/** Items of other portals: what may be taken, what was offered, what stands here, and what goes from here to others. */
@Resolver()
export class PlacementResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly reader: DeliveryReader,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('placement:read')
  @Query(() => ItemAroundConnection, { description: 'Public items of the last 90 days that the portal may take, newest first.' })
  async itemsAround(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('everywhere', { type: () => Boolean, defaultValue: false, description: 'Of every portal of the province; left out: of those above.' })
    everywhere: boolean,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the title, with or without accents.' }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' }) after: string | null,
  ): Promise<ItemAroundConnection> {
    await this.at(portalId, 'placement', 'read', () => Promise.resolve());
    const related = await relatedPortals(this.reader, portalId, this.today());
    const portalIds = related.filter(({ relation, state }) => state === 'open' && (everywhere || relation === 'above')).map(({ id }) => id);
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    const page = await itemsAround(this.reader, { portalIds, search, first, after: after ?? null, since });
    const edges = await this.at(portalId, 'placement', 'read', (scope) => fitItems(scope, this.config.SITE_ADDRESS, this.today(), page.edges));
    return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Rights('placement:read')
  @Query(() => [Placement], { description: 'Items of other portals that stand with the portal in these states, latest change first; at most 100.' })
  async placements(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('states', { type: () => [PlacementState], description: 'Only those in one of these states.' }) states: PlacedState[],
  ): Promise<Placement[]> {
    const rows = await this.at(portalId, 'placement', 'read', (scope) => readPlacements(scope, states, null));
    return withTitles(this.reader, this.config.SITE_ADDRESS, rows);
  }

  @Rights('offer:read')
  @Query(() => [RelatedPortal], { description: 'The other open portals of the province, those above first.' })
  async relatedPortals(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<RelatedPortal[]> {
    await this.at(portalId, 'offer', 'read', () => Promise.resolve());
    return (await relatedPortals(this.reader, portalId, this.today())).filter(({ state }) => state === 'open');
  }

  @Rights('offer:read')
  @Query(() => [Offer], { description: 'Where an item of the portal was pushed or proposed, and what came of it; newest first, at most 50.' })
  offers(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('itemId', { type: () => ID, description: 'The item.' }) itemId: string,
  ): Promise<Offer[]> {
    return this.at(portalId, 'offer', 'read', (scope) => (isId(itemId) ? showOffers(scope, itemId) : Promise.resolve([])));
  }

  @Rights('placement:take')
  @Mutation(() => PlacementPayload, {
    description: 'Takes an item of another portal into a section; its source is named. The text stays with its origin and follows it.',
  })
  async takeItem(@Args('input', { description: 'The item and the section.' }) input: TakeItemInput): Promise<PlacementPayload> {
    await this.at(input.portalId, 'placement', 'take', () => Promise.resolve());
    const { itemId, originPortalId, sectionId } = input;
    const origin = await findOrigin(this.reader, input.portalId, input, this.today());
    return this.act(input, (scope) => takeItem(scope, this.process, this.clock, { itemId, originPortalId, sectionId, origin }));
  }

  @Rights('placement:decline')
  @Mutation(() => PlacementPayload, { description: 'Does not take what was offered; whoever offered it reads the reason.' })
  declinePlacement(@Args('input', { description: 'The item and the reason.' }) input: RefusePlacementInput): Promise<PlacementPayload> {
    return this.act(input, async (scope) => {
      await this.process.transition(scope, placementSubject, input.itemId, 'decline', input);
    });
  }

  @Rights('placement:remove')
  @Mutation(() => PlacementPayload, { description: 'Takes an item of another portal off this one; not what must stand there.' })
  removePlacement(@Args('input', { description: 'The item and the reason.' }) input: RefusePlacementInput): Promise<PlacementPayload> {
    return this.act(input, async (scope) => {
      await this.process.transition(scope, placementSubject, input.itemId, 'remove', input);
    });
  }

  @Rights('offer:push')
  @Mutation(() => OfferPayload, { description: 'Pushes a public item to portals below; corrections and withdrawals follow it everywhere.' })
  pushItem(@Args('input', { description: 'The item, the portals and what they may do with it.' }) input: PushItemInput): Promise<OfferPayload> {
    return this.send(input.portalId, 'push', input);
  }

  @Rights('offer:propose')
  @Mutation(() => OfferPayload, { description: 'Proposes a public item to a portal above; its board takes it or gives a reason.' })
  proposeItem(@Args('input', { description: 'The item and the portal above.' }) input: ProposeItemInput): Promise<OfferPayload> {
    return this.send(input.portalId, 'propose', { itemId: input.itemId, mode: 'proposed', targetIds: [input.toPortalId] });
  }

  private async send(portalId: string, action: string, input: OfferInput): Promise<OfferPayload> {
    await this.at(portalId, 'offer', action, () => Promise.resolve());
    const related = await relatedPortals(this.reader, portalId, this.today());
    return withFaults<OfferPayload>({ offers: null }, () =>
      atDesk(this.source, this.clock, portalId, async (scope) => {
        await sendOffer(scope, this.process, this.clock, related, input);
        return { offers: await showOffers(scope, input.itemId), errors: [] };
      }),
    );
  }

  /** Does something with an item of another portal and answers how it then stands. */
  private act(
    { portalId, itemId }: { readonly portalId: string; readonly itemId: string },
    fn: (scope: OpenScope) => Promise<void>,
  ): Promise<PlacementPayload> {
    return withFaults<PlacementPayload>({ placement: null }, async () => {
      const rows = await atDesk(this.source, this.clock, portalId, async (scope) => {
        await fn(scope);
        return readPlacements(scope, Object.values(PlacementState), [itemId]);
      });
      const [placement] = await withTitles(this.reader, this.config.SITE_ADDRESS, rows);
      return { placement: placement ?? null, errors: [] };
    });
  }

  private at<T>(portalId: string, subject: string, action: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.source, this.clock, portalId, { subject, action }, fn);
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}
