import { siteImportErrors } from '../errors.js';

/** Encodings that a file may name; what browsers read under a name is read. */
function labelOf(head: Buffer): string {
  if (head.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) return 'utf-8';
  if (head.subarray(0, 2).equals(Buffer.of(0xff, 0xfe))) return 'utf-16le';
  if (head.subarray(0, 2).equals(Buffer.of(0xfe, 0xff))) return 'utf-16be';
  const named = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head.toString('latin1', 0, 300))?.[1];
  return named ?? 'utf-8';
}

/** Bytes of a file as text, piece by piece. @throws SITE_ENCODING, SITE_FILE_EMPTY */
export async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(labelOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (!decoder) throw siteImportErrors.SITE_FILE_EMPTY();
    yield decoder.decode();
  } catch (error) {
    // what TextDecoder does not know, and what it cannot read
    if (error instanceof RangeError || error instanceof TypeError) throw siteImportErrors.SITE_ENCODING();
    throw error;
  }
}
