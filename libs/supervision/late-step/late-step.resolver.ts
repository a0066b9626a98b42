import { Query, Resolver } from '@nestjs/graphql';
import { Rights } from '#platform/http';
import { BoardDesk } from '../board/board-desk.js';
import { LateStep } from './late-step.types.js';
import { readLateSteps } from './read-late-steps.js';

/** Steps of the process that are late, for who supervises. */
@Resolver()
export class LateStepResolver {
  constructor(private readonly desk: BoardDesk) {}

  @Rights('portal:supervise')
  @Query(() => [LateStep], {
    description: 'Late steps of portals below of which the viewer was told and which still wait, those late longest first; at most 200.',
  })
  lateSteps(): Promise<LateStep[]> {
    return this.desk.read(null, readLateSteps);
  }
}
