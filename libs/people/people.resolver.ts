import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { currentActor } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { atDesk, atDeskWith } from './at-desk.js';
import { endGrant } from './end-grant.js';
import { invitePerson } from './invite-person.js';
import { invitationLink } from './invitation/token.js';

import { EndGrantInput, EndGrantPayload, Grant, InvitePersonInput, InvitePersonPayload, Viewer, WorkInHand } from './people.types.js';
import { PersonalDataKey } from './personal-data.js';
import { namesIn, ownGrants, readGrants } from './queries.js';
import { workInHandOf } from './work-in-hand.js';

/** Who is signed in, and the grants of a portal. */
@Resolver()
export class PeopleResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
    private readonly key: PersonalDataKey,
    private readonly queue: JobQueue,
  ) {}

  @Rights('signed-in')
  @Query(() => Viewer, { description: 'Who asks, and where they work.' })
  async viewer(): Promise<Viewer> {
    const { personId } = currentActor();
    if (!personId) throw commonErrors.UNAUTHENTICATED();
    const { displayName, desks, urgesFrom: _, ...above } = await ownGrants(this.signin, personId, this.today());
    return { person: { id: personId, displayName }, desks: desks.map(({ portal, roles }) => ({ portal, roles: [...roles] })), ...above };
  }

  @Rights('grant:read')
  @Query(() => [Grant], { description: 'Grants of the portal, newest first: those that hold, those to come and, when asked for, those that have ended.' })
  grants(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('ended', { type: () => Boolean, defaultValue: false, description: 'True: those that have ended, too, with the reasons.' }) ended: boolean,
  ): Promise<Grant[]> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'grant', action: 'read' }, async (scope) => {
      return readGrants(scope, ended ? { everEnded: true } : { notEndedBefore: this.today() });
    });
  }

  @Rights('grant:invite')
  @Mutation(() => InvitePersonPayload, { description: 'Makes a person, a grant and a single-use link that binds the account used at the first log-in.' })
  async invitePerson(@Args('input', { description: 'Whom to invite, as what.' }) input: InvitePersonInput): Promise<InvitePersonPayload> {
    const made = await atDesk(this.editing, this.clock, input.portalId, (scope) => invitePerson(scope, this.clock, this.key, input, this.queue));
    if (!('token' in made)) return { grant: null, url: null, expiresAt: null, errors: [...made] };
    return { grant: made.grant, url: invitationLink(this.config.API_PUBLIC_URL, made.token), expiresAt: made.expiresAt, errors: [] };
  }

  @Rights('grant:end')
  @Mutation(() => EndGrantPayload, {
    description: 'Ends a grant earlier than planned; the person works there to the end of that day. Their work passes on to who is named.',
  })
  async endGrant(@Args('input', { description: 'The grant, its last day and the reason.' }) input: EndGrantInput): Promise<EndGrantPayload> {
    return atDesk(this.editing, this.clock, input.portalId, async (scope) => {
      const ended = await endGrant(scope, this.clock, input);
      if (!('id' in ended)) return { grant: null, passedOn: null, errors: [...ended] };
      const { passedOn, ...grant } = ended;
      const names = await namesIn(scope, passedOn?.toId ? [passedOn.toId] : []);
      const to = passedOn?.toId ? { id: passedOn.toId, displayName: names.get(passedOn.toId) ?? '' } : null;
      return { grant, passedOn: passedOn && { to, drafts: passedOn.drafts, waiting: passedOn.waiting }, errors: [] };
    });
  }

  @Rights('grant:end')
  @Query(() => WorkInHand, { description: 'What the holder of a grant has in hand, to be looked at before it is ended.' })
  workInHand(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
    @Args('grantId', { type: () => ID, description: 'The grant.' }) grantId: string,
  ): Promise<WorkInHand> {
    return atDesk(this.editing, this.clock, portalId, (scope) => workInHandOf(scope, this.clock, grantId));
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}
