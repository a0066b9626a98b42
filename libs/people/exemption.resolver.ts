import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { Rights, type FieldError } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { atDesk, atDeskWith } from './at-desk.js';
import { EndSecondFactorExemptionInput, RecordSecondFactorExemptionInput, SecondFactorExemption, SecondFactorExemptionPayload } from './exemption.types.js';
import { endExemption, readExemptions, recordExemption } from './exemptions.js';

/** Decisions of portals that exempt contributors from the second factor. */
@Resolver()
export class ExemptionResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('exemption:read')
  @Query(() => [SecondFactorExemption], { description: 'Decisions that exempt contributors of the portal from the second factor: past, present and to come.' })
  secondFactorExemptions(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<SecondFactorExemption[]> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'exemption', action: 'read' }, async (scope) => {
      return readExemptions(scope);
    });
  }

  @Rights('exemption:record')
  @Mutation(() => SecondFactorExemptionPayload, { description: 'Records the decision that contributors of the portal may sign in without a second factor.' })
  async recordSecondFactorExemption(
    @Args('input', { description: 'The decision and its days.' }) input: RecordSecondFactorExemptionInput,
  ): Promise<SecondFactorExemptionPayload> {
    return payload(await atDesk(this.editing, this.clock, input.portalId, (scope) => recordExemption(scope, this.clock, input)));
  }

  @Rights('exemption:end')
  @Mutation(() => SecondFactorExemptionPayload, { description: 'Ends an exemption earlier than planned.' })
  async endSecondFactorExemption(
    @Args('input', { description: 'The exemption, its last day and the reason.' }) input: EndSecondFactorExemptionInput,
  ): Promise<SecondFactorExemptionPayload> {
    return payload(await atDesk(this.editing, this.clock, input.portalId, (scope) => endExemption(scope, this.clock, input)));
  }
}

function payload(done: SecondFactorExemption | readonly FieldError[]): SecondFactorExemptionPayload {
  return 'id' in done ? { exemption: done, errors: [] } : { exemption: null, errors: [...done] };
}
