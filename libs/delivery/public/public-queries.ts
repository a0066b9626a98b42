import { Injectable } from '@nestjs/common';
import { encodeCursor } from '#platform/http';
import { civilDateOf, Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { normaliseHost } from '#units';
import type { PublicContact, PublicItem, PublicItemCard, PublicItemConnection, PublicPortal, PublicWithdrawnItem } from './public.types.js';
import { isSlug } from '../publish/slug.js';
import { readItems } from './read-items.js';
import { itemBySlug, latestItems, latestItemsOfSection, portalByHost } from './statements.js';

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
    const place = readItems({ section, first, after });
    const host = normaliseHost(rawHost);
    if (host === null || place === null) return page([], first);
    // one more than asked for tells whether there is a next page
    const values = [host, first + 1, place.placedAt ?? 'infinity', place.itemId ?? greatestId];
    const rows = place.section
      ? await this.reader.rows<CardRow>(latestItemsOfSection, [...values, place.section])
      : await this.reader.rows<CardRow>(latestItems, values);
    return page(rows, first);
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

const greatestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
