import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { keptKey, MediaStore } from '#media';
import { atDesk } from '#people';
import { need, type Config } from '#platform/config';
import { runAs, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { giveStream } from '#platform/http';
import { InjectConfig, InjectSource } from '#platform/nest';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { normaliseHost, portalOf } from '#units';
import { previewFiles, previewOf } from './preview-item.js';
import { readPreviewToken, type PreviewRight } from './preview-right.js';

/**
 * Previews, for apps/site alone: what it makes a page of, and the pictures of that. The address carries the right of one person to one item;
 * it is asked anew each time, so it ends with the person's grant. Under another portal's host name there is none.
 */
@Controller('xem-truoc/:host/:token')
export class PreviewController {
  constructor(
    @InjectSource('editing') private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly media: MediaStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get()
  async show(@Res() response: Response, @Param('host') host: string, @Param('token') token: string): Promise<void> {
    const preview = await this.asWhoeverMadeIt(host, token, (scope, today, { itemId }) => previewOf(scope, today, itemId));
    response.setHeader('Cache-Control', 'no-store').json(preview);
  }

  @Get(':name')
  async file(@Res() response: Response, @Param('host') host: string, @Param('token') token: string, @Param('name') name: string): Promise<void> {
    const { portalId, type } = await this.asWhoeverMadeIt(host, token, async (scope, today, right) => {
      const files = await previewFiles(scope, today, right.itemId);
      const form = files.flatMap(({ state, renditions }) => (state === 'clean' ? renditions : [])).find((each) => each.name === name);
      if (!form) throw commonErrors.NOT_FOUND();
      return { portalId: right.portalId, type: form.type };
    });
    const bytes = await this.media.open().read(keptKey(portalId, name));
    if (!bytes) throw commonErrors.NOT_FOUND();
    response
      .setHeader('Content-Type', type)
      .setHeader('Cache-Control', 'private, max-age=600')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    await giveStream(bytes, response);
  }

  private asWhoeverMadeIt<T>(host: string, token: string, fn: (scope: OpenScope, today: CivilDate, right: PreviewRight) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    const right = readPreviewToken(Buffer.from(need(this.config, 'SESSION_SECRET'), 'base64'), token, now);
    if (!right) throw commonErrors.NOT_FOUND();
    return runAs({ requestId: newId(), personId: right.personId }, () =>
      atDesk(this.source, this.clock, right.portalId, async (scope) => {
        const portal = await portalOf(scope);
        if (portal?.host !== normaliseHost(host)) throw commonErrors.NOT_FOUND();
        return fn(scope, civilDateOf(now), right);
      }),
    );
  }
}
