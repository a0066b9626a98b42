import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { giveStream } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { MediaStore } from '../store/media-store.js';
import { keptKey } from '../store/store.js';
import { isRenditionName } from './rendition.js';

/** What was made of files, for the screens of the console: also of what is not public yet. Behind the gate of the management schema. */
@Controller('manage/files')
export class FileController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
    private readonly media: MediaStore,
  ) {}

  @Get(':portal/:name')
  async show(@Res() response: Response, @Param('portal') portal: string, @Param('name') name: string): Promise<void> {
    const type = await atDeskWith(this.editing, this.clock, portal, { subject: 'file', action: 'read' }, async (scope) => {
      return typeOfRendition(scope, name);
    });
    const bytes = await this.media.open().read(keptKey(portal, name));
    if (!bytes) throw commonErrors.NOT_FOUND();
    response
      .setHeader('Content-Type', type)
      .setHeader('Cache-Control', 'private, max-age=3600')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    await giveStream(bytes, response);
  }
}

/** @throws NOT_FOUND */
async function typeOfRendition(scope: OpenScope, name: string): Promise<string> {
  const rows: { type: string }[] = isRenditionName(name)
    ? await scope.manager.query('select type from rendition where portal_id = scope.portal() and name = $1 limit 1', [name])
    : [];
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  return row.type;
}
