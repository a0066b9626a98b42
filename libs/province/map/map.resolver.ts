import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { coveredUnits } from '#people';
import { inOwnScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { civilDateOf, Clock } from '#platform/time';
import { ProvinceMap } from './map.types.js';
import { readMap } from './read-map.js';

/** The map of a province, for whoever supervises or administers a part of it. */
@Resolver()
export class MapResolver {
  constructor(
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:supervise')
  @Query(() => ProvinceMap, { description: 'The communes under a unit and their shapes. Values to shade them by come from the measures, by unit.' })
  provinceMap(
    @Args('unitId', {
      type: () => ID,
      description: "A unit that the viewer's grants cover; one outside of them is answered like one that is not there.",
    })
    unitId: string,
  ): Promise<ProvinceMap> {
    const today = civilDateOf(this.clock.now());
    return inOwnScope(this.signin, {}, async (scope) => {
      const covered = await coveredUnits(scope, today);
      if (covered.length === 0) throw commonErrors.FORBIDDEN();
      return readMap(scope.manager, covered, today, unitId);
    });
  }
}
