import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import type { Config } from '#platform/config';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { sendSheet, writeXlsx } from '#platform/sheet';
import { civilDateOf, Clock } from '#platform/time';
import { portalOf } from '#units';
import { disclosureSheets } from './disclosure-sheets.js';
import { disclosuresOf } from './disclosures.js';

/** Disclosures of the budget of a year as a workbook, to be signed and handed on, with the calendar of the year. */
@Controller('manage/disclosures')
export class DisclosureController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Rights('item:read')
  @Get(':portal/:file')
  async file(@Res() response: Response, @Param('portal') portalId: string, @Param('file') file: string): Promise<void> {
    const [, year] = /^(20\d\d)\.xlsx$/.exec(file) ?? [];
    if (year === undefined) throw commonErrors.NOT_FOUND();
    const sheets = await atDeskWith(this.editing, this.clock, portalId, { subject: 'item', action: 'read' }, async (scope) => {
      const portal = await portalOf(scope);
      const origin = this.config.SITE_ADDRESS.replace('{host}', portal?.host ?? '');
      return disclosureSheets(await disclosuresOf(scope, year), { year, today: civilDateOf(this.clock.now()), origin });
    });
    sendSheet(response, `cong-khai-ngan-sach-${year}.xlsx`, 'xlsx', await writeXlsx(sheets));
  }
}
