import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { Rights } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { atImports } from './at-imports.js';
import { ImportInput, ImportPayload, SetImportMappingInput } from './import.inputs.js';
import { importOf, importRowsOf, importsOf } from './import-queries.js';
import { ImportRowFilter, PortalImport, PortalImportRowConnection } from './import.types.js';
import { setMapping } from './set-mapping.js';
import { steerImport, type ImportStep } from './steer-import.js';

const portalArgument = {
  type: () => ID,
  description: "The province's own portal; one in which the viewer has no grant is answered like one that is not there.",
} as const;

/** Imports of portals from a file, for the administrator of a province. */
@Resolver()
export class ImportResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:import')
  @Query(() => [PortalImport], { description: 'The newest twenty imports.' })
  portalImports(@Args('portalId', portalArgument) portalId: string): Promise<PortalImport[]> {
    return atImports(this.editing, this.clock, portalId, (scope) => importsOf(scope, this.clock.now()));
  }

  @Rights('portal:import')
  @Query(() => PortalImport, { description: 'An import.' })
  portalImport(
    @Args('portalId', portalArgument) portalId: string,
    @Args('importId', { type: () => ID, description: 'The import.' }) importId: string,
  ): Promise<PortalImport> {
    return atImports(this.editing, this.clock, portalId, (scope) => importOf(scope, importId, this.clock.now()));
  }

  @Rights('portal:import')
  @Query(() => PortalImportRowConnection, { description: 'Rows of an import, in the order of the file.' })
  portalImportRows(
    @Args('portalId', portalArgument) portalId: string,
    @Args('importId', { type: () => ID, description: 'The import.' }) importId: string,
    @Args('show', { type: () => ImportRowFilter, defaultValue: ImportRowFilter.ALL, description: 'Which rows.' }) show: ImportRowFilter,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<PortalImportRowConnection> {
    return atImports(this.editing, this.clock, portalId, (scope) => importRowsOf(scope, importId, { show, first, after: after ?? null }));
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Says what the columns are; the file is planned anew.' })
  setImportMapping(@Args('input', { description: 'The columns.' }) input: SetImportMappingInput): Promise<ImportPayload> {
    return atImports(this.editing, this.clock, input.portalId, async (scope) => {
      const now = this.clock.now();
      await setMapping(scope, this.queue, input.importId, input.columns, now);
      return { import: await importOf(scope, input.importId, now) };
    });
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Plans the file anew, against the portals as they are now.' })
  planImport(@Args('input', { description: 'Which import.' }) input: ImportInput): Promise<ImportPayload> {
    return this.steer(input, 'plan');
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Begins to make the portals.' })
  startImport(@Args('input', { description: 'Which import.' }) input: ImportInput): Promise<ImportPayload> {
    return this.steer(input, 'start');
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Stops after the portals that are being made.' })
  pauseImport(@Args('input', { description: 'Which import.' }) input: ImportInput): Promise<ImportPayload> {
    return this.steer(input, 'pause');
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Goes on from where it was stopped.' })
  resumeImport(@Args('input', { description: 'Which import.' }) input: ImportInput): Promise<ImportPayload> {
    return this.steer(input, 'resume');
  }

  @Rights('portal:import')
  @Mutation(() => ImportPayload, { description: 'Gives an import up; portals that were made stay.' })
  cancelImport(@Args('input', { description: 'Which import.' }) input: ImportInput): Promise<ImportPayload> {
    return this.steer(input, 'cancel');
  }

  private steer({ portalId, importId }: ImportInput, step: ImportStep): Promise<ImportPayload> {
    return atImports(this.editing, this.clock, portalId, async (scope) => {
      const now = this.clock.now();
      await steerImport(scope, this.queue, importId, step, now);
      return { import: await importOf(scope, importId, now) };
    });
  }
}
