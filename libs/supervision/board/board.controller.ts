import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Rights } from '#platform/http';
import { BoardChanges } from './board-changes.js';
import { BoardDesk } from './board-desk.js';

/** The board's live side. Behind the same gate as the management schema. */
@Controller('manage/board')
export class BoardChangesController {
  constructor(
    private readonly desk: BoardDesk,
    private readonly changes: BoardChanges,
  ) {}

  /** Answers `{ mark }` once the board differs from the one whose mark was seen, or after a while; then it is asked again. */
  @Rights('portal:supervise')
  @Get('changes')
  async next(@Res() response: Response, @Query('unitId') unitId: unknown, @Query('mark') mark: unknown): Promise<void> {
    const left = new AbortController();
    response.on('close', () => {
      left.abort();
    });
    const portalIds = await this.desk.portalIds(typeof unitId === 'string' && unitId !== '' ? unitId : null);
    response.json({ mark: await this.changes.next(portalIds, typeof mark === 'string' ? mark : '', left.signal) });
  }
}
