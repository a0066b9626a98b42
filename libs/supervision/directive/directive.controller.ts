import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { atDeskWith, subtreePortals } from '#people';
import { inSubtree } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { directiveLetterFile, roundLetterFile } from './letter/directive-letter.js';
import { letterOf, lettersOfRound } from './read-letters.js';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Letters as files of Word. Behind the same gate as the management schema; made when they are asked for, out of what was frozen. */
@Controller('manage')
export class DirectiveController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectSource('supervision') private readonly supervision: DataSource,
    @InjectSource('signin') private readonly signin: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The letter to one portal, for its own people and its supervisors. */
  @Rights('directive:read')
  @Get('directives/:id/letter')
  async letter(@Res() response: Response, @Param('id') id: string, @Query('portalId') portalId: unknown): Promise<void> {
    const letter = await atDeskWith(this.editing, this.clock, typeof portalId === 'string' ? portalId : '', { subject: 'directive', action: 'read' }, (scope) =>
      letterOf(scope, id),
    );
    if (!letter) throw commonErrors.NOT_FOUND();
    send(response, await directiveLetterFile(letter));
  }

  /** One letter for everything that was sent in one go, to the portals that the reader supervises. */
  @Rights('portal:supervise')
  @Get('directive-rounds/:id/letter')
  async round(@Res() response: Response, @Param('id') id: string): Promise<void> {
    const portalIds = await subtreePortals(this.signin, this.clock.now());
    if (portalIds.length === 0) throw commonErrors.FORBIDDEN();
    const [first, ...others] = await inSubtree(this.supervision, portalIds, (scope) => lettersOfRound(scope, id));
    if (!first) throw commonErrors.NOT_FOUND();
    send(response, await roundLetterFile([first, ...others]));
  }
}

function send(response: Response, bytes: Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', 'attachment; filename="cong-van-don-doc.docx"');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.send(bytes);
}
