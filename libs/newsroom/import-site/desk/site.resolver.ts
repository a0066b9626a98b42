import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { atSiteImports } from './at-site-imports.js';
import { beginReading, openSiteImport } from './give-site.js';
import { setSite } from './set-site.js';
import { siteEntriesOf, siteImportOf, siteImportsOf } from './site-queries.js';
import {
  CrawlSiteInput,
  SetSiteImportInput,
  SiteEntryFilter,
  SiteImport,
  SiteImportEntryConnection,
  SiteImportPayload,
  SteerSiteImportInput,
} from './site.types.js';
import { steerSite } from './steer-site.js';

const portalArgument = {
  type: () => ID,
  description: 'The portal; one in which the viewer has no grant is answered like one that is not there.',
} as const;
const importArgument = { type: () => ID, description: 'The import.' } as const;

/** Imports of old sites, for the administrator of a portal and of its province. */
@Resolver()
export class SiteImportResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  @Rights('portal:import-site')
  @Query(() => [SiteImport], { description: 'The newest twenty imports of old sites.' })
  siteImports(@Args('portalId', portalArgument) portalId: string): Promise<SiteImport[]> {
    return atSiteImports(this.editing, this.clock, portalId, (scope) => siteImportsOf(scope, this.clock.now()));
  }

  @Rights('portal:import-site')
  @Query(() => SiteImport, { description: 'An import of an old site.' })
  siteImport(@Args('portalId', portalArgument) portalId: string, @Args('importId', importArgument) importId: string): Promise<SiteImport> {
    return atSiteImports(this.editing, this.clock, portalId, (scope) => siteImportOf(scope, importId, this.clock.now()));
  }

  @Rights('portal:import-site')
  @Query(() => SiteImportEntryConnection, { description: 'Entries of an import, in the order of the file.' })
  siteImportEntries(
    @Args('portalId', portalArgument) portalId: string,
    @Args('importId', importArgument) importId: string,
    @Args('show', { type: () => SiteEntryFilter, defaultValue: SiteEntryFilter.ALL, description: 'Which entries.' }) show: SiteEntryFilter,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many at most, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<SiteImportEntryConnection> {
    return atSiteImports(this.editing, this.clock, portalId, (scope) => siteEntriesOf(scope, importId, { show, first, after: after ?? null }));
  }

  @Rights('portal:import-site')
  @Mutation(() => SiteImportPayload, { description: 'Reads an old site by its site map; nothing comes in before the import is started.' })
  crawlSite(@Args('input', { description: 'The old site.' }) input: CrawlSiteInput): Promise<SiteImportPayload> {
    return atSiteImports(this.editing, this.clock, input.portalId, async (scope) => {
      const now = this.clock.now();
      if (!scope.personId) throw commonErrors.UNAUTHENTICATED();
      const id = await openSiteImport(scope, scope.personId, { name: input.address.trim(), isCrawl: true }, now);
      await beginReading(scope, this.queue, id, now);
      return { siteImport: await siteImportOf(scope, id, now), errors: [] };
    });
  }

  @Rights('portal:import-site')
  @Mutation(() => SiteImportPayload, { description: 'Decides where the entries of a planned import go.' })
  setSiteImport(@Args('input', { description: 'The import and its sections.' }) input: SetSiteImportInput): Promise<SiteImportPayload> {
    return withFaults<SiteImportPayload>({ siteImport: null }, () =>
      atSiteImports(this.editing, this.clock, input.portalId, async (scope) => {
        const now = this.clock.now();
        await setSite(scope, input, now);
        return { siteImport: await siteImportOf(scope, input.importId, now), errors: [] };
      }),
    );
  }

  @Rights('portal:import-site')
  @Mutation(() => SiteImportPayload, { description: 'Starts, pauses, resumes, gives up or undoes an import.' })
  steerSiteImport(@Args('input', { description: 'The import and what to do.' }) input: SteerSiteImportInput): Promise<SiteImportPayload> {
    return atSiteImports(this.editing, this.clock, input.portalId, async (scope) => {
      const now = this.clock.now();
      await steerSite(scope, this.queue, input.importId, input.step, now);
      return { siteImport: await siteImportOf(scope, input.importId, now), errors: [] };
    });
  }
}
