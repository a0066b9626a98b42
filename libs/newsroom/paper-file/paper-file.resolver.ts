import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDesk, atDeskWith } from '#people';
import { Rights, withFaults } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { AttachPaperFileInput, PaperFile, PaperFilesPayload } from './paper-file.types.js';
import { attachPaperFile, paperFilesOf } from './paper-files.js';

/** Signed copies of decisions, regulations and notices of the board. */
@Resolver()
export class PaperFileResolver {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('board:read')
  @Query(() => [PaperFile], { description: 'Signed copies of the papers of the board, the latest first.' })
  paperFiles(
    @Args('portalId', { type: () => ID, description: 'The portal; one in which the viewer has no grant is answered like one that is not there.' })
    portalId: string,
  ): Promise<PaperFile[]> {
    return atDeskWith(this.source, this.clock, portalId, { subject: 'board', action: 'read' }, paperFilesOf);
  }

  @Rights('board:change')
  @Mutation(() => PaperFilesPayload, { description: 'Puts the signed copy beside a paper of the board, in the place of the one before.' })
  attachPaperFile(@Args('input', { description: 'Which file for which paper.' }) input: AttachPaperFileInput): Promise<PaperFilesPayload> {
    return withFaults<PaperFilesPayload>({ files: null }, () =>
      atDesk(this.source, this.clock, input.portalId, async (scope) => {
        await attachPaperFile(scope, this.clock, input);
        return { files: await paperFilesOf(scope), errors: [] };
      }),
    );
  }
}
