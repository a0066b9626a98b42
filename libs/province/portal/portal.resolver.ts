import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith, ownDomains, subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { provinceErrors } from '../errors.js';
import { changePortal } from './change-portal.js';
import { directory } from './directory.js';
import { DirectoryConnection, PortalLevel } from './directory.types.js';
import { handOverPortal } from './hand-over.js';
import { addHost, makeHostPrimary, removeHost } from './hosts.js';
import { setAdverts } from './set-adverts.js';
import { addLicence, removeLicence } from './licences.js';
import { SiteState } from './portal.enums.js';
import {
  AddLicenceInput,
  AddPortalHostInput,
  AnnounceSuspensionInput,
  ChangePortalInput,
  ClosePortalInput,
  HandOverPortalInput,
  PortalHostInput,
  PortalInput,
  RemoveLicenceInput,
  ReopenPortalInput,
  SetPortalAdvertsInput,
} from './portal.inputs.js';
import { portalSubject, type PortalInputs } from './portal.subject.js';
import { PortalSettings, PortalSettingsPayload } from './portal.types.js';
import { settingsOf } from './settings.js';

/** Portals as their administrators see and change them: thin, one call each. */
@Resolver()
export class PortalResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:supervise')
  @Query(() => DirectoryConnection, { description: 'Portals below: the province, its departments, its communes, each by name.' })
  async portalDirectory(
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name, with or without accents, or part of a host name.' })
    search: string | null,
    @Args('states', { type: () => [SiteState], nullable: true, description: 'Only portals in one of these states; all when left out.' })
    states: string[] | null,
    @Args('level', { type: () => PortalLevel, nullable: true, description: 'Only portals of this level; all when left out.' }) level: string | null,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many at most, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<DirectoryConnection> {
    const portalIds = await subtreePortals(this.signin, this.clock.now());
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.supervision, portalIds, (scope) =>
      directory(scope, civilDateOf(this.clock.now()), { search: search ?? null, states: states ?? null, level: level ?? null, first, after: after ?? null }),
    );
  }

  @Rights('portal:read')
  @Query(() => PortalSettings, { description: 'Everything about a portal that its administrators see.' })
  portalSettings(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<PortalSettings> {
    return this.atDesk(portalId, 'read', (scope) => this.show(scope));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalSettingsPayload, { description: 'Changes name, look and contact.' })
  changePortal(@Args('input', { description: 'The portal as it is to be.' }) input: ChangePortalInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'edit', (scope) => changePortal(scope, this.clock.now(), input));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalSettingsPayload, { description: 'Enters a licence or its renewal.' })
  addPortalLicence(@Args('input', { description: 'The licence.' }) input: AddLicenceInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'edit', (scope) => addLicence(scope, this.clock.now(), input));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalSettingsPayload, { description: 'Takes back a licence that was entered by mistake.' })
  removePortalLicence(@Args('input', { description: 'Which licence.' }) input: RemoveLicenceInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'edit', (scope) => removeLicence(scope, this.clock.now(), input.licenceId));
  }

  @Rights('portal:edit')
  @Mutation(() => PortalSettingsPayload, {
    description: 'Records the decision by which the portal carries paid banners, or that it carries none: those that stand go.',
  })
  setPortalAdverts(@Args('input', { description: 'The decision.' }) input: SetPortalAdvertsInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'edit', (scope) => setAdverts(scope, this.clock.now(), input.decision ?? null));
  }

  @Rights('portal:own')
  @Mutation(() => PortalSettingsPayload, { description: 'Another unit owns the portal from a day on; nothing else changes.' })
  handOverPortal(@Args('input', { description: 'To whom, from when, why.' }) input: HandOverPortalInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'own', (scope) => handOverPortal(scope, this.clock.now(), input));
  }

  @Rights('portal:own')
  @Mutation(() => PortalSettingsPayload, { description: 'Adds a host name that leads to the canonical one.' })
  async addPortalHost(@Args('input', { description: 'The name.' }) input: AddPortalHostInput): Promise<PortalSettingsPayload> {
    const domains = await ownDomains(this.signin, this.clock.now());
    return this.change(input, 'own', (scope) => addHost(scope, this.clock.now(), domains, input));
  }

  @Rights('portal:own')
  @Mutation(() => PortalSettingsPayload, { description: 'Takes a host name away; not the canonical one.' })
  removePortalHost(@Args('input', { description: 'Which name.' }) input: PortalHostInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'own', (scope) => removeHost(scope, this.clock.now(), input.hostName));
  }

  @Rights('portal:own')
  @Mutation(() => PortalSettingsPayload, { description: 'Makes a host name the canonical one; the others lead to it.' })
  makePortalHostPrimary(@Args('input', { description: 'Which name.' }) input: PortalHostInput): Promise<PortalSettingsPayload> {
    return this.change(input, 'own', (scope) => makeHostPrimary(scope, this.clock.now(), input.hostName));
  }

  @Rights('portal:open')
  @Mutation(() => PortalSettingsPayload, { description: 'Makes a planned portal public.' })
  openPortal(@Args('input', { description: 'Which portal.' }) input: PortalInput): Promise<PortalSettingsPayload> {
    return this.step(input.portalId, 'open', {});
  }

  @Rights('portal:suspend')
  @Mutation(() => PortalSettingsPayload, { description: 'Announces a stop; it begins by itself at its hour.' })
  announcePortalSuspension(@Args('input', { description: 'From when, until when, why.' }) input: AnnounceSuspensionInput): Promise<PortalSettingsPayload> {
    return this.step(input.portalId, 'announce', input);
  }

  @Rights('portal:suspend')
  @Mutation(() => PortalSettingsPayload, { description: 'Ends the stop that runs, or calls off the one that is announced.' })
  resumePortal(@Args('input', { description: 'Which portal.' }) input: PortalInput): Promise<PortalSettingsPayload> {
    return this.step(input.portalId, 'resume', {});
  }

  @Rights('portal:close')
  @Mutation(() => PortalSettingsPayload, { description: 'Closes a portal for good: it stays readable, nothing new comes.' })
  async closePortal(@Args('input', { description: 'Why, and who goes on.' }) input: ClosePortalInput): Promise<PortalSettingsPayload> {
    const mine = new Set(await subtreePortals(this.signin, this.clock.now()));
    const heirs = [...new Set(input.heirPortalIds)];
    const isStranger = (id: string): boolean => !mine.has(id) || id === input.portalId;
    return this.change(input, 'close', async (scope) => {
      if (heirs.some(isStranger)) throw new FaultsError([{ field: 'heirPortalIds', error: provinceErrors.HEIR_UNKNOWN() }]);
      await this.process.transition(scope, portalSubject(this.clock), input.portalId, 'close', { reason: input.reason, heirPortalIds: heirs });
    });
  }

  @Rights('portal:close')
  @Mutation(() => PortalSettingsPayload, { description: 'Lets a closed portal serve again.' })
  reopenPortal(@Args('input', { description: 'Which portal, and why.' }) input: ReopenPortalInput): Promise<PortalSettingsPayload> {
    return this.step(input.portalId, 'reopen', input);
  }

  private step<K extends keyof PortalInputs>(portalId: string, step: K, input: PortalInputs[K]): Promise<PortalSettingsPayload> {
    return this.change({ portalId }, 'read', (scope) => this.process.transition(scope, portalSubject(this.clock), portalId, step, input));
  }

  /** Faults that the person can mend come back by field; the transaction of a refused change is undone. */
  private change(input: { portalId: string }, action: string, act: (scope: OpenScope) => Promise<unknown>): Promise<PortalSettingsPayload> {
    return withFaults<PortalSettingsPayload>({ settings: null }, () =>
      this.atDesk(input.portalId, action, async (scope) => {
        await act(scope);
        return { settings: await this.show(scope), errors: [] };
      }),
    );
  }

  private atDesk<T>(portalId: string, action: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'portal', action }, fn);
  }

  private async show(scope: OpenScope): Promise<PortalSettings> {
    const settings = await settingsOf(scope, civilDateOf(this.clock.now()));
    const row = settings && (await portalSubject(this.clock).load(scope, settings.id));
    if (!settings || !row) throw commonErrors.NOT_FOUND();
    const offers = await this.process.offers(scope, portalSubject(this.clock), row);
    return { ...settings, steps: offers.map(({ step, allowed, refusal }) => ({ step, allowed, refusal: refusal?.vi ?? null })) };
  }
}
