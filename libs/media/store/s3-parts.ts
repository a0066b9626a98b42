/** Key of a piece of what is arriving at a key, by the place where it begins; their order is that of their names. */
export const chunkKey = (key: string, offset: number): string => `${key}/~${String(offset).padStart(15, '0')}`;
export const offsetOf = (chunk: string): number => Number(chunk.slice(chunk.lastIndexOf('~') + 1));

interface Told {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const dropped = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];
const full = ['QuotaExceeded', 'InsufficientStorage', 'XMinioStorageFull', 'InsufficientCapacity'];

/** The sender went away. */
export const isDropped = (error: unknown): boolean => dropped.includes((error as Told | undefined)?.code ?? '');
/** The store has no room left. */
export const isFull = (error: unknown): boolean => {
  const { name = '', $metadata } = (error ?? {}) as Told;
  return full.includes(name) || $metadata?.httpStatusCode === 507;
};
export const isMissing = (error: unknown): boolean => {
  const { name = '', $metadata } = (error ?? {}) as Told;
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404;
};

/** What comes, in pieces of at most so many bytes. An error that is `forgiven` ends it: what came before is given out. */
export async function* piecesOf(source: AsyncIterable<Buffer>, most: number, forgiven: (error: unknown) => boolean): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  const all = (): Buffer => {
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    return bytes;
  };
  const chunks = source[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      if (forgiven(error)) return null;
      throw error;
    });
    if (!next || next.done) break;
    held.push(next.value);
    size += next.value.length;
    if (size < most) continue;
    const bytes = all();
    for (let at = 0; at < bytes.length; at += most) {
      const piece = bytes.subarray(at, at + most);
      if (piece.length === most) yield piece;
      else {
        held = [piece];
        size = piece.length;
      }
    }
  }
  if (size > 0) yield all();
}
