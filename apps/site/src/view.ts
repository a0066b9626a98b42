import type { Monitoring } from './monitoring.js';
import type { PortalPartsFragment } from './gql/documents.js';

export type Portal = PortalPartsFragment;

/** What every page of a portal knows. */
export interface View {
  readonly portal: Portal;
  /** Scheme, host and, outside production, port under which the portal is reached. */
  readonly origin: string;
  /** The same for another portal's host name. */
  readonly originOf: (host: string) => string;
  readonly now: Date;
  /** Script of the measuring system that every page carries; null for none. */
  readonly monitoring: Monitoring | null;
}

/** A page before it is written out. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the law calls the site: the province's own is a portal, the others are information pages. */
export function siteKind(portal: Portal): string {
  return portal.kind === 'PORTAL' ? 'Cổng thông tin điện tử' : 'Trang thông tin điện tử';
}

export const paths = {
  home: '/',
  archive: '/luu-tru',
  section: (slug: string) => `/chuyen-muc/${slug}`,
  older: (slug: string, after: string) => `/chuyen-muc/${slug}?sau=${encodeURIComponent(after)}`,
  item: (slug: string) => `/tin/${slug}`,
  rating: '/danh-gia',
  channels: '/kenh-chinh-thuc',
} as const;
