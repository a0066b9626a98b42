import { Module, type OnModuleInit } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { subtreePortals } from '#people';
import { inSubtree } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { ProcessModule, registerFollower } from '#process';
import { AdvertsResolver } from './advert/adverts.resolver.js';
import { BoardChanges } from './board/board-changes.js';
import { BoardDesk } from './board/board-desk.js';
import { BoardChangesController } from './board/board.controller.js';
import { BoardResolver } from './board/board.resolver.js';
import { followDirectives } from './directive/check-directives.js';
import { DirectiveController } from './directive/directive.controller.js';
import { DirectiveResolver } from './directive/directive.resolver.js';
import { TableController } from './table/table.controller.js';
import { TargetController } from './target/target.controller.js';
import { TargetDesk } from './target/target-desk.js';
import { TargetResolver } from './target/target.resolver.js';
import { LateStepResolver } from './late-step/late-step.resolver.js';
import { ReadersResolver } from './readers/readers.resolver.js';
import { FigureResolver } from './figure/figure.resolver.js';
import { overview } from './overview.js';
import { PortalOverviewConnection } from './overview.types.js';

/** What a supervisor sees of the portals below: figures and waiting work, never a draft. */
@Resolver()
class SupervisionResolver {
  constructor(
    @InjectSource('supervision') private readonly source: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:supervise')
  @Query(() => PortalOverviewConnection, { description: 'Portals the viewer supervises, worst first: longest waiting, then longest silent.' })
  async portals(
    @Args('search', { type: () => String, nullable: true, description: 'Words of the name, with or without accents.' }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the worst.' }) after: string | null,
  ): Promise<PortalOverviewConnection> {
    const now = this.clock.now();
    const portalIds = await subtreePortals(this.signin, now);
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    return inSubtree(this.source, portalIds, (scope) => overview(scope, now, { search, first, after }));
  }
}

@Module({
  imports: [ProcessModule],
  controllers: [BoardChangesController, DirectiveController, TableController, TargetController],
  providers: [
    // one a line: each part adds its own
    SupervisionResolver,
    BoardChanges,
    BoardDesk,
    BoardResolver,
    FigureResolver,
    DirectiveResolver,
    TargetDesk,
    TargetResolver,
    ReadersResolver,
    LateStepResolver,
    AdvertsResolver,
  ],
})
export class SupervisionModule implements OnModuleInit {
  onModuleInit(): void {
    registerFollower('directives', followDirectives);
  }
}
