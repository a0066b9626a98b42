import { isAscii } from 'node:buffer';
import { siteImportErrors } from '../errors.js';

/** Encodings that a file may name; what browsers read under a name is read. Null: it names none. */
function labelOf(head: Buffer): string | null {
  if (head.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) return 'utf-8';
  if (head.subarray(0, 2).equals(Buffer.of(0xff, 0xfe))) return 'utf-16le';
  if (head.subarray(0, 2).equals(Buffer.of(0xfe, 0xff))) return 'utf-16be';
  return /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head.toString('latin1', 0, 300))?.[1] ?? null;
}

/** What programs of before Unicode saved, one byte a letter; what the letters truly are shows from the words (text/html-body.ts). */
const singleByte = 'windows-1252';

/** How a file is written that does not say so, by the first piece that holds more than ASCII. */
function labelBy(piece: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return 'utf-8';
  } catch {
    return isCutUtf8(piece) ? 'utf-8' : singleByte;
  }
}

/** True for UTF-8 with a letter cut in two, as tables hold that were shortened by the byte: it is refused, never read as something else. */
function isCutUtf8(piece: Buffer): boolean {
  const bytes = piece.toString('latin1');
  const all = bytes.match(/[\x80-\xff]/g)?.length ?? 0;
  const whole = bytes.match(/[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}/g)?.join('').length ?? 0;
  return whole > all / 2;
}

/** Bytes of a file as text, piece by piece. @throws SITE_ENCODING, SITE_FILE_EMPTY */
export async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let named: string | null = null;
  let isFirst = true;
  try {
    for await (const chunk of chunks) {
      if (isFirst) named = labelOf(chunk);
      isFirst = false;
      if (!decoder && named === null && isAscii(chunk)) {
        yield chunk.toString('latin1');
        continue;
      }
      decoder ??= new TextDecoder(named ?? labelBy(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (isFirst) throw siteImportErrors.SITE_FILE_EMPTY();
    if (decoder) yield decoder.decode();
  } catch (error) {
    // what TextDecoder does not know, and what it cannot read
    if (error instanceof RangeError || error instanceof TypeError) throw siteImportErrors.SITE_ENCODING();
    throw error;
  }
}
