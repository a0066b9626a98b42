import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { oneText } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { sendSheet, sheetOf } from '#platform/sheet';
import { Clock } from '#platform/time';
import { atImports } from './at-imports.js';
import { failedFile, templateFile } from './failed-rows.js';
import { giveFile } from './give-file.js';
import { failedRowsOf } from './import-queries.js';

/** Files of imports: in, and out. Behind the same gate as the management schema. */
@Controller('manage/imports')
export class ImportController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The file is the body. The right is asked for before a byte of it is read. */
  @Post()
  async give(@Req() request: Request, @Res() response: Response, @Query('portal') portal: unknown, @Query('name') name: unknown): Promise<void> {
    const portalId = oneText(portal);
    await atImports(this.editing, this.clock, portalId, () => Promise.resolve());
    const bytes = await sheetOf(request);
    const id = await atImports(this.editing, this.clock, portalId, (scope) => giveFile(scope, this.queue, { name: oneText(name), bytes }, this.clock.now()));
    response.status(201).json({ id });
  }

  /** Empty file with every column and its hints. */
  @Get('template.xlsx')
  async template(@Res() response: Response): Promise<void> {
    sendSheet(response, 'mau-danh-sach-trang.xlsx', 'xlsx', await templateFile());
  }

  /** The refused rows, each with its reasons; can be mended and given again. */
  @Get(':id/failed')
  async failed(@Res() response: Response, @Param('id') id: string, @Query('portal') portal: unknown, @Query('format') format: unknown): Promise<void> {
    const rows = await atImports(this.editing, this.clock, oneText(portal), (scope) => failedRowsOf(scope, id));
    const kind = format === 'csv' ? 'csv' : 'xlsx';
    sendSheet(response, `dong-loi.${kind}`, kind, await failedFile(rows, kind));
  }
}
