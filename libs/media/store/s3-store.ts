import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { mediaErrors } from '../errors.js';
import { chunkKey, isDropped, isFull, isMissing, offsetOf, piecesOf } from './s3-parts.js';
import type { ByteRange, Store, Stored } from './store.js';

/** Where an object store is, and who asks it. */
export interface S3Settings {
  readonly bucket: string;
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Bytes that one request holds in memory; what is larger is sent in parts. */
const partBytes = 8 * 1024 * 1024;

/** Folders of private copies in the temporary folder of the machine. */
const copyPrefix = 'liencong-tep-';

interface Chunk {
  readonly key: string;
  readonly offset: number;
  readonly size: number;
  readonly changedAt: Date;
}

/**
 * Files in a bucket. Objects are written whole and nothing is ever added to one, so what arrives lies in pieces, each under the place where
 * it begins; a sender that comes back writes over the same places. What was checked is one object.
 */
export class S3Store implements Store {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, endpoint, region, accessKey, secretKey }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      ...(endpoint === '' ? {} : { endpoint, forcePathStyle: true }),
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // sums that stores other than Amazon's do not all know
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async append(key: string, offset: number, source: AsyncIterable<Buffer>, most: number): Promise<number> {
    let at = offset;
    const bounded = async function* (): AsyncGenerator<Buffer> {
      let seen = offset;
      for await (const chunk of source) {
        seen += chunk.length;
        if (seen > most) throw mediaErrors.UPLOAD_HEADER_INVALID({ header: 'upload-length' });
        yield chunk;
      }
    };
    // the line dropped: what came is kept
    for await (const piece of piecesOf(bounded(), partBytes, isDropped)) {
      await this.put(chunkKey(key, at), piece);
      at += piece.length;
    }
    return at;
  }

  async arrived(key: string): Promise<number> {
    let end = 0;
    for (const { offset, size } of await this.chunks(key)) {
      if (offset > end) break;
      end = Math.max(end, offset + size);
    }
    return end;
  }

  async withCopy<T>(key: string, fn: (copy: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), copyPrefix));
    try {
      const copy = path.join(folder, randomUUID());
      const chunks = await this.chunks(key);
      if (chunks.length === 0) throw mediaErrors.FILE_BROKEN();
      await pipeline(this.joined(chunks), createWriteStream(copy, { mode: 0o600 }));
      return await fn(copy);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async keep(key: string, from: string): Promise<void> {
    const { size } = await stat(from);
    await this.keepStream(key, createReadStream(from, { highWaterMark: 1 << 20 }), size);
    await rm(from, { force: true });
  }

  async keepBytes(key: string, bytes: Buffer): Promise<void> {
    await this.put(key, bytes);
  }

  async keepStream(key: string, source: Readable, size: number): Promise<void> {
    const pieces = piecesOf(source as AsyncIterable<Buffer>, partBytes, () => false);
    if (size > partBytes) {
      await this.putParts(key, pieces, size);
      return;
    }
    const parts: Buffer[] = [];
    for await (const piece of pieces) parts.push(piece);
    const bytes = Buffer.concat(parts);
    if (bytes.length !== size) throw mediaErrors.FILE_BROKEN();
    await this.put(key, bytes);
  }

  async read(key: string, range?: ByteRange): Promise<Readable | null> {
    const bytes = range ? { Range: `bytes=${String(range.start)}-${String(range.end)}` } : {};
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, ...bytes }));
      return Body instanceof Readable ? Body : null;
    } catch (error) {
      if (!isMissing(error)) throw error;
      const chunks = range ? [] : await this.chunks(key);
      return chunks.length === 0 ? null : Readable.from(this.joined(chunks));
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    for (const chunk of await this.chunks(key)) await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: chunk.key }));
  }

  async *list(): AsyncIterable<Stored> {
    // pieces of one file stand one after another
    const held: Stored[] = [];
    for await (const { key, changedAt } of this.objects('')) {
      const whole = key.replace(/\/~\d{15}$/, '');
      const before = held.pop();
      const isSame = before?.key === whole;
      if (before && !isSame) yield before;
      held.push({ key: whole, changedAt: isSame && before.changedAt > changedAt ? before.changedAt : changedAt });
    }
    yield* held;
  }

  async tidy(before: Date): Promise<void> {
    for (const name of await readdir(tmpdir())) {
      if (!name.startsWith(copyPrefix)) continue;
      const folder = path.join(tmpdir(), name);
      // the temporary folder may be shared: what belongs to another account stays
      if ((await lastTouched(folder)) < before.getTime()) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  private async *objects(prefix: string): AsyncGenerator<{ key: string; size: number; changedAt: Date }> {
    for (let token: string | undefined; ;) {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) }),
      );
      for (const { Key: key, Size: size = 0, LastModified: changedAt = new Date() } of page.Contents ?? [])
        if (key !== undefined) yield { key, size, changedAt };
      token = page.NextContinuationToken;
      if (token === undefined) return;
    }
  }

  /** Pieces of what is arriving, by their places. */
  private async chunks(key: string): Promise<Chunk[]> {
    const found: Chunk[] = [];
    for await (const { key: name, size, changedAt } of this.objects(`${key}/~`)) found.push({ key: name, offset: offsetOf(name), size, changedAt });
    return found.sort((one, other) => one.offset - other.offset);
  }

  /** The bytes of pieces; where two overlap each byte comes once. */
  private async *joined(chunks: readonly Chunk[]): AsyncGenerator<Buffer> {
    let end = 0;
    for (const { key, offset, size } of chunks) {
      if (offset > end) return;
      if (offset + size <= end) continue;
      const body = await this.read(key, { start: end - offset, end: size - 1 });
      if (!body) return;
      for await (const part of body as AsyncIterable<Buffer>) yield part;
      end = offset + size;
    }
  }

  private async put(key: string, bytes: Buffer): Promise<void> {
    await this.orFull(() => this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: bytes, ContentLength: bytes.length })));
  }

  /** A large object in parts: it is there when all of them are, and given up as a whole. */
  private async putParts(key: string, pieces: AsyncIterable<Buffer>, size: number): Promise<void> {
    await this.orFull(async () => {
      const object = { Bucket: this.bucket, Key: key };
      const { UploadId } = await this.client.send(new CreateMultipartUploadCommand(object));
      try {
        const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
        let sent = 0;
        for await (const piece of pieces) {
          const PartNumber = Parts.length + 1;
          const { ETag } = await this.client.send(new UploadPartCommand({ ...object, UploadId, PartNumber, Body: piece, ContentLength: piece.length }));
          Parts.push({ PartNumber, ETag });
          sent += piece.length;
        }
        if (sent !== size) throw mediaErrors.FILE_BROKEN();
        await this.client.send(new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }));
      } catch (error) {
        await this.client.send(new AbortMultipartUploadCommand({ ...object, UploadId })).catch(() => undefined);
        throw error;
      }
    });
  }

  /** A full store is said in words that a person can act on. */
  private async orFull<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw isFull(error) ? mediaErrors.DISK_FULL() : error;
    }
  }
}

/** When anything in a folder was last written, in ms; a film that is being made is written all the while. */
async function lastTouched(folder: string): Promise<number> {
  const inside = await readdir(folder, { recursive: true }).catch(() => []);
  const found = await Promise.all(['', ...inside].map((name) => stat(path.join(folder, name)).catch(() => null)));
  return Math.max(...found.map((each) => each?.mtimeMs ?? 0));
}
