import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { arrangeHome } from './arrange-home.js';
import { lockLook, lookOf } from './look-of.js';
import {
  ArrangeHomeInput,
  SetBannersInput,
  SetContactsInput,
  SetLinksInput,
  SetMenuInput,
  SetOldAddressesInput,
  SetTrustLabelsInput,
  SetUrgentNoticesInput,
  StateAccessibilityInput,
} from './look.inputs.js';
import { PortalLook, PortalLookPayload } from './look.types.js';
import { setBanners, setUrgentNotices } from './set-days.js';
import { setContacts, setLinks } from './set-links.js';
import { setMenu } from './set-menu.js';
import { setOldAddresses } from './set-old-addresses.js';
import { setTrustLabels } from './set-trust-labels.js';
import { stateAccessibility } from './state-accessibility.js';

/** The look of a portal as its administrators arrange it: thin, one call each. */
@Resolver()
export class LookResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:edit')
  @Query(() => PortalLook, { description: 'What a portal arranges of its look.' })
  portalLook(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<PortalLook> {
    return this.atDesk(portalId, (scope) => lookOf(scope, civilDateOf(this.clock.now())));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Puts the blocks of the home page in order.' })
  arrangeHome(@Args('input', { description: 'The home page as it is to be.' }) input: ArrangeHomeInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => arrangeHome(scope, at, input.blocks));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes the main menu.' })
  setMenu(@Args('input', { description: 'The menu as it is to be.' }) input: SetMenuInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setMenu(scope, at, input.menu));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes linked sites and shortcuts.' })
  setLinks(@Args('input', { description: 'The links as they are to be.' }) input: SetLinksInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setLinks(scope, at, input.links));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes the lines of the contact page.' })
  setContacts(@Args('input', { description: 'The lines as they are to be.' }) input: SetContactsInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setContacts(scope, at, input.contacts));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes the lines of celebration with their days.' })
  setBanners(@Args('input', { description: 'The lines as they are to be.' }) input: SetBannersInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setBanners(scope, at, input.banners));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes the urgent lines with their days.' })
  setUrgentNotices(@Args('input', { description: 'The lines as they are to be.' }) input: SetUrgentNoticesInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setUrgentNotices(scope, at, input.notices));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes the trust labels with their days.' })
  setTrustLabels(@Args('input', { description: 'The labels as they are to be.' }) input: SetTrustLabelsInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setTrustLabels(scope, at, input.trustLabels));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes where addresses of the site before lead.' })
  setOldAddresses(@Args('input', { description: 'The addresses as they are to lead.' }) input: SetOldAddressesInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => setOldAddresses(scope, at, input.oldAddresses));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalLookPayload, { description: 'Writes what the portal says of its accessibility.' })
  stateAccessibility(@Args('input', { description: 'The statement.' }) input: StateAccessibilityInput): Promise<PortalLookPayload> {
    return this.change(input, (scope, at) => stateAccessibility(scope, at, input));
  }

  /** Faults that the person can mend come back by field; the transaction of a refused change is undone. */
  private change(input: { portalId: string; stamp: string }, act: (scope: OpenScope, at: Date) => Promise<void>): Promise<PortalLookPayload> {
    return withFaults<PortalLookPayload>({ look: null }, () =>
      this.atDesk(input.portalId, async (scope) => {
        const at = this.clock.now();
        await lockLook(scope, civilDateOf(at), input.stamp);
        await act(scope, at);
        return { look: await lookOf(scope, civilDateOf(at)), errors: [] };
      }),
    );
  }

  private atDesk<T>(portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'portal', action: 'edit' }, fn);
  }
}
