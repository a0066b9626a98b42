import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { TlsAsk } from './tls-ask.js';

const status = { yes: 200, no: 404, busy: 429 } as const;
/** Set by every usual proxy on what it passes on; the proxy's own questions carry none of them. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via'];

/** The question that a proxy asks before it has a certificate made: `GET /tls/ask?domain=<host>`. See docs/operations/tls.md. */
@Controller('tls')
export class TlsController {
  constructor(private readonly tls: TlsAsk) {}

  @Get('ask')
  async ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { domain, token } = request.query;
    const answer = await this.tls.mayCertify(typeof domain === 'string' ? domain : '', {
      address: request.socket.remoteAddress,
      isForwarded: forwarded.some((name) => name in request.headers),
      token: typeof token === 'string' ? token : '',
    });
    response.status(status[answer]).setHeader('Cache-Control', 'no-store').end();
  }
}
