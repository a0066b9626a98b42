import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { RootReader } from '../read/root-reader.js';
import { archiveRoot } from './archive.fields.js';
import type { PublicArchiveMonth } from './archive.types.js';
import { itemRoot } from './item.fields.js';
import { itemsRoot } from './items.fields.js';
import { portalRoot } from './portal.fields.js';
import type { PublicItem, PublicItemConnection, PublicPortal, PublicWithdrawnItem } from './public.types.js';
import { OneByOne } from './one-by-one.js';
import type { ItemsArguments } from './read-items.js';
import { askRows, mostRows } from './rows-asked.js';

/** A list longer than any page shows. */
const long = 100;

const noItems: PublicItemConnection = { pinned: null, closedOn: null, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What the public schema answers: one prepared statement for each root field. */
@Injectable()
export class PublicQueries {
  private readonly longLists = new OneByOne();

  constructor(private readonly roots: RootReader) {}

  /** The portal of a host name; null when none answers there. */
  portal(host: string, info?: GraphQLResolveInfo): Promise<PublicPortal | null> {
    return this.roots.read('portal', portalRoot, host, {}, info);
  }

  /**
   * Items of a portal, newest first; none where the host or the section is unknown.
   * @param request stands for one run of a document
   * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID, KINDS_OUT_OF_RANGE, CODE_UNKNOWN, DATES_CROSSED, ROWS_TOO_MANY; UNAVAILABLE when too many ask for long lists
   */
  async items(host: string, asked: ItemsArguments, request: object, info: GraphQLResolveInfo): Promise<PublicItemConnection> {
    // a size that no list takes is refused by the list itself, in its own words
    if (asked.first <= mostRows) askRows(request, String(info.path.key), asked.first);
    const read = async (): Promise<PublicItemConnection> => (await this.roots.read<PublicItemConnection>('items', itemsRoot, host, asked, info)) ?? noItems;
    return asked.first > long ? this.longLists.run(read) : read();
  }

  /** Months in which the portal published, newest first. */
  async archive(host: string, section: string | null): Promise<PublicArchiveMonth[]> {
    return (await this.roots.read('archive', archiveRoot, host, { section })) ?? [];
  }

  /** An item by its address: public, withdrawn, or null when it never was. */
  item(host: string, slug: string, info?: GraphQLResolveInfo): Promise<PublicItem | PublicWithdrawnItem | null> {
    return this.roots.read('item', itemRoot, host, { slug }, info);
  }
}
