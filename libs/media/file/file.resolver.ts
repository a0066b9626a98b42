import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith } from '#people';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights, withFaults } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { daysLeft, levelOf, quotaOf } from '../quota/quota.js';
import { setQuota } from '../quota/set-quota.js';
import { describeFile, removeFile } from './change-file.js';
import { DescribeFileInput, RemoveFileInput, SetFileQuotaInput } from './file.inputs.js';
import { FileConnection, FileKind, FilePayload, FileQuota, FileQuotaPayload, StoredFile } from './file.types.js';
import type { FileKind as Kind } from './file.js';
import { filesById, listFiles } from './file-queries.js';

const portal = 'The portal; one in which the viewer has no grant is answered like one that is not there.';

/** Pictures and files of one portal. */
@Resolver()
export class FileResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('file:read')
  @Query(() => FileConnection, { description: 'Pictures and files of the portal, latest first; those that were refused too.' })
  files(
    @Args('portalId', { type: () => ID, description: portal }) portalId: string,
    @Args('search', { type: () => String, nullable: true, description: 'Words of name, text alternative or caption, with or without accents.' })
    search: string | null,
    @Args('kind', { type: () => FileKind, nullable: true, description: 'Only files of one sort; all when left out.' }) kind: Kind | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the first.' }) after: string | null,
  ): Promise<FileConnection> {
    return this.reading(portalId, (scope) => listFiles(scope, { search, kind, first, after }));
  }

  @Rights('file:read')
  @Query(() => StoredFile, { description: 'A file with where it is used; NOT_FOUND when the portal has none of this id.' })
  file(
    @Args('portalId', { type: () => ID, description: portal }) portalId: string,
    @Args('id', { type: () => ID, description: 'The file.' }) id: string,
  ): Promise<StoredFile> {
    return this.reading(portalId, (scope) => one(scope, id));
  }

  @Rights('file:read')
  @Query(() => FileQuota, { description: 'Room of the portal for files, and how it fills.' })
  fileQuota(@Args('portalId', { type: () => ID, description: portal }) portalId: string): Promise<FileQuota> {
    return this.reading(portalId, (scope) => this.quota(scope));
  }

  @Rights('file:describe')
  @Mutation(() => FilePayload, { description: 'Says what a file is; proposed wherever it is put in from now on.' })
  describeFile(@Args('input', { description: 'The file and what it is.' }) input: DescribeFileInput): Promise<FilePayload> {
    return withFaults<FilePayload>({ file: null }, () =>
      atDesk(this.source, this.clock, input.portalId, async (scope) => {
        await describeFile(scope, this.clock, input);
        return { file: await one(scope, input.fileId), errors: [] };
      }),
    );
  }

  @Rights('file:remove')
  @Mutation(() => FilePayload, { description: 'Throws away a file that nothing uses.' })
  removeFile(@Args('input', { description: 'The file.' }) input: RemoveFileInput): Promise<FilePayload> {
    return atDesk(this.source, this.clock, input.portalId, async (scope) => {
      await removeFile(scope, this.clock, input.fileId);
      return { file: await one(scope, input.fileId), errors: [] };
    });
  }

  @Rights('portal:own')
  @Mutation(() => FileQuotaPayload, { description: 'Sets how much room for files a portal has.' })
  setFileQuota(@Args('input', { description: 'The portal and its room.' }) input: SetFileQuotaInput): Promise<FileQuotaPayload> {
    return withFaults<FileQuotaPayload>({ quota: null }, () =>
      atDesk(this.source, this.clock, input.portalId, async (scope) => {
        await setQuota(scope, this.clock, input.gigabytes);
        return { quota: await this.quota(scope), errors: [] };
      }),
    );
  }

  private async quota(scope: OpenScope): Promise<FileQuota> {
    const quota = await quotaOf(scope, this.config.MEDIA_QUOTA_GB, this.clock.now());
    const { limitBytes, usedBytes } = quota;
    return { limitBytes, usedBytes, level: levelOf(quota), daysLeft: daysLeft(quota) };
  }

  private reading<T>(portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.source, this.clock, portalId, { subject: 'file', action: 'read' }, fn);
  }
}

async function one(scope: OpenScope, id: string): Promise<StoredFile> {
  const [file] = await filesById(scope, [id]);
  if (!file) throw commonErrors.NOT_FOUND();
  return file;
}
