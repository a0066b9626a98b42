import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { defineErrors } from '#platform/errors';
import { Rights } from '#platform/http';
import { AuditDesk } from './audit-desk.js';
import { csvCut, csvHead, csvLine, filterOf, mostLines } from './audit-csv.js';
import type { AuditEntryConnection } from './audit.types.js';
import { readAudit } from './read-audit.js';

export const auditErrors = defineErrors({
  AUDIT_DATE_INVALID: {
    kind: 'invalid',
    vi: 'Ngày không đúng. Hãy ghi theo dạng năm-tháng-ngày, ví dụ 2026-11-25.',
    en: 'from and to must be dates, yyyy-mm-dd.',
  },
});

const pageLength = 1_000;

/** The audit as a file. */
@Controller('manage')
export class AuditController {
  constructor(private readonly desk: AuditDesk) {}

  /** What is filtered, newest first, page by page: no transaction waits for the one who reads. */
  @Rights('audit:read')
  @Get('audit.csv')
  async file(@Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const asked = filterOf(query);
    if (!asked) throw auditErrors.AUDIT_DATE_INVALID();
    const { portalId, ...filter } = asked;
    const read = (after: string | null): Promise<AuditEntryConnection> =>
      this.desk.read(portalId, (scope) => readAudit(scope, filter, { first: pageLength, after }, pageLength));
    // Whoever may not read it is told so before a file begins.
    let page = await read(null);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="nhat-ky.csv"');
    await send(response, csvHead);
    for (let lines = 0; ;) {
      await send(response, page.edges.map(({ node }) => csvLine(node)).join(''));
      lines += page.edges.length;
      if (!page.pageInfo.hasNextPage || response.destroyed) break;
      if (lines >= mostLines) {
        await send(response, csvCut);
        break;
      }
      page = await read(page.pageInfo.endCursor);
    }
    response.end();
  }
}

/** Waits while the one who reads is slower than we are; not for one who has gone. */
async function send(response: Response, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  await new Promise<void>((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
