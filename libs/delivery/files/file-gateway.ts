import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { downloadName, isRenditionName, keptKey, MediaStore } from '#media';
import { giveStream } from '#platform/http';
import { normaliseHost } from '#units';
import { DeliveryReader } from '../read/delivery-reader.js';
import { rangeOf } from './byte-range.js';
import { fileByName } from './file-statements.js';

interface FileRow {
  readonly portalId: string;
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly downloadName: string | null;
  readonly withdrawnAt: Date | null;
}

/**
 * The one way from the store to readers. A file is public because of a row of delivery, and for no other reason: asked anew each time,
 * so what is withdrawn is gone at once. Its address holds the hash of its bytes, so a browser that has it may keep it for ever; caches
 * that serve many ask again each minute.
 */
@Controller('tep')
export class FileGateway {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly media: MediaStore,
  ) {}

  /** Nest answers HEAD here too. */
  @Get(':host/:name')
  async give(@Req() request: Request, @Res() response: Response, @Param('host') rawHost: string, @Param('name') name: string): Promise<void> {
    const host = normaliseHost(rawHost);
    const [file] = host !== null && isRenditionName(name) ? await this.reader.rows<FileRow>(fileByName, [host, name]) : [];
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'").setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!file || file.withdrawnAt) {
      const [status, words] = file ? [410, 'Tệp đã được gỡ.'] : [404, 'Không có tệp này.'];
      response.status(status).setHeader('Cache-Control', 'no-store').type('text/plain').send(`${words}\n`);
      return;
    }
    const tag = `"${file.name}"`;
    response
      .setHeader('ETag', tag)
      .setHeader('Cache-Control', 'public, max-age=31536000, s-maxage=60, immutable')
      .setHeader('Accept-Ranges', 'bytes')
      .setHeader('X-Content-Type-Options', 'nosniff');
    if (request.headers['if-none-match'] === tag) {
      response.status(304).end();
      return;
    }
    await this.send(request, response, file);
  }

  private async send(request: Request, response: Response, file: FileRow): Promise<void> {
    const size = Number(file.size);
    const range = rangeOf(request.headers.range, size);
    if (range === 'unsatisfiable') {
      response
        .status(416)
        .setHeader('Content-Range', `bytes */${String(size)}`)
        .end();
      return;
    }
    response.status(range ? 206 : 200).setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', String(range ? range.end - range.start + 1 : size));
    if (range) response.setHeader('Content-Range', `bytes ${String(range.start)}-${String(range.end)}/${String(size)}`);
    if (file.downloadName !== null) response.setHeader('Content-Disposition', dispositionOf(file.downloadName, file.name));
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const bytes = await this.media.open().read(keptKey(file.portalId, file.name), range ?? undefined);
    if (!bytes) throw new Error(`the store has no ${file.name} of portal ${file.portalId}`);
    await giveStream(bytes, response);
  }
}

/** A PDF is read in the page; other documents are kept. The name is what people called it. */
function dispositionOf(name: string, rendition: string): string {
  const ending = rendition.split('.').at(-1) ?? '';
  const encoded = encodeURIComponent(downloadName(name, ending)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${ending === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`;
}
