import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '#platform/http';
import { sheetErrors } from './errors.js';
import { sheetLimits } from './sheet.js';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** A file that is the body of a request, never more than a file may be long. @throws SHEET_TOO_LARGE, SHEET_EMPTY */
export function sheetOf(request: IncomingMessage): Promise<Buffer> {
  const { bytes } = sheetLimits;
  return readBody(request, bytes, { tooLarge: sheetErrors.SHEET_TOO_LARGE({ megabytes: bytes / 1024 / 1024 }), empty: sheetErrors.SHEET_EMPTY() });
}

/** Answers with a file to be kept, never to be shown by the browser. @param name plain letters, as it stands in a header */
export function sendSheet(response: ServerResponse, name: string, kind: keyof typeof types, bytes: Buffer): void {
  response.setHeader('Content-Type', types[kind]);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(bytes);
}
