import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { DataSource } from 'typeorm';
import type { CivilDate } from '#platform/time';

/** Who views, as a hash that says nothing once its salt is gone: 16 bytes each, hexadecimal. */
export interface VisitorKey {
  readonly visitor: string;
  readonly address: string;
}

/**
 * Hashes of the visitors of one portal. The portal is part of what is hashed, so nobody can be followed from one portal to another,
 * and the salt is of the day, so nobody can be from one day to the next.
 */
export function visitorKey(salt: Buffer, portalId: string, address: string, agent: string): VisitorKey {
  const network = networkOf(address);
  return { visitor: hashed(salt, [portalId, 'visitor', network, agent]), address: hashed(salt, [portalId, 'address', network]) };
}

function hashed(salt: Buffer, parts: readonly (string | number)[]): string {
  return createHmac('sha256', salt).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** How many of an address may rate one page, or click on one banner, in a day: an office stands behind one. */
const readersOfAddress = 20;

/** Who rates a page or clicks on a banner, as a hash: the same browser is the same reader, and an address has room for a few, however many browsers it claims to be. */
export function readerKey(salt: Buffer, portalId: string, address: string, agent: string): string {
  const place = createHmac('sha256', salt).update(agent).digest().readUInt32BE() % readersOfAddress;
  // told apart from visitors by a word that stays: with another one the readers of the day would count twice
  return hashed(salt, [portalId, 'rating', networkOf(address), place]);
}

/** A household has 64 bits of IPv6 addresses to itself, and may use another each minute. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [left = '', right = ''] = plain.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const groups = plain.includes('::') ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail] : head;
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The salts of today, the same in every process; in memory and in an unlogged table alone. */
export class Salts {
  private readonly known = new Map<CivilDate, Buffer>();

  /** @param source data source of the role `intake` */
  constructor(private readonly source: DataSource) {}

  async of(day: CivilDate): Promise<Buffer> {
    const known = this.known.get(day);
    if (known) return known;
    await this.source.query('insert into visit_salt (day, salt) values ($1, $2) on conflict do nothing', [day, randomBytes(32)]);
    const [row] = await this.source.query<[{ salt: Buffer }]>('select salt from visit_salt where day = $1', [day]);
    // Yesterday's is still needed for views on their way; older ones are forgotten here too.
    for (const old of [...this.known.keys()].sort().slice(0, -1)) this.known.delete(old);
    this.known.set(day, row.salt);
    return row.salt;
  }
}
