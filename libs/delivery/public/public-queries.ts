import { Injectable } from '@nestjs/common';
import { isId } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import { civilDateOf, Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { normaliseHost } from '#units';
import type { PublicContact, PublicItem, PublicItemCard, PublicItemConnection, PublicPortal, PublicWithdrawnItem } from './public.types.js';
import { isSlug } from '../publish/slug.js';
import { itemBySlug, latestItems, latestItemsOfSection, portalByHost } from './statements.js';

/** Most items of one page of a list. */
const mostItems = 50;

type PortalRow = Omit<PublicPortal, 'contact'> & { contact: Partial<PublicContact> };
type CardRow = PublicItemCard & { place: string };
type ItemRow = PublicItem & { withdrawnAt: Date | null };

/** What the public schema answers: one prepared statement for each root field. */
@Injectable()
export class PublicQueries {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /** The portal of a host name; null when none answers there. */
  async portal(rawHost: string): Promise<PublicPortal | null> {
    const host = normaliseHost(rawHost);
    if (host === null) return null;
    const row = (await this.reader.rows<PortalRow>(portalByHost, [host, civilDateOf(this.clock.now())]))[0];
    if (!row) return null;
    const { address = '', phone = '', fax = '', email = '', responsible = '' } = row.contact;
    return { ...row, contact: { address, phone, fax, email, responsible } };
  }

  /**
   * Items of a portal, newest first; none where the host or the section is unknown.
   * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
   */
  async items(rawHost: string, section: string | null, first: number, after: string | null): Promise<PublicItemConnection> {
    const count = checkFirst(first, mostItems);
    const place = readPlace(after);
    const host = normaliseHost(rawHost);
    if (host === null || (section !== null && !isSlug(section))) return page([], count);
    // one more than asked for tells whether there is a next page
    const values = [host, count + 1, place.placedAt, place.itemId];
    const rows =
      section === null ? await this.reader.rows<CardRow>(latestItems, values) : await this.reader.rows<CardRow>(latestItemsOfSection, [...values, section]);
    return page(rows, count);
  }

  /** An item by its address: public, withdrawn, or null when it never was. */
  async item(rawHost: string, slug: string): Promise<PublicItem | PublicWithdrawnItem | null> {
    const host = normaliseHost(rawHost);
    if (host === null || !isSlug(slug)) return null;
    const row = (await this.reader.rows<ItemRow>(itemBySlug, [host, slug]))[0];
    if (!row) return null;
    const { withdrawnAt, ...item } = row;
    return withdrawnAt ? { slug: row.slug, withdrawnAt } : item;
  }
}

function page(rows: readonly CardRow[], count: number): PublicItemConnection {
  const edges = rows.slice(0, count).map(({ place, ...node }) => ({ cursor: encodeCursor([place, node.id]), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > count, endCursor: edges.at(-1)?.cursor ?? null } };
}

const beforeTheNewest = { placedAt: 'infinity', itemId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** @throws CURSOR_INVALID */
function readPlace(cursor: string | null): { placedAt: string; itemId: string } {
  if (cursor === null) return beforeTheNewest;
  // up to 15 digits of microseconds end in 2001, 16 digits in 2286: both are instants that PostgreSQL and Date know
  const [micros, itemId] = decodeCursor(cursor, 2, ([place = '', id = '']) => /^\d{1,16}$/.test(place) && isId(id)) as [string, string];
  const padded = micros.padStart(7, '0');
  const seconds = new Date(Number(padded.slice(0, -6)) * 1000).toISOString().slice(0, 19);
  return { placedAt: `${seconds}.${padded.slice(-6)}Z`, itemId };
}
