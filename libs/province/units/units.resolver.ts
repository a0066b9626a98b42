import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { coveredUnits } from '#people';
import { inOwnScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { DateScalar, Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { listUnits } from './list-units.js';
import { membershipNames, UnitConnection } from './unit.types.js';

/** The tree of units, for whoever supervises or administers a part of it. */
@Resolver()
export class UnitsResolver {
  constructor(
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:supervise')
  @Query(() => UnitConnection, { description: 'Units under one that the viewer supervises or administers, as of a day; with search, everything below it.' })
  units(
    @Args('rootId', {
      type: () => ID,
      nullable: true,
      description:
        "Unit whose children are listed; left out: the units that the viewer's grants cover. One outside of them is answered like one that is not there.",
    })
    rootId: string | null,
    @Args('on', { type: () => DateScalar, nullable: true, description: 'The day; today when left out.' }) on: CivilDate | null,
    @Args('asOf', { type: () => membershipNames, defaultValue: 'then', description: 'Whose membership counts.' }) asOf: 'then' | 'now',
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Words of a name, past or present, with or without accents, or the beginning of a code.',
    })
    search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' }) after: string | null,
  ): Promise<UnitConnection> {
    const today = civilDateOf(this.clock.now());
    return inOwnScope(this.signin, {}, async (scope) => {
      const covered = await coveredUnits(scope, today);
      if (covered.length === 0) throw commonErrors.FORBIDDEN();
      return listUnits(scope.manager, covered, today, { rootId, on: on ?? today, asOf, search, first, after });
    });
  }
}
