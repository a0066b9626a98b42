import { Readable } from 'node:stream';
import { Controller, Delete, Head, Options, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSource } from 'typeorm';
import { atDesk } from '#people';
import type { Config } from '#platform/config';
import { AppError } from '#platform/errors';
import { errorExtensions, httpStatus } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { currentActor } from '#platform/db';
import { mediaErrors } from '../errors.js';
import { MediaStore } from '../store/media-store.js';
import { quarantineKey } from '../store/store.js';
import { arrivingFile, endUpload, giveUp } from './arriving.js';
import { beginUpload } from './begin-upload.js';
import { checkVersion, nameIn, numberIn, tusExtensions, tusVersion } from './tus.js';

/** Insufficient storage (RFC 4918): what was sent is kept, more cannot be taken now. */
const insufficientStorage = 507;
const statusOf: Readonly<Record<string, number>> = { DISK_FULL: insufficientStorage, QUOTA_REACHED: insufficientStorage, UPLOAD_TOO_LARGE: 413 };

/**
 * Files come in by the resumable upload protocol: a line that drops goes on where it was. Behind the same gate as the management
 * schema. No transaction is open while bytes arrive; how many have is what lies in the store.
 */
@Controller('manage/uploads')
export class UploadController {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly media: MediaStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Options()
  options(@Res() response: Response): void {
    this.head(response)
      .setHeader('Tus-Version', tusVersion)
      .setHeader('Tus-Extension', tusExtensions)
      .setHeader('Tus-Max-Size', String(this.config.MEDIA_LARGEST_MB * 1024 * 1024));
    response.status(204).end();
  }

  /** Makes room for a file, and says where its bytes go. */
  @Post()
  async begin(@Req() request: Request, @Res() response: Response, @Query('portal') portal: unknown): Promise<void> {
    await this.answering(response, async () => {
      checkVersion(request.headers);
      const store = this.media.open();
      const size = numberIn(request.headers, 'upload-length');
      const portalId = typeof portal === 'string' ? portal : '';
      const limits = { largestMegabytes: this.config.MEDIA_LARGEST_MB, quotaGigabytes: this.config.MEDIA_QUOTA_GB };
      const id = await atDesk(this.editing, this.clock, portalId, (scope) => beginUpload(scope, this.clock, { name: nameIn(request.headers), size }, limits));
      await store.append(quarantineKey(portalId, id), 0, Readable.from([]), 0).catch(async (error: unknown) => {
        await atDesk(this.editing, this.clock, portalId, (scope) => giveUp(scope, id));
        throw error;
      });
      response.status(201).setHeader('Location', `/manage/uploads/${portalId}/${id}`).setHeader('Upload-Offset', '0').end();
    });
  }

  /** How much of it is there. */
  @Head(':portal/:id')
  async arrived(@Req() request: Request, @Res() response: Response, @Param('portal') portal: string, @Param('id') id: string): Promise<void> {
    await this.answering(response, async () => {
      checkVersion(request.headers);
      const file = await atDesk(this.editing, this.clock, portal, (scope) => arrivingFile(scope, this.clock, id));
      const offset = file.isOpen ? await this.media.open().arrived(quarantineKey(portal, file.id)) : file.size;
      // all of it came, but the word that it did was lost
      if (file.isOpen && offset >= file.size) await this.end(portal, file.id);
      response.status(200).setHeader('Upload-Offset', String(offset)).setHeader('Upload-Length', String(file.size)).end();
    });
  }

  /** Takes what comes, from the place on where the last part ended. */
  @Patch(':portal/:id')
  async more(@Req() request: Request, @Res() response: Response, @Param('portal') portal: string, @Param('id') id: string): Promise<void> {
    await this.answering(response, async () => {
      checkVersion(request.headers);
      if (request.headers['content-type'] !== 'application/offset+octet-stream') throw mediaErrors.UPLOAD_HEADER_INVALID({ header: 'content-type' });
      const offset = numberIn(request.headers, 'upload-offset');
      const file = await atDesk(this.editing, this.clock, portal, (scope) => arrivingFile(scope, this.clock, id));
      const store = this.media.open();
      const key = quarantineKey(portal, file.id);
      if (!file.isOpen || offset !== (await store.arrived(key))) throw mediaErrors.UPLOAD_OFFSET_STALE();
      // The line stays when the disk is full: what still comes is read and thrown away, so that the sender gets to read why.
      const now = await store.append(key, offset, request.iterator({ destroyOnReturn: false }), file.size).finally(() => request.resume());
      if (now >= file.size) await this.end(portal, file.id);
      response.status(204).setHeader('Upload-Offset', String(now)).end();
    });
  }

  @Delete(':portal/:id')
  async stop(@Req() request: Request, @Res() response: Response, @Param('portal') portal: string, @Param('id') id: string): Promise<void> {
    await this.answering(response, async () => {
      checkVersion(request.headers);
      const file = await atDesk(this.editing, this.clock, portal, async (scope) => {
        const found = await arrivingFile(scope, this.clock, id);
        return (await giveUp(scope, found.id)) ? found : null;
      });
      if (file) await this.media.open().remove(quarantineKey(portal, file.id));
      response.status(204).end();
    });
  }

  private async end(portalId: string, id: string): Promise<void> {
    await atDesk(this.editing, this.clock, portalId, (scope) => endUpload(scope, this.queue, id));
  }

  private head(response: Response): Response {
    return response.setHeader('Tus-Resumable', tusVersion).setHeader('Cache-Control', 'no-store');
  }

  /** Typed errors by the status that senders of this protocol understand; the sentence for people is in the body. */
  private async answering(response: Response, act: () => Promise<void>): Promise<void> {
    this.head(response);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (response.destroyed) return;
      response
        .status(statusOf[error.code] ?? httpStatus[error.kind])
        .json({ error: { message: error.vi, ...errorExtensions(error, currentActor().requestId) } });
    }
  }
}
