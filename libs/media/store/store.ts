import type { Readable } from 'node:stream';

/** A part of a file, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What lies in a store, for the sweep. */
export interface Stored {
  readonly key: string;
  readonly changedAt: Date;
}

/**
 * Where the bytes of files lie: a folder, or buckets of an object store. Keys are made here of ids and hashes alone, never of what
 * a person typed. A full disk is DISK_FULL whatever the call; what was written before stays.
 */
export interface Store {
  /**
   * Adds bytes to what is arriving at a key.
   * @param most how long it may get @returns how many there are then, also when the sender went away in between @throws DISK_FULL, UPLOAD_HEADER_INVALID
   */
  append(key: string, offset: number, source: AsyncIterable<Buffer>, most: number): Promise<number>;
  /** How many bytes have arrived at a key; 0 when there is nothing. */
  arrived(key: string): Promise<number>;
  /** Gives `fn` a private copy on the local disk, which nobody writes to any more; it is gone afterwards. */
  withCopy<T>(key: string, fn: (path: string) => Promise<T>): Promise<T>;
  /** Stores a local file whole, or not at all. The file may be gone afterwards. */
  keep(key: string, path: string): Promise<void>;
  /** Stores what comes, whole or not at all. @param size how many bytes it is */
  keepStream(key: string, source: Readable, size: number): Promise<void>;
  /** Stores bytes whole, or not at all. */
  keepBytes(key: string, bytes: Buffer): Promise<void>;
  /** Null when there is nothing at the key. */
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  remove(key: string): Promise<void>;
  list(): AsyncIterable<Stored>;
  /** Takes away the folders that work which was cut off left on the local disk, where nothing was touched since `before`. */
  tidy(before: Date): Promise<void>;
}

/** What has not been checked yet; nobody but the worker reads it. */
export const quarantineKey = (portalId: string, fileId: string): string => `quarantine/${portalId}/${fileId}`;
/** What may become public. @param name of the rendition, which holds the hash of its bytes */
export const keptKey = (portalId: string, name: string): string => `kept/${portalId}/${name.slice(0, 2)}/${name}`;
/** A picture as it came, from which renditions are made; never public. */
export const originalKey = (portalId: string, name: string): string => `original/${portalId}/${name.slice(0, 2)}/${name}`;
