import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { askerOf } from '#platform/http';
import { TlsAsk } from './tls-ask.js';

const status = { yes: 200, no: 404, busy: 429 } as const;
/** The question that a proxy asks before it has a certificate made: `GET /tls/ask?domain=<host>`. See docs/operations/tls.md. */
@Controller('tls')
export class TlsController {
  constructor(private readonly tls: TlsAsk) {}

  @Get('ask')
  async ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { domain, token } = request.query;
    const answer = await this.tls.mayCertify(typeof domain === 'string' ? domain : '', askerOf(request, token));
    response.status(status[answer]).setHeader('Cache-Control', 'no-store').end();
  }
}
