import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { rulesOf } from './process-rule.js';
import { EndProcessRuleInput, ManageProcessRule, ProcessRulesPayload, SetProcessRuleInput } from './rule.types.js';
import { endRule, setRule } from './set-rule.js';

/** The process of a portal, as its regulation says. */
@Resolver()
export class RuleResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('board:read')
  @Query(() => [ManageProcessRule], {
    description: 'Rules by which items of the portal go to the public, the one for all first; none: author and approver, without deadlines.',
  })
  processRules(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<ManageProcessRule[]> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'board', action: 'read' }, rulesOf);
  }

  @Rights('board:change')
  @Mutation(() => ProcessRulesPayload, { description: 'Sets steps and deadlines; what waits already goes on by the rule under which it was handed in.' })
  setProcessRule(@Args('input', { description: 'The rule.' }) input: SetProcessRuleInput): Promise<ProcessRulesPayload> {
    return this.change(input.portalId, (scope) => setRule(scope, this.clock, input));
  }

  @Rights('board:change')
  @Mutation(() => ProcessRulesPayload, { description: 'Ends the rule of a section or kind: the next wider one holds.' })
  endProcessRule(@Args('input', { description: 'The rule.' }) input: EndProcessRuleInput): Promise<ProcessRulesPayload> {
    return this.change(input.portalId, (scope) => endRule(scope, this.clock, input.ruleId));
  }

  private change(portalId: string, act: (scope: OpenScope) => Promise<void>): Promise<ProcessRulesPayload> {
    return withFaults<ProcessRulesPayload>({ rules: null }, () =>
      atDesk(this.editing, this.clock, portalId, async (scope) => {
        await act(scope);
        return { rules: await rulesOf(scope), errors: [] };
      }),
    );
  }
}
