import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { commonErrors } from '#platform/errors';
import { oneText } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { sendSheet, writeCsv } from '#platform/sheet';
import { Clock } from '#platform/time';
import { siteImportErrors, siteLimits } from '../errors.js';
import { atSiteImports } from './at-site-imports.js';
import { beginReading, keepChunk, openSiteImport } from './give-site.js';
import { piecesOf } from './pieces.js';
import { failedEntriesOf } from './site-queries.js';

/** Files of old sites: in, and what was refused of them out. Behind the gate of the management schema. */
@Controller('manage/site-imports')
export class SiteImportController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The file is the body. The right is asked for before a byte of it is read, and no transaction is open while bytes arrive. */
  @Post()
  async give(@Req() request: Request, @Res() response: Response, @Query('portal') portal: unknown, @Query('name') name: unknown): Promise<void> {
    const portalId = oneText(portal);
    const importId = await atSiteImports(this.editing, this.clock, portalId, (scope) => {
      if (!scope.personId) throw commonErrors.UNAUTHENTICATED();
      if (Number(request.headers['content-length'] ?? 0) > siteLimits.megabytes * 1024 * 1024)
        throw siteImportErrors.SITE_FILE_LARGE({ most: siteLimits.megabytes });
      return openSiteImport(scope, scope.personId, { name: oneText(name), isCrawl: false }, this.clock.now());
    });
    let number = 0;
    for await (const piece of piecesOf(request, siteLimits.megabytes)) {
      const place = number;
      await atSiteImports(this.editing, this.clock, portalId, (scope) => keepChunk(scope, importId, place, piece));
      number += 1;
    }
    await atSiteImports(this.editing, this.clock, portalId, (scope) => beginReading(scope, this.queue, importId, this.clock.now()));
    response.status(201).json({ id: importId });
  }

  /** The refused entries with their reasons in both languages. */
  @Get(':id/failed')
  async failed(@Res() response: Response, @Param('id') id: string, @Query('portal') portal: unknown): Promise<void> {
    const rows = await atSiteImports(this.editing, this.clock, oneText(portal), (scope) => failedEntriesOf(scope, id));
    sendSheet(response, 'bai-loi.csv', 'csv', writeCsv(rows));
  }
}
