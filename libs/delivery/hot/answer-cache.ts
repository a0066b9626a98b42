import { createHash } from 'node:crypto';
import type { Seen, Versions } from '../version/versions.js';
import { Shares, type Held } from './shares.js';

/** What the database answered, with the versions of the same snapshot. */
export interface Answer {
  /** Id of the portal; null where none answers at the host. */
  readonly portal: string | null;
  readonly seen: Seen;
  readonly body: Buffer;
  /** Ms of the clock that only runs forward: its snapshot is not older. */
  readonly askedAt: number;
  /** True when it shows more portals than `seen` names. */
  readonly isBrief: boolean;
}

export type Coding = 'br' | 'gzip';

/** Name under which answers of hosts without a portal are kept. */
const nobody = '';
/** Those are held for as long as it may take until a new portal is seen, and never take more room than this. */
const nobodyFor = 1_000;
const nobodyMost = 262_144;
/** What shows more portals than it names is never older than this: with the way to the reader less than a young look may be (ADR 29). */
const briefFor = 500;
/** What an entry takes beside its bytes. */
const overhead = 1_024;
const mostRequests = 4;
const longestRequest = 4_096;

/** An answer that is, or could be, kept. */
export class Entry implements Held {
  readonly portal: string;
  readonly seen: Seen;
  readonly body: Buffer;
  /** Until when it may be given whatever the versions say. */
  readonly until: number;
  bytes: number;
  isUsed = false;
  /** Requests, word for word, that lead to it without being read. */
  readonly requests: string[] = [];
  /** How often it was asked for in each coding, and the bytes once they are made. */
  readonly asked: Record<Coding, number> = { br: 0, gzip: 0 };
  readonly coded: Partial<Record<Coding, Buffer>> = {};
  private hash: string | undefined;

  /** @param day civil day of which it is */
  constructor(
    readonly key: string,
    { portal, seen, body, askedAt, isBrief }: Answer,
    readonly day: string,
  ) {
    this.portal = portal ?? nobody;
    this.seen = seen;
    this.body = body;
    this.bytes = body.length + key.length * 2 + overhead;
    this.until = askedAt + (portal === null ? nobodyFor : isBrief ? briefFor : Number.POSITIVE_INFINITY);
  }

  /** Weak entity tag: the same whatever coding the bytes travel in. */
  get tag(): string {
    return (this.hash ??= `W/"${createHash('sha256').update(this.body).digest('base64url').slice(0, 22)}"`);
  }
}

export interface CacheOptions {
  /** Bytes of all answers together; 0: nothing is kept. */
  readonly most: number;
  readonly versions: Versions;
}

/**
 * Ready answers of all portals. One is given only while the versions under which it was read are those of a young look; a process
 * whose looks fail gives none.
 */
export class AnswerCache {
  private readonly shares: Shares<Entry>;
  private readonly byKey = new Map<string, Entry>();
  private readonly byRequest = new Map<string, Entry>();
  private readonly versions: Versions;
  private readonly most: number;

  constructor({ most, versions }: CacheOptions) {
    this.most = most;
    this.versions = versions;
    this.shares = new Shares<Entry>(most, (entry) => {
      this.byKey.delete(entry.key);
      for (const request of entry.requests) this.byRequest.delete(request);
    });
  }

  get bytes(): number {
    return this.shares.bytes;
  }

  bytesOf(portal: string): number {
    return this.shares.bytesOf(portal);
  }

  /** @param key what decides the answer @param now ms of a clock that only runs forward */
  find(key: string, day: string, now: number): Entry | undefined {
    return this.current(this.byKey.get(key), day, now);
  }

  /** The answer to a request that came in the same letters before. */
  findRequest(request: string, day: string, now: number): Entry | undefined {
    return this.current(this.byRequest.get(request), day, now);
  }

  /** What is kept of this very answer already, for those who waited for the same reading. */
  holding(key: string, { body }: Answer): Entry | undefined {
    const entry = this.byKey.get(key);
    return entry?.body === body ? entry : undefined;
  }

  /** Remembers that a request, word for word, asks for this. */
  remember(entry: Entry, request: string): void {
    if (request.length > longestRequest || entry.requests.length >= mostRequests || this.byRequest.has(request) || this.byKey.get(entry.key) !== entry) return;
    entry.requests.push(request);
    this.byRequest.set(request, entry);
    this.shares.grow(entry, request.length * 2);
  }

  /**
   * Keeps an answer, unless something newer is known: then it comes from a server that is behind, and is given but not kept.
   * @returns what is kept now, or the answer as an entry that is not
   */
  store(key: string, answer: Answer, day: string, now: number): Entry {
    const entry = new Entry(key, answer, day);
    const isNew = this.versions.learn(answer.seen);
    if (!isNew || !this.versions.isFresh(now) || entry.bytes > this.most / 8) return entry;
    const before = this.byKey.get(key);
    if (before) this.shares.remove(before);
    this.byKey.set(key, entry);
    this.shares.add(entry);
    if (entry.portal === nobody) this.shares.trim(nobody, nobodyMost);
    return entry;
  }

  /** Keeps the bytes of an entry in a coding. */
  keepCoded(entry: Entry, coding: Coding, bytes: Buffer): void {
    entry.coded[coding] = bytes;
    this.shares.grow(entry, bytes.length);
  }

  clear(): void {
    this.shares.clear();
  }

  private current(entry: Entry | undefined, day: string, now: number): Entry | undefined {
    if (!entry || !this.versions.isFresh(now)) return undefined;
    if (entry.day === day && now <= entry.until && this.versions.holds(entry.seen)) {
      entry.isUsed = true;
      return entry;
    }
    this.shares.remove(entry);
    return undefined;
  }
}
