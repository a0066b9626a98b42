import { Injectable } from '@nestjs/common';
import { civilDateOf, Clock, type CivilDate } from '#platform/time';
import { layoutOn, normaliseHost } from '#units';
import type { Statement } from '../public/statements.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { contactsByHost, homeByHost, linksByHost, lookByHost, oldAddressByPath } from './look-statements.js';
import type { PublicContacts, PublicHome, PublicLinks, PublicLook, PublicMovedAddress } from './look.types.js';

const longestPath = 500;

/** The layout of a day as the statement of the home page takes it. */
export function layoutJson(day: CivilDate): { readonly version: string; readonly json: string } {
  const { version, blocks } = layoutOn(day);
  const rules = blocks.map(({ kind, place, lines, required, standard }) => ({ kind, place, lines: lines?.usual ?? null, required, standard }));
  return { version, json: JSON.stringify(rules) };
}

/** True for what may be the path of an older site. */
export function isOldPath(path: string): boolean {
  return path.startsWith('/') && path.length <= longestPath && !path.includes('\u0000');
}

/** What the public schema answers of the look of a portal: one prepared statement for each root field. */
@Injectable()
export class LookQueries {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly clock: Clock,
  ) {}

  /** Menu, line of celebration, urgent line; null when no portal answers at the host. */
  look(host: string): Promise<PublicLook | null> {
    return this.one<PublicLook>(lookByHost, host, this.today());
  }

  /** Every block of the home page; null when no portal is read at the host. */
  async home(host: string): Promise<PublicHome | null> {
    const { version, json } = layoutJson(this.today());
    const row = await this.one<Omit<PublicHome, 'layout'>>(homeByHost, host, this.today(), json);
    return row && { layout: version, ...row };
  }

  links(host: string): Promise<PublicLinks | null> {
    return this.one<PublicLinks>(linksByHost, host);
  }

  contacts(host: string): Promise<PublicContacts | null> {
    return this.one<PublicContacts>(contactsByHost, host);
  }

  /** Where a path of the site before leads; null when it was none. */
  async movedAddress(host: string, path: string): Promise<PublicMovedAddress | null> {
    if (!isOldPath(path)) return null;
    return this.one<PublicMovedAddress>(oldAddressByPath, host, path);
  }

  private today(): CivilDate {
    return civilDateOf(this.clock.now());
  }

  private async one<Row extends object>(statement: Statement, rawHost: string, ...values: readonly string[]): Promise<Row | null> {
    const host = normaliseHost(rawHost);
    return host === null ? null : ((await this.reader.rows<Row>(statement, [host, ...values]))[0] ?? null);
  }
}
