import { Injectable } from '@nestjs/common';
import { isId } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import { addDays, type CivilDate } from '#platform/time';
import { normaliseHost } from '#units';
import { isSlug } from '../publish/slug.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { entriesOfPortal, entriesOfSection } from './entry-statements.js';
import type { PublicEntry, PublicEntryConnection } from './entry.types.js';

/** Most entries of one page: a site map of 50,000 addresses is 50 questions. */
const mostEntries = 1_000;

export interface EntryFilter {
  readonly section: string | null;
  /** First day of the first publications that are wanted. */
  readonly from: CivilDate | null;
  /** Last day of them. */
  readonly until: CivilDate | null;
}

type EntryRow = PublicEntry & { place: string };

/** The catalogue of a portal: one prepared statement for each root field. */
@Injectable()
export class EntryQueries {
  constructor(private readonly reader: DeliveryReader) {}

  /**
   * Entries of a portal, newest first; none where the host or the section is unknown.
   * @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID
   */
  async entries(rawHost: string, { section, from, until }: EntryFilter, first: number, after: string | null): Promise<PublicEntryConnection> {
    const count = checkFirst(first, mostEntries);
    const place = earlier(startPlace(until), after === null ? null : readPlace(after));
    const host = normaliseHost(rawHost);
    if (host === null || (section !== null && !isSlug(section))) return page([], count);
    // one more than asked for tells whether there is a next page
    const values = [host, count + 1, place.at, place.itemId, from ? startOf(from) : '-infinity'];
    const rows = await this.reader.rows<EntryRow>(section === null ? entriesOfPortal : entriesOfSection, section === null ? values : [...values, section]);
    return page(rows, count);
  }
}

interface Place {
  readonly at: string;
  readonly itemId: string;
}

const lowestId = '00000000-0000-0000-0000-000000000000';
const highestId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Asia/Ho_Chi_Minh has no summer time. */
function startOf(day: CivilDate): string {
  return `${day}T00:00:00.000000+07:00`;
}

function startPlace(until: CivilDate | null): Place {
  return until ? { at: startOf(addDays(until, 1)), itemId: lowestId } : { at: 'infinity', itemId: highestId };
}

/** @throws CURSOR_INVALID */
function readPlace(cursor: string): Place {
  const [at = '', itemId = ''] = decodeCursor(cursor, 2, ([instant = '', id = '']) => isInstant(instant) && isId(id));
  return { at, itemId };
}

/** A cursor of a list without an end may be used with one: the page begins where both allow. */
function earlier(start: Place, cursor: Place | null): Place {
  if (!cursor) return start;
  return start.at !== 'infinity' && Date.parse(cursor.at) >= Date.parse(start.at) ? start : cursor;
}

function page(rows: readonly EntryRow[], count: number): PublicEntryConnection {
  const edges = rows.slice(0, count).map(({ place, ...node }) => ({ cursor: encodeCursor([place, node.id]), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > count, endCursor: edges.at(-1)?.cursor ?? null } };
}
