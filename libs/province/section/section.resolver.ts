import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith, subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults, type FieldError } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { addSection } from './add-section.js';
import { changeSection } from './change-section.js';
import { followers } from './followers.js';
import { pinItem } from './pin-item.js';
import { homePin, pinOnHome } from './pin-on-home.js';
import { orderSections } from './order-sections.js';
import { portalSections } from './queries.js';
import { removeSection } from './remove-section.js';
import {
  AddSectionInput,
  ChangeSectionInput,
  OrderSectionsInput,
  PinItemInput,
  PinOnHomeInput,
  RemoveSectionInput,
  UpgradeSectionsInput,
} from './section.inputs.js';
import { HomePinPayload, PortalSection, SectionPin, SectionFollowerConnection, SectionsPayload, SectionUpgrade } from './section.types.js';
import { previewUpgrade, upgradePortal } from './upgrade.js';

const portalArgument = {
  type: () => ID,
  description: 'The portal; one in which the viewer has no grant is answered like one that is not there.',
};

/** Sections of a portal, and how they follow the law. */
@Resolver()
export class SectionResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('section:change')
  @Query(() => [PortalSection], { description: 'Every section of the portal in its order, with what the law says of it.' })
  portalSections(@Args('portalId', portalArgument) portalId: string): Promise<PortalSection[]> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'section', action: 'change' }, portalSections);
  }

  @Rights('section:change')
  @Query(() => SectionPin, { nullable: true, description: 'What was put at the head of the home page, also when its day has passed; null: nothing.' })
  homePin(@Args('portalId', portalArgument) portalId: string): Promise<SectionPin | null> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'section', action: 'change' }, homePin);
  }

  @Rights('section:change')
  @Query(() => SectionUpgrade, { description: 'What has to change so that the sections follow the law of today; changes nothing.' })
  sectionUpgrade(@Args('portalId', portalArgument) portalId: string): Promise<SectionUpgrade> {
    return atDesk(this.editing, this.clock, portalId, (scope) => previewUpgrade(scope, this.clock));
  }

  @Rights('portal:supervise')
  @Query(() => SectionFollowerConnection, { description: 'Portals the viewer supervises by name, with how many changes their sections need.' })
  async sectionUpgrades(
    @Args('first', { type: () => Int, defaultValue: 200, description: 'How many at most, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the beginning.' }) after: string | null,
  ): Promise<SectionFollowerConnection> {
    const now = this.clock.now();
    const portalIds = await subtreePortals(this.signin, now);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.supervision, portalIds, (scope) => followers(scope, civilDateOf(now), { first, after: after ?? null }));
  }

  @Rights('section:change')
  @Mutation(() => SectionsPayload, { description: "Adds a section of the portal's own, behind the others." })
  addSection(@Args('input', { description: 'Its name and days.' }) input: AddSectionInput): Promise<SectionsPayload> {
    return this.changed(input.portalId, (scope) => addSection(scope, this.clock, input));
  }

  @Rights('section:change')
  @Mutation(() => SectionsPayload, { description: 'Gives a section another name or other days; a statutory one another name only.' })
  changeSection(@Args('input', { description: 'The section as it shall be.' }) input: ChangeSectionInput): Promise<SectionsPayload> {
    return this.changed(input.portalId, (scope) => changeSection(scope, this.clock, input.sectionId, input));
  }

  @Rights('section:change')
  @Mutation(() => SectionsPayload, { description: 'Puts an item that is public in a section at its head until a day, or takes it down.' })
  pinItem(@Args('input', { description: 'The section, the item and the day.' }) input: PinItemInput): Promise<SectionsPayload> {
    return this.changed(input.portalId, (scope) => pinItem(scope, this.clock, input));
  }

  @Rights('section:change')
  @Mutation(() => HomePinPayload, { description: 'Puts an item that stands in the portal at the head of the home page until a day, or takes it down.' })
  pinOnHome(@Args('input', { description: 'The item and the day.' }) input: PinOnHomeInput): Promise<HomePinPayload> {
    return withFaults<HomePinPayload>({ pin: null }, () =>
      atDesk(this.editing, this.clock, input.portalId, async (scope) => {
        await pinOnHome(scope, this.clock, input);
        return { pin: await homePin(scope), errors: [] };
      }),
    );
  }

  @Rights('section:change')
  @Mutation(() => SectionsPayload, { description: 'Puts all sections of the portal in a new order.' })
  orderSections(@Args('input', { description: 'The order.' }) input: OrderSectionsInput): Promise<SectionsPayload> {
    return this.changed(input.portalId, async (scope) => {
      await orderSections(scope, this.clock, input.sectionIds);
      return [];
    });
  }

  @Rights('section:change')
  @Mutation(() => SectionsPayload, { description: "Removes an empty section of the portal's own." })
  removeSection(@Args('input', { description: 'The section.' }) input: RemoveSectionInput): Promise<SectionsPayload> {
    return this.changed(input.portalId, async (scope) => {
      await removeSection(scope, this.clock, input.sectionId);
      return [];
    });
  }

  @Rights('section:change')
  @Mutation(() => SectionUpgrade, { description: 'Applies exactly the upgrade that was previewed; answers what is left to do.' })
  upgradeSections(@Args('input', { description: 'The upgrade that was looked at.' }) input: UpgradeSectionsInput): Promise<SectionUpgrade> {
    return atDesk(this.editing, this.clock, input.portalId, (scope) => upgradePortal(scope, this.clock, input));
  }

  private changed(portalId: string, change: (scope: OpenScope) => Promise<readonly FieldError[]>): Promise<SectionsPayload> {
    return atDesk(this.editing, this.clock, portalId, async (scope) => {
      const faults = await change(scope);
      return { sections: await portalSections(scope), errors: [...faults] };
    });
  }
}
