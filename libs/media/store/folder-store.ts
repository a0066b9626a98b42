import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { mediaErrors } from '../errors.js';
import type { ByteRange, Store, Stored } from './store.js';

const full = ['ENOSPC', 'EDQUOT'];
const dropped = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Files in a folder. What is stored appears under its name only when all of it is on the disk. */
export class FolderStore implements Store {
  constructor(private readonly folder: string) {}

  async append(key: string, offset: number, source: AsyncIterable<Buffer>, most: number): Promise<number> {
    return this.orFull(async () => {
      const handle = await this.forWriting(key);
      let at = offset;
      try {
        // by position: a sender that comes back while its old connection lingers writes the same bytes to the same places
        for await (const chunk of source) {
          if (at + chunk.length > most) throw mediaErrors.UPLOAD_HEADER_INVALID({ header: 'upload-length' });
          await writeAll(handle, chunk, at);
          at += chunk.length;
        }
      } catch (error) {
        // the line dropped: what came is kept
        if (!dropped.includes(codeOf(error) ?? '')) throw error;
      } finally {
        await handle.datasync().finally(() => handle.close());
      }
      return at;
    });
  }

  async arrived(key: string): Promise<number> {
    return (await stat(this.at(key)).catch(() => null))?.size ?? 0;
  }

  async withCopy<T>(key: string, fn: (copy: string) => Promise<T>): Promise<T> {
    const copy = this.at(`work/${randomUUID()}`);
    try {
      await this.orFull(async () => {
        await mkdir(path.dirname(copy), { recursive: true, mode: 0o700 });
        await copyFile(this.at(key), copy, constants.COPYFILE_EXCL).catch((error: unknown) => {
          throw codeOf(error) === 'ENOENT' ? mediaErrors.FILE_BROKEN() : error;
        });
      });
      return await fn(copy);
    } finally {
      await rm(copy, { force: true });
    }
  }

  async keep(key: string, from: string): Promise<void> {
    await this.orFull(async () => {
      const target = await this.placeFor(key);
      const handle = await open(from, 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(from, target);
    });
  }

  async keepBytes(key: string, bytes: Buffer): Promise<void> {
    await this.keepStream(key, Readable.from([bytes]), bytes.length);
  }

  async keepStream(key: string, source: Readable, size: number): Promise<void> {
    await this.orFull(async () => {
      const target = await this.placeFor(key);
      const part = this.at(`work/${randomUUID()}`);
      await mkdir(path.dirname(part), { recursive: true, mode: 0o700 });
      try {
        const handle = await open(part, 'wx', 0o600);
        let written = 0;
        try {
          for await (const chunk of source as AsyncIterable<Buffer>) {
            await writeAll(handle, chunk, written);
            written += chunk.length;
          }
          if (written !== size) throw mediaErrors.FILE_BROKEN();
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(part, target);
      } finally {
        await rm(part, { force: true });
      }
    });
  }

  async read(key: string, range?: ByteRange): Promise<Readable | null> {
    const handle = await open(this.at(key), 'r').catch(() => null);
    return handle && handle.createReadStream(range ? { start: range.start, end: range.end } : {});
  }

  async remove(key: string): Promise<void> {
    await rm(this.at(key), { force: true });
  }

  async *list(): AsyncIterable<Stored> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const at = path.join(entry.parentPath, entry.name);
      const found = await stat(at).catch(() => null);
      if (found) yield { key: path.relative(this.folder, at).split(path.sep).join('/'), changedAt: found.mtime };
    }
  }

  async tidy(before: Date): Promise<void> {
    for (const entry of await readdir(this.at('work'), { withFileTypes: true }).catch(() => [])) {
      const folder = this.at(`work/${entry.name}`);
      const found = entry.isDirectory() ? await stat(folder).catch(() => null) : null;
      if (found && found.mtime < before) await rmdir(folder).catch(unlessInUse);
    }
  }

  private at(key: string): string {
    return path.join(this.folder, ...key.split('/'));
  }

  private async placeFor(key: string): Promise<string> {
    const target = this.at(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    return target;
  }

  private async forWriting(key: string): Promise<FileHandle> {
    return open(await this.placeFor(key), constants.O_WRONLY | constants.O_CREAT, 0o600);
  }

  /** A full disk is said in words that a person can act on. */
  private async orFull<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw full.includes(codeOf(error) ?? '') ? mediaErrors.DISK_FULL() : error;
    }
  }
}

/** Files are taken away by their own age; a folder that still holds one stays. */
function unlessInUse(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

async function writeAll(handle: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await handle.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
}
