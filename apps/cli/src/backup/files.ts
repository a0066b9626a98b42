import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../output.js';
import type { BackupFile } from './manifest.js';

/** Writes chunks compressed into a new file that only its owner reads, down to the disk. @returns its length and SHA-256 */
export async function writeFile(name: string, chunks: AsyncIterable<Buffer>): Promise<{ readonly bytes: number; readonly fileSha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (compressed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of compressed) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(chunks, createGzip(), counted, createWriteStream(name, { flags: 'wx', mode: 0o600, flush: true }));
  return { bytes, fileSha256: hash.digest('hex') };
}

/** What the lines of a backup's file are once it is decompressed. @throws Refusal naming a file that is missing or damaged */
export async function* readLines(folder: string, { file }: Pick<BackupFile, 'file'>): AsyncGenerator<Buffer> {
  const name = path.join(folder, file);
  if (!existsSync(name)) throw new Refusal(`Thiếu tệp ${file} của bản sao lưu (a file of the backup is missing).`);
  const source = createReadStream(name, { highWaterMark: 1 << 18 });
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  try {
    for await (const chunk of source.pipe(plain) as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal(`Tệp ${file} bị hỏng (damaged file): ${code}`);
    throw error;
  } finally {
    source.destroy();
  }
}

/** SHA-256 of a file as it lies there. @throws Refusal naming one that is missing */
export async function hashFile(folder: string, file: string): Promise<string> {
  const name = path.join(folder, file);
  if (!existsSync(name)) throw new Refusal(`Thiếu tệp ${file} của bản sao lưu (a file of the backup is missing).`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(name), hash);
  return hash.digest('hex');
}

/** The lines of one portal, out of lines that each begin with the id of theirs. */
export async function* linesOfPortal(chunks: AsyncIterable<Buffer>, portalId: string): AsyncGenerator<Buffer> {
  for await (const line of linesIn(chunks)) if (line.subarray(0, portalId.length).toString('latin1') === portalId) yield line;
}

/** One line after another, each with its end. */
export async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let begin = 0;
    for (let end = text.indexOf(0x0a); end >= 0; end = text.indexOf(0x0a, begin)) {
      yield text.subarray(begin, end + 1);
      begin = end + 1;
    }
    rest = text.subarray(begin);
  }
}
