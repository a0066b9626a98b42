import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import { monitoringHosts, type Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { RemoveChannelInput, SetChannelInput, SetMonitoringInput, SiteOutside, SiteOutsidePayload } from './channel.types.js';
import { channelsOf, removeChannel, setChannel } from './set-channel.js';
import { monitoringOf, setMonitoring } from './set-monitoring.js';

/** What a portal has outside of itself: its official channels, and the system that measures it. */
@Resolver()
export class ChannelResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('portal:read')
  @Query(() => SiteOutside, { description: 'Official channels of a portal, and its code of the measuring system.' })
  siteOutside(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<SiteOutside> {
    return this.atDesk(portalId, 'read', (scope) => this.show(scope));
  }

  @Rights('portal:edit')
  @Mutation(() => SiteOutsidePayload, { description: 'Announces an official channel, or corrects one.' })
  setChannel(@Args('input', { description: 'The channel as it is to be.' }) input: SetChannelInput): Promise<SiteOutsidePayload> {
    const { portalId, channelId, ...channel } = input;
    return this.change(portalId, (scope) => setChannel(scope, this.clock.now(), channelId ?? null, { ...channel, until: channel.until ?? null }));
  }

  @Rights('portal:edit')
  @Mutation(() => SiteOutsidePayload, { description: 'Takes back a channel that was entered by mistake.' })
  removeChannel(@Args('input', { description: 'Which channel.' }) input: RemoveChannelInput): Promise<SiteOutsidePayload> {
    return this.change(input.portalId, (scope) => removeChannel(scope, this.clock.now(), input.channelId));
  }

  @Rights('portal:edit')
  @Mutation(() => SiteOutsidePayload, { description: 'Sets the code of the measuring system, or takes it away.' })
  setMonitoring(@Args('input', { description: 'The code.' }) { portalId, host, site }: SetMonitoringInput): Promise<SiteOutsidePayload> {
    const code = host.trim() === '' ? null : { host, site };
    return this.change(portalId, (scope) => setMonitoring(scope, this.clock.now(), monitoringHosts(this.config), code));
  }

  private async show(scope: OpenScope): Promise<SiteOutside> {
    return { channels: await channelsOf(scope), monitoring: await monitoringOf(scope), monitoringHosts: monitoringHosts(this.config) };
  }

  /** Faults that the person can mend come back by field; the transaction of a refused change is undone. */
  private change(portalId: string, act: (scope: OpenScope) => Promise<void>): Promise<SiteOutsidePayload> {
    return withFaults<SiteOutsidePayload>({ outside: null }, () =>
      this.atDesk(portalId, 'edit', async (scope) => {
        await act(scope);
        return { outside: await this.show(scope), errors: [] };
      }),
    );
  }

  private atDesk<T>(portalId: string, action: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'portal', action }, fn);
  }
}
