import type { IncomingMessage, ServerResponse } from 'node:http';
import { sheetErrors } from './errors.js';
import { sheetLimits } from './sheet.js';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** A file that is the body of a request, never more than a file may be long. @throws SHEET_TOO_LARGE, SHEET_EMPTY */
export async function sheetOf(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = sheetErrors.SHEET_TOO_LARGE({ megabytes: sheetLimits.bytes / 1024 / 1024 });
  if (Number(request.headers['content-length'] ?? 0) > sheetLimits.bytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > sheetLimits.bytes) throw tooLarge;
    chunks.push(chunk);
  }
  if (length === 0) throw sheetErrors.SHEET_EMPTY();
  return Buffer.concat(chunks);
}

/** Answers with a file to be kept, never to be shown by the browser. @param name plain letters, as it stands in a header */
export function sendSheet(response: ServerResponse, name: string, kind: keyof typeof types, bytes: Buffer): void {
  response.setHeader('Content-Type', types[kind]);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(bytes);
}
