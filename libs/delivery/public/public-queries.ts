import { Injectable } from '@nestjs/common';
import { encodeCursor } from '#platform/http';
import { civilDateOf, Clock } from '#platform/time';
import { DeliveryReader } from '../read/delivery-reader.js';
import { normaliseHost } from '#units';
import type { PublicArchiveMonth } from './archive.types.js';
import type { PublicContact, PublicItem, PublicItemCard, PublicItemConnection, PublicPortal, PublicWithdrawnItem } from './public.types.js';
import { isSlug } from '../publish/slug.js';
import { narrowing } from './item-conditions.js';
import { readItems, type ItemsArguments } from './read-items.js';
import { archiveMonths, archiveMonthsOfSection, itemBySlug, listOfItems, portalByHost } from './statements.js';

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
  async items(rawHost: string, asked: ItemsArguments): Promise<PublicItemConnection> {
    const { first } = asked;
    const place = readItems(asked);
    const host = normaliseHost(rawHost);
    if (host === null || place === null) return page([], first);
    const names = narrowing.filter((name) => place[name] !== undefined);
    const values = names.filter((name) => name !== 'residual').map((name) => place[name] ?? '');
    // one more than asked for tells whether there is a next page
    const rows = await this.reader.rows<CardRow>(listOfItems(names), [host, first + 1, ...values]);
    return page(rows, first);
  }

  /** Months in which the portal published, newest first. */
  async archive(rawHost: string, section: string | null): Promise<PublicArchiveMonth[]> {
    const host = normaliseHost(rawHost);
    if (host === null || (section !== null && !isSlug(section))) return [];
    if (section === null) return this.reader.rows<PublicArchiveMonth>(archiveMonths, [host]);
    return this.reader.rows<PublicArchiveMonth>(archiveMonthsOfSection, [host, section]);
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
  // most lists are shown without the places of their items, so those are written when they are asked for
  const edges = rows.slice(0, count).map((row) => ({
    get cursor() {
      return encodeCursor([row.place, row.id]);
    },
    node: row,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > count,
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
