import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { atDeskWith } from '#people';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { InjectSource } from '#platform/nest';
import { sendSheet, writeXlsx } from '#platform/sheet';
import { Clock } from '#platform/time';
import { advertBook } from './advert-book.js';
import { advertContracts, advertReceipts } from './advert-lists.js';
import { advertSheets } from './advert-sheets.js';

/** The book of paid banners of a year as a workbook. */
@Controller('manage/adverts')
export class AdvertController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly clock: Clock,
  ) {}

  @Rights('advert:read')
  @Get(':portal/:file')
  async file(@Res() response: Response, @Param('portal') portalId: string, @Param('file') file: string): Promise<void> {
    const [, year] = /^(20\d\d)\.xlsx$/.exec(file) ?? [];
    if (year === undefined) throw commonErrors.NOT_FOUND();
    const asked = { year: Number(year), first: null, after: null };
    const sheets = await atDeskWith(this.editing, this.clock, portalId, { subject: 'advert', action: 'read' }, async (scope) =>
      advertSheets(await advertBook(scope, asked.year), (await advertContracts(scope, asked)).rows, await advertReceipts(scope, asked)),
    );
    sendSheet(response, `thu-quang-cao-${year}.xlsx`, 'xlsx', await writeXlsx(sheets));
  }
}
