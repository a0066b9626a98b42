import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Rights } from '#platform/http';
import { sendSheet, sheetOf } from '#platform/sheet';
import { civilDateOf } from '#platform/time';
import { yearOf } from '#web/figures';
import { planTargetSheet, targetTemplate, writeTargets } from './import-targets.js';
import { sheetAnswer } from './sheet-answer.js';
import { readableYear } from './target.js';
import { TargetDesk } from './target-desk.js';

/** Plans as a sheet: out, and back in. Behind the same gate as the management schema. */
@Controller('manage/targets')
export class TargetController {
  constructor(private readonly desk: TargetDesk) {}

  /**
   * The file is the body. Without `apply=1` it only says what the file would do; with it the right rows are written, one
   * transaction a portal. Nothing of the file is kept. The right is asked for before a byte of it is read.
   */
  @Rights('target:set')
  @Post()
  async give(@Req() request: Request, @Res() response: Response, @Query('apply') apply: unknown): Promise<void> {
    const portalIds = await this.desk.planned();
    const planned = await planTargetSheet(this.desk, portalIds, await sheetOf(request));
    const written = apply === '1' ? await writeTargets(this.desk, planned) : 0;
    response.status(200).json(sheetAnswer(planned, written));
  }

  /** Every portal with the plan that holds, to be filled in. */
  @Rights('target:set')
  @Get('template.xlsx')
  async template(@Res() response: Response, @Query('year') year: unknown): Promise<void> {
    const portalIds = await this.desk.planned();
    const asked = readableYear(typeof year === 'string' ? Number(year) : yearOf(civilDateOf(this.desk.clock.now())));
    sendSheet(response, `chi-tieu-${String(asked)}.xlsx`, 'xlsx', await targetTemplate(this.desk.supervision, portalIds, asked));
  }
}
