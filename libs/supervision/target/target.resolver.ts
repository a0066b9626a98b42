import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Rights, withFaults } from '#platform/http';
import { civilDateOf } from '#platform/time';
import { yearOf } from '#web/figures';
import { readTargets } from './read-targets.js';
import { setTarget } from './set-target.js';
import { readableYear } from './target.js';
import { TargetDesk } from './target-desk.js';
import { SetTargetInput } from './target.inputs.js';
import { PortalTargetConnection, SetTargetPayload } from './target.types.js';

/** Plans of the portals below, and how far they are. */
@Resolver()
export class TargetResolver {
  constructor(private readonly desk: TargetDesk) {}

  @Rights('portal:supervise')
  @Query(() => PortalTargetConnection, { description: 'Targets of the portals that the viewer supervises, the furthest behind first.' })
  targets(
    @Args('year', { type: () => Int, nullable: true, description: 'The year; this one when left out.' }) year: number | null,
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name, with or without accents.' }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<PortalTargetConnection> {
    const today = civilDateOf(this.desk.clock.now());
    const filter = { year: readableYear(year ?? yearOf(today)), search, first, after };
    return this.desk.read((scope, maySet) => readTargets(scope, today, filter, maySet));
  }

  @Rights('target:set')
  @Mutation(() => SetTargetPayload, { description: 'Sets the target of a portal for a year. What held before stays in the records.' })
  setTarget(@Args('input', { description: 'The portal, the year and the number.' }) input: SetTargetInput): Promise<SetTargetPayload> {
    const { portalId, year, amount, months, because } = input;
    return withFaults<SetTargetPayload>({ done: false }, async () => {
      await this.desk.enter(portalId, (scope) => setTarget(scope, this.desk.clock.now(), { year, amount, months: months ?? null, because }));
      return { done: true, errors: [] };
    });
  }
}
