import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { currentActor, inSubtree } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, type FieldError } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { atDesk } from './at-desk.js';
import { faultIn, peopleErrors } from './errors.js';
import { giveGrant } from './grant/give-grant.js';
import { giveStandIn } from './grant/give-stand-in.js';
import { administeredPortals, knownPerson, type KnownPerson } from './grant/known-person.js';
import { renewInvitation } from './invitation/renew-invitation.js';
import { invitationLink } from './invitation/token.js';
import { demand } from './load-grants.js';
import {
  GiveGrantInput,
  GiveGrantPayload,
  GiveStandInInput,
  RenewInvitationInput,
  RenewInvitationPayload,
  ReplacePersonInput,
  ReplacePersonPayload,
  Seat,
  StaffConnection,
} from './people-desk.types.js';
import type { Grant } from './people.types.js';
import { PersonalDataKey } from './personal-data.js';
import { replacePerson, type Successor } from './replace-person.js';
import { seatTemplates } from './seat/seat-templates.js';
import { staffOf } from './staff.js';

/** Accounts: who works where, who stands in for whom, who comes after whom. */
@Resolver()
export class PeopleDeskResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    private readonly key: PersonalDataKey,
    private readonly queue: JobQueue,
  ) {}

  @Rights('signed-in')
  @Query(() => [Seat], { description: 'Seats to choose from, with the role that goes with each.' })
  seats(): Seat[] {
    if (!currentActor().personId) throw commonErrors.UNAUTHENTICATED();
    return seatTemplates.map((seat) => ({ ...seat }));
  }

  @Rights('grant:read')
  @Query(() => StaffConnection, { description: 'People who work in the portals that the viewer administers, by name.' })
  async staff(
    @Args('portalId', { type: () => ID, nullable: true, description: 'Only people of this portal; left out: of every portal that the viewer administers.' })
    portalId: string | null,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name, with or without accents.' }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<StaffConnection> {
    const now = this.clock.now();
    const portalIds = portalId == null ? await administeredPortals(this.signin, now) : [portalId];
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    if (portalId != null) await this.demandOffice(portalId);
    return inSubtree(this.supervision, portalIds, (scope) => staffOf(scope, now, { search, first, after }));
  }

  @Rights('grant:invite')
  @Mutation(() => GiveGrantPayload, { description: 'Gives a right to somebody known, in a portal where they work or one where they do not yet.' })
  async giveGrant(@Args('input', { description: 'Who gets which right.' }) input: GiveGrantInput): Promise<GiveGrantPayload> {
    const person = await this.known(input.portalId, input.personId);
    return granted(await atDesk(this.editing, this.clock, input.portalId, (scope) => giveGrant(scope, this.clock, person, input)));
  }

  @Rights('grant:invite')
  @Mutation(() => GiveGrantPayload, { description: "Lets somebody known stand in for a grant's holder for some days." })
  async giveStandIn(@Args('input', { description: 'Who stands in for which grant.' }) input: GiveStandInInput): Promise<GiveGrantPayload> {
    const person = await this.known(input.portalId, input.personId);
    return granted(await atDesk(this.editing, this.clock, input.portalId, (scope) => giveStandIn(scope, this.clock, person, input)));
  }

  @Rights('grant:invite')
  @Mutation(() => RenewInvitationPayload, { description: 'Makes the invitation of somebody who has not come in anew, and sends it; the one before ends.' })
  async renewInvitation(@Args('input', { description: 'Whose invitation.' }) input: RenewInvitationInput): Promise<RenewInvitationPayload> {
    const made = await atDesk(this.editing, this.clock, input.portalId, (scope) => renewInvitation(scope, this.clock, this.key, input.personId, this.queue));
    return { url: invitationLink(this.config.API_PUBLIC_URL, made.token), expiresAt: made.expiresAt };
  }

  @Rights('grant:end')
  @Mutation(() => ReplacePersonPayload, {
    description: 'Ends every grant of a person in the portal, gives them to a successor, and passes on drafts and tasks.',
  })
  async replacePerson(@Args('input', { description: 'Who leaves and who comes after.' }) input: ReplacePersonInput): Promise<ReplacePersonPayload> {
    const successor = await this.successor(input);
    if (!successor) return nothing([faultIn('successorId', peopleErrors.PERSON_MISSING())]);
    const tools = { clock: this.clock, key: this.key, queue: this.queue };
    const done = await atDesk(this.editing, this.clock, input.portalId, (scope) => replacePerson(scope, tools, successor, input));
    if (!('successor' in done)) return nothing(done);
    const { invitation, ...outcome } = done;
    const url = invitation ? invitationLink(this.config.API_PUBLIC_URL, invitation.token) : null;
    return { ...outcome, url, expiresAt: invitation?.expiresAt ?? null, errors: [] };
  }

  /** Somebody of the portals that the viewer administers; first the office itself, so that nobody without one learns who is known. */
  private async known(portalId: string, personId: string): Promise<KnownPerson> {
    await this.demandOffice(portalId);
    return knownPerson(this.supervision, await administeredPortals(this.signin, this.clock.now()), personId);
  }

  private async successor({ portalId, successorId, displayName, email }: ReplacePersonInput): Promise<Successor | null> {
    await this.demandOffice(portalId);
    const isNew = Boolean(displayName?.trim() || email?.trim());
    if (Boolean(successorId) === isNew) return null;
    if (isNew) return { newcomer: { displayName: displayName ?? '', email: email ?? '' } };
    return { known: await this.known(portalId, successorId ?? '') };
  }

  private demandOffice(portalId: string): Promise<void> {
    return atDesk(this.editing, this.clock, portalId, (scope) => demand(scope, civilDateOf(this.clock.now()), 'grant', 'read'));
  }
}

function granted(made: Grant | readonly FieldError[]): GiveGrantPayload {
  return 'id' in made ? { grant: made, errors: [] } : { grant: null, errors: [...made] };
}

function nothing(errors: readonly FieldError[]): ReplacePersonPayload {
  return { successor: null, grantsEnded: 0, grantsGiven: 0, drafts: 0, waiting: 0, url: null, expiresAt: null, errors: [...errors] };
}
