import { siteImportErrors } from '../errors.js';

const pieceBytes = 1_048_576;

/** Bytes as they come, in pieces of one size, so that however long a file is no more than a piece is held. @throws SITE_FILE_LARGE, SITE_FILE_EMPTY */
export async function* piecesOf(source: AsyncIterable<Buffer>, mostMegabytes: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let all = 0;
  for await (const chunk of source) {
    all += chunk.length;
    if (all > mostMegabytes * 1_048_576) throw siteImportErrors.SITE_FILE_LARGE({ most: mostMegabytes });
    held.push(chunk);
    size += chunk.length;
    while (size >= pieceBytes) {
      const bytes = Buffer.concat(held);
      yield bytes.subarray(0, pieceBytes);
      held = [bytes.subarray(pieceBytes)];
      size -= pieceBytes;
    }
  }
  if (all === 0) throw siteImportErrors.SITE_FILE_EMPTY();
  if (size > 0) yield Buffer.concat(held);
}
