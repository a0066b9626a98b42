import type { IncomingMessage } from 'node:http';
import type { AppError } from '#platform/errors';

/**
 * A file that is the body of a request, never more of it than it may be long.
 * @param most bytes
 * @throws tooLarge, empty
 */
export async function readBody(request: IncomingMessage, most: number, { tooLarge, empty }: Readonly<Record<'tooLarge' | 'empty', AppError>>): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw tooLarge;
    chunks.push(chunk);
  }
  if (length === 0) throw empty;
  return Buffer.concat(chunks);
}
