import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { commonErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { sendSheet, writeCsv, writeXlsx } from '#platform/sheet';
import { unitKinds } from '#units';
import { BoardDesk } from '../board/board-desk.js';
import { boardOnlyNames } from '../board/board.types.js';
import { measureOf } from '../measure/index.js';
import { tables } from './tables.js';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | null => allowed.find((each) => each === value) ?? null;

/** Each table of figures as a file, with the filters of its screen. */
@Controller('manage/figures')
export class TableController {
  constructor(private readonly desk: BoardDesk) {}

  @Rights('portal:supervise')
  @Get(':file')
  async file(@Param('file') file: string, @Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const [name = '', kind = ''] = file.split('.');
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    if (!table || (kind !== 'csv' && kind !== 'xlsx')) throw commonErrors.NOT_FOUND();
    const asked = {
      period: this.desk.period(text(query['period'])),
      only: oneOf(query['only'], Object.values(boardOnlyNames)),
      unitKind: oneOf(query['unitKind'], unitKinds),
      search: text(query['search']),
      measure: measureOf(text(query['measure']) ?? 'items_published'),
    };
    const portalId = text(query['portalId']);
    const rows = await (portalId === null
      ? this.desk.read(text(query['unitId']), (scope, now) => table.read(scope, now, asked))
      : this.desk.readPortal(portalId, (scope, now) => table.read(scope, now, asked)));
    sendSheet(response, `${table.name}.${kind}`, kind, kind === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: table.name, rows }]));
  }
}
