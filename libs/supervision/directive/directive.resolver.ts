import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith, demand, subtreePortals } from '#people';
import { inSubtree, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { Process } from '#process';
import { AnswerDirectiveInput, DirectiveInput, directiveShowNames, SendDirectivesInput } from './directive.inputs.js';
import { directiveSubject } from './directive.subject.js';
import { Directive, DirectiveConnection, DirectivePayload, LatePortalList, SendDirectivesPayload } from './directive.types.js';
import { listDirectives, readDirective, type DirectiveShow } from './list-directives.js';
import { listLatePortals } from './list-late-portals.js';
import { urge, type UrgeTools } from './urge.js';

/** Urging, from above and at the desk of the portal that is urged: thin, one call each. */
@Resolver()
export class DirectiveResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  @Rights('directive:read')
  @Query(() => DirectiveConnection, { description: 'Directives to a portal, or to every portal that the viewer supervises; newest first.' })
  async directives(
    @Args('portalId', { type: () => ID, nullable: true, description: 'The portal; left out: every portal that the viewer supervises.' })
    portalId: string | null,
    @Args('show', { type: () => directiveShowNames, nullable: true, description: 'Which of them; all when left out.' }) show: DirectiveShow | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' }) after: string | null,
  ): Promise<DirectiveConnection> {
    const now = this.clock.now();
    const read = (scope: OpenScope): Promise<DirectiveConnection> => listDirectives(scope, now, { show, first, after });
    if (portalId != null) return this.atDesk(portalId, read);
    const portalIds = await subtreePortals(this.signin, now);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.supervision, portalIds, read);
  }

  @Rights('portal:supervise')
  @Query(() => LatePortalList, { description: 'Portals below that are late by their figures, worst first, with the usual deadline.' })
  async latePortals(): Promise<LatePortalList> {
    const now = this.clock.now();
    const portalIds = await subtreePortals(this.signin, now);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.supervision, portalIds, (scope) => listLatePortals(scope, now));
  }

  @Rights('directive:send')
  @Mutation(() => SendDirectivesPayload, { description: 'Urges late portals; what is not late, or urged for the same already, is left alone.' })
  sendDirectives(@Args('input', { description: 'Whom, and by when.' }) input: SendDirectivesInput): Promise<SendDirectivesPayload> {
    return withFaults<SendDirectivesPayload>({ roundId: null, outcomes: [] }, async () => {
      const { roundId, outcomes } = await urge(this.tools, input);
      const refusalOf = ({ refusal }: (typeof outcomes)[number]) => refusal && { code: refusal.code, message: refusal.vi };
      const isSent = outcomes.some(({ directiveId }) => directiveId !== null);
      return { roundId: isSent ? roundId : null, outcomes: outcomes.map((outcome) => ({ ...outcome, refusal: refusalOf(outcome) })), errors: [] };
    });
  }

  @Rights('directive:see')
  @Mutation(() => DirectivePayload, { description: 'Records that somebody who answers for the portal has opened it; the first time counts.' })
  async seeDirective(@Args('input', { description: 'Which directive.' }) { portalId, directiveId }: DirectiveInput): Promise<DirectivePayload> {
    const directive = await this.atDesk(portalId, async (scope) => {
      await demand(scope, civilDateOf(this.clock.now()), 'directive', 'see');
      const row = await directiveSubject.load(scope, directiveId);
      if (row?.state === 'sent') await this.process.transition(scope, directiveSubject, directiveId, 'see', {});
      return this.show(scope, directiveId);
    });
    return { directive, errors: [] };
  }

  @Rights('directive:answer')
  @Mutation(() => DirectivePayload, { description: 'Says what the portal does about it. Only the figures end a directive.' })
  answerDirective(@Args('input', { description: 'Which directive, and the answer.' }) input: AnswerDirectiveInput): Promise<DirectivePayload> {
    return withFaults<DirectivePayload>({ directive: null }, () =>
      this.atDesk(input.portalId, async (scope) => {
        await this.process.transition(scope, directiveSubject, input.directiveId, 'answer', { answer: input.answer });
        return { directive: await this.show(scope, input.directiveId), errors: [] };
      }),
    );
  }

  private get tools(): UrgeTools {
    const { editing, supervision, signin, process, clock } = this;
    return { editing, supervision, signin, process, clock };
  }

  private atDesk<T>(portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'directive', action: 'read' }, fn);
  }

  private async show(scope: OpenScope, id: string): Promise<Directive> {
    const directive = await readDirective(scope, this.clock.now(), id);
    if (!directive) throw commonErrors.NOT_FOUND();
    return directive;
  }
}
