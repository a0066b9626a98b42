/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How far a standard of accessibility is met. */
export type AccessLevel =
  /** Wholly. */
  | 'FULL'
  /** Not. */
  | 'NONE'
  /** With known exceptions. */
  | 'PARTIAL';

/** Place of a page where banners stand. */
export type BannerSlot =
  /** Above the foot of every page. */
  | 'FOOT'
  /** Under the menu of every page. */
  | 'HEAD'
  /** Between the blocks of the home page. */
  | 'HOME';

/** Ornament of a line of celebration. */
export type BannerTheme =
  /** Elections. */
  | 'ELECTION'
  /** National day and the great anniversaries. */
  | 'NATIONAL_DAY'
  /** Congresses and anniversaries of the Party. */
  | 'PARTY'
  /** None. */
  | 'PLAIN'
  /** New year. */
  | 'TET';

/** What a block of a home page shows. */
export type BlockKind =
  /** The newest items; the first stands large. */
  | 'HIGHLIGHTS'
  /** Linked sites by group. */
  | 'LINKS'
  /** The newest photos, films and infographics. */
  | 'MEDIA'
  /** Portals of the units below. */
  | 'PORTALS'
  /** A box to search with. */
  | 'SEARCH'
  /** The newest items of one section. */
  | 'SECTION'
  /** Shortcuts to services. */
  | 'SHORTCUTS'
  /** Figures of visits. */
  | 'VISITS';

/** Sort of channel. */
export type ChannelKind =
  /** An application for phones. */
  | 'APP'
  /** A page of Facebook. */
  | 'FACEBOOK'
  /** A telephone number. */
  | 'HOTLINE'
  /** Anything else with an address. */
  | 'OTHER'
  /** An account of TikTok. */
  | 'TIKTOK'
  /** A channel of YouTube. */
  | 'YOUTUBE'
  /** An official account of Zalo. */
  | 'ZALO';

/** What stands left of the name in the banner. */
export type Emblem =
  /** The State emblem. */
  | 'NATIONAL'
  /** Nothing. */
  | 'NONE';

/** What a field of an item holds. */
export type ItemFieldType =
  /** The code of one of several answers. */
  | 'CHOICE'
  /** A civil day, yyyy-mm-dd. */
  | 'DATE'
  /** A day and hour of Asia/Ho_Chi_Minh, yyyy-mm-ddThh:mm. */
  | 'DATE_TIME'
  /** A file; its address is the path. */
  | 'FILE'
  /** An address; it is the path too. */
  | 'LINK'
  /** Whole đồng. */
  | 'MONEY'
  /** A number, with a point before its decimals. */
  | 'NUMBER'
  /** Several lines of words. */
  | 'PARAGRAPH'
  /** Name and title of somebody. */
  | 'PERSON'
  /** A table: columns and rows. */
  | 'ROWS'
  /** A line of words. */
  | 'TEXT';

/** Colours of a portal's pages; each keeps enough contrast to read. */
export type Palette =
  /** Blue, #0B4EA2. */
  | 'BLUE'
  /** Brown, #6B3F14. */
  | 'BROWN'
  /** Dark green, #11603A. */
  | 'GREEN'
  /** Dark blue, #062B5F. */
  | 'NAVY'
  /** Dark red, #9E1B1F. */
  | 'RED'
  /** Blue-green, #0B5A6B. */
  | 'TEAL';

/** Sort of portal in the province. */
export type PortalKind =
  /** One that gathers what others publish. */
  | 'AGGREGATED'
  /** Of one department, ward or commune. */
  | 'COMPONENT'
  /** The province's own. */
  | 'PORTAL';

/** Whether a portal serves readers. */
export type PortalState =
  /** Nothing new comes; what is there stays readable. */
  | 'CLOSED'
  /** It serves. */
  | 'OPEN'
  /** It answers with its contact, and shows no items for a while. */
  | 'SUSPENDED';

/** Sort of administrative unit or agency. */
export type PublicUnitKind =
  /** A commune or ward. */
  | 'COMMUNE'
  /** A specialised agency of the province. */
  | 'DEPARTMENT'
  /** A district; none since 2025-07-01. */
  | 'DISTRICT'
  /** A province or centrally run city. */
  | 'PROVINCE'
  /** A special zone. */
  | 'SPECIAL_ZONE';

/** Where to search. */
export type SearchWithin =
  /** The host's portal alone, with what it reposts. */
  | 'PORTAL'
  /** Every portal of the province that the host belongs to; each item where it was written. */
  | 'PROVINCE';

/** What a tag gathers items for. */
export type TagSort =
  /** A campaign with its days, e.g. elections: kept as an archive afterwards. */
  | 'CAMPAIGN'
  /** A programme that goes on, e.g. digital transformation. */
  | 'PROGRAMME';

export type PortalPartsFragment = { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> };

export type CardPartsFragment = { slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } };

export type CoverPartsFragment = { alt: string, path: string, width: number, height: number, avif: string, webp: string };

export type LookPartsFragment = { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> };

export type PortalQueryVariables = Exact<{
  host: string;
}>;


export type PortalQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null };

export type MissingQueryVariables = Exact<{
  host: string;
  path: string;
}>;


export type MissingQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, movedAddress: { address: string | null, section: { slug: string } | null } | null };

export type HomeQueryVariables = Exact<{
  host: string;
}>;


export type HomeQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, home: { blocks: Array<{ kind: BlockKind, title: string, section: { slug: string, name: string, nameEn: string } | null, cards: Array<{ kind: string, slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } }>, links: Array<{ name: string, links: Array<{ name: string, address: string }> }>, shortcuts: Array<{ name: string, address: string }>, portals: Array<{ name: string, host: string, kind: PublicUnitKind }> }> } | null, visits: { online: number, today: number, total: number, since: string, countedAt: string, definition: string, definitionEn: string } | null };

export type ContactQueryVariables = Exact<{
  host: string;
}>;


export type ContactQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, contacts: { lines: Array<{ name: string, duty: string, phone: string, email: string }>, accessibility: { level: AccessLevel, assessedOn: string, knownFaults: string, complaints: string } | null } | null };

export type ListedQueryVariables = Exact<{
  host: string;
  section?: string | null | undefined;
}>;


export type ListedQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, items: { closedOn: string | null, pinned: { slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } } | null, edges: Array<{ node: { slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, archive: Array<{ month: string, count: number }> };

export type ListedWithinQueryVariables = Exact<{
  host: string;
  section?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ListedWithinQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, items: { edges: Array<{ node: { slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ItemQueryVariables = Exact<{
  host: string;
  slug: string;
}>;


export type ItemQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, item:
    | { __typename: 'Item', locale: string, slug: string, title: string, summary: string, html: string, author: string, publishedAt: string, updatedAt: string, validUntil: string | null, schemaType: string | null, cover: { alt: string, path: string, width: number, height: number } | null, fields: Array<{ name: string, label: string, type: ItemFieldType, property: string | null, value: string, words: string, path: string | null, rows: Array<Array<string>>, columns: Array<{ label: string, property: string | null }> }>, section: { slug: string, name: string, nameEn: string }, source: { portalName: string, host: string, slug: string } | null, tags: Array<{ slug: string, name: string, nameEn: string }>, related: Array<{ slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } }> }
    | { __typename: 'WithdrawnItem', slug: string, withdrawnAt: string }
   | null };

export type FeedQueryVariables = Exact<{
  host: string;
  section?: string | null | undefined;
  tag?: string | null | undefined;
  from?: string | null | undefined;
  first: number;
}>;


export type FeedQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, items: { edges: Array<{ node: { id: string, slug: string, locale: string, title: string, summary: string, author: string, publishedAt: string, updatedAt: string, source: { portalName: string } | null, section: { slug: string, name: string, nameEn: string } } }> } };

export type SiteMapIndexQueryVariables = Exact<{
  host: string;
  from: string;
  first: number;
}>;


export type SiteMapIndexQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, archive: Array<{ month: string, count: number, hasOwn: boolean }>, items: { edges: Array<{ node: { publishedAt: string, source: { slug: string } | null } }> } };

export type AddressesQueryVariables = Exact<{
  host: string;
  from: string;
  to: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AddressesQuery = { items: { edges: Array<{ node: { slug: string, updatedAt: string, source: { slug: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  host: string;
  query: string;
  within: SearchWithin;
  section?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, search: { totalCount: number, capped: boolean, corrected: string | null, edges: Array<{ node: { slug: string, locale: string, host: string, portalName: string, article: string | null, publishedAt: string, section: { name: string, nameEn: string }, source: { portalName: string } | null, titleRuns: Array<{ words: string, isMatch: boolean }>, excerptRuns: Array<{ words: string, isMatch: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VisitPartsFragment = { online: number, today: number, total: number, since: string, countedAt: string, definition: string, definitionEn: string };

export type ChannelsQueryVariables = Exact<{
  host: string;
}>;


export type ChannelsQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, channels: Array<{ kind: ChannelKind, name: string, address: string, owner: string, since: string, until: string | null, isOfficial: boolean }> };

export type BoardQueryVariables = Exact<{
  host: string;
}>;


export type BoardQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, editorialBoard: { decision: { number: string, decidedOn: string, decidedBy: string }, regulation: { number: string, decidedOn: string, decidedBy: string, fullText: string } | null, assignment: { number: string, decidedOn: string, decidedBy: string, fullText: string } | null, seats: Array<{ title: string, name: string, duties: string, sections: Array<{ slug: string, name: string, nameEn: string }> }> } | null };

export type TagsQueryVariables = Exact<{
  host: string;
}>;


export type TagsQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, tags: Array<{ sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isClosed: boolean, count: number }> };

export type TaggedQueryVariables = Exact<{
  host: string;
  tag: string;
  after?: string | null | undefined;
}>;


export type TaggedQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, tags: Array<{ sort: TagSort, slug: string, name: string, nameEn: string, summary: string, opensOn: string | null, closesOn: string | null, isClosed: boolean, count: number }>, items: { edges: Array<{ node: { slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MediaQueryVariables = Exact<{
  host: string;
  kinds: Array<string> | string;
  after?: string | null | undefined;
}>;


export type MediaQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, site: string } | null, sections: Array<{ slug: string, name: string, nameEn: string }> } | null, look: { menu: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null, entries: Array<{ label: string, labelEn: string, address: string | null, section: { slug: string } | null }> }>, banner: { title: string, theme: BannerTheme, address: string | null } | null, notice: { text: string, address: string | null } | null, trustLabel: { holder: string, code: string, address: string | null } | null, banners: Array<{ slot: BannerSlot, slug: string, title: string, address: string | null, isPaid: boolean, picture: { alt: string, path: string, width: number, height: number, avif: string, webp: string } }> } | null, items: { edges: Array<{ node: { kind: string, slug: string, locale: string, title: string, summary: string, publishedAt: string, updatedAt: string, validUntil: string | null, cover: { alt: string, path: string, width: number, height: number, avif: string, webp: string } | null, source: { portalName: string } | null, fields: Array<{ label: string, words: string }>, section: { slug: string, name: string, nameEn: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PortalPartsFragmentDoc = new TypedDocumentString(`
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
    `, {"fragmentName":"PortalParts"}) as unknown as TypedDocumentString<PortalPartsFragment, unknown>;
export const CoverPartsFragmentDoc = new TypedDocumentString(`
    fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
    `, {"fragmentName":"CoverParts"}) as unknown as TypedDocumentString<CoverPartsFragment, unknown>;
export const CardPartsFragmentDoc = new TypedDocumentString(`
    fragment CardParts on ItemCard {
  slug
  locale
  title
  summary
  publishedAt
  cover {
    ...CoverParts
  }
  updatedAt
  source {
    portalName
  }
  fields {
    label
    words
  }
  validUntil
  section {
    slug
    name
    nameEn
  }
}
    fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}`, {"fragmentName":"CardParts"}) as unknown as TypedDocumentString<CardPartsFragment, unknown>;
export const LookPartsFragmentDoc = new TypedDocumentString(`
    fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}
    fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}`, {"fragmentName":"LookParts"}) as unknown as TypedDocumentString<LookPartsFragment, unknown>;
export const VisitPartsFragmentDoc = new TypedDocumentString(`
    fragment VisitParts on VisitFigures {
  online
  today
  total
  since
  countedAt
  definition
  definitionEn
}
    `, {"fragmentName":"VisitParts"}) as unknown as TypedDocumentString<VisitPartsFragment, unknown>;
export const PortalDocument = new TypedDocumentString(`
    query Portal($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<PortalQuery, PortalQueryVariables>;
export const MissingDocument = new TypedDocumentString(`
    query Missing($host: String!, $path: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  movedAddress(host: $host, path: $path) {
    section {
      slug
    }
    address
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<MissingQuery, MissingQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  home(host: $host) {
    blocks {
      kind
      title
      section {
        slug
        name
        nameEn
      }
      cards {
        kind
        ...CardParts
      }
      links {
        name
        links {
          name
          address
        }
      }
      shortcuts {
        name
        address
      }
      portals {
        name
        host
        kind
      }
    }
  }
  visits(host: $host) {
    ...VisitParts
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CardParts on ItemCard {
  slug
  locale
  title
  summary
  publishedAt
  cover {
    ...CoverParts
  }
  updatedAt
  source {
    portalName
  }
  fields {
    label
    words
  }
  validUntil
  section {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}
fragment VisitParts on VisitFigures {
  online
  today
  total
  since
  countedAt
  definition
  definitionEn
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const ContactDocument = new TypedDocumentString(`
    query Contact($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  contacts(host: $host) {
    lines {
      name
      duty
      phone
      email
    }
    accessibility {
      level
      assessedOn
      knownFaults
      complaints
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<ContactQuery, ContactQueryVariables>;
export const ListedDocument = new TypedDocumentString(`
    query Listed($host: String!, $section: String) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  items(host: $host, section: $section, first: 20) {
    closedOn
    pinned {
      ...CardParts
    }
    edges {
      node {
        slug
        locale
        title
        summary
        publishedAt
        cover {
          alt
          path
          width
          height
          avif
          webp
        }
        updatedAt
        source {
          portalName
        }
        fields {
          label
          words
        }
        validUntil
        section {
          slug
          name
          nameEn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  archive(host: $host, section: $section) {
    month
    count
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CardParts on ItemCard {
  slug
  locale
  title
  summary
  publishedAt
  cover {
    ...CoverParts
  }
  updatedAt
  source {
    portalName
  }
  fields {
    label
    words
  }
  validUntil
  section {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<ListedQuery, ListedQueryVariables>;
export const ListedWithinDocument = new TypedDocumentString(`
    query ListedWithin($host: String!, $section: String, $from: Date, $to: Date, $after: String) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  items(
    host: $host
    section: $section
    from: $from
    to: $to
    first: 20
    after: $after
  ) {
    edges {
      node {
        slug
        locale
        title
        summary
        publishedAt
        cover {
          alt
          path
          width
          height
          avif
          webp
        }
        updatedAt
        source {
          portalName
        }
        fields {
          label
          words
        }
        validUntil
        section {
          slug
          name
          nameEn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<ListedWithinQuery, ListedWithinQueryVariables>;
export const ItemDocument = new TypedDocumentString(`
    query Item($host: String!, $slug: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  item(host: $host, slug: $slug) {
    __typename
    ... on Item {
      locale
      slug
      title
      summary
      cover {
        alt
        path
        width
        height
      }
      html
      author
      publishedAt
      updatedAt
      validUntil
      schemaType
      fields {
        name
        label
        type
        property
        value
        words
        path
        columns {
          label
          property
        }
        rows
      }
      section {
        slug
        name
        nameEn
      }
      source {
        portalName
        host
        slug
      }
      tags {
        slug
        name
        nameEn
      }
      related {
        ...CardParts
      }
    }
    ... on WithdrawnItem {
      slug
      withdrawnAt
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CardParts on ItemCard {
  slug
  locale
  title
  summary
  publishedAt
  cover {
    ...CoverParts
  }
  updatedAt
  source {
    portalName
  }
  fields {
    label
    words
  }
  validUntil
  section {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<ItemQuery, ItemQueryVariables>;
export const FeedDocument = new TypedDocumentString(`
    query Feed($host: String!, $section: String, $tag: String, $from: Date, $first: Int!) {
  portal(host: $host) {
    ...PortalParts
  }
  items(host: $host, section: $section, tag: $tag, from: $from, first: $first) {
    edges {
      node {
        id
        slug
        locale
        title
        summary
        author
        publishedAt
        updatedAt
        source {
          portalName
        }
        section {
          slug
          name
          nameEn
        }
      }
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}`) as unknown as TypedDocumentString<FeedQuery, FeedQueryVariables>;
export const SiteMapIndexDocument = new TypedDocumentString(`
    query SiteMapIndex($host: String!, $from: Date!, $first: Int!) {
  portal(host: $host) {
    ...PortalParts
  }
  archive(host: $host) {
    month
    count
    hasOwn
  }
  items(host: $host, from: $from, first: $first) {
    edges {
      node {
        publishedAt
        source {
          slug
        }
      }
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}`) as unknown as TypedDocumentString<SiteMapIndexQuery, SiteMapIndexQueryVariables>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses($host: String!, $from: Date!, $to: Date!, $first: Int!, $after: String) {
  items(host: $host, from: $from, to: $to, first: $first, after: $after) {
    edges {
      node {
        slug
        updatedAt
        source {
          slug
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($host: String!, $query: String!, $within: SearchWithin!, $section: String, $from: Date, $to: Date, $after: String) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  search(
    host: $host
    query: $query
    within: $within
    section: $section
    from: $from
    to: $to
    first: 20
    after: $after
  ) {
    totalCount
    capped
    corrected
    edges {
      node {
        slug
        locale
        host
        portalName
        article
        publishedAt
        section {
          name
          nameEn
        }
        source {
          portalName
        }
        titleRuns {
          words
          isMatch
        }
        excerptRuns {
          words
          isMatch
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ChannelsDocument = new TypedDocumentString(`
    query Channels($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  channels(host: $host) {
    kind
    name
    address
    owner
    since
    until
    isOfficial
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<ChannelsQuery, ChannelsQueryVariables>;
export const BoardDocument = new TypedDocumentString(`
    query Board($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  editorialBoard(host: $host) {
    decision {
      number
      decidedOn
      decidedBy
    }
    regulation {
      number
      decidedOn
      decidedBy
      fullText
    }
    assignment {
      number
      decidedOn
      decidedBy
      fullText
    }
    seats {
      title
      name
      duties
      sections {
        slug
        name
        nameEn
      }
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const TagsDocument = new TypedDocumentString(`
    query Tags($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  tags(host: $host) {
    sort
    slug
    name
    nameEn
    summary
    opensOn
    closesOn
    isClosed
    count
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<TagsQuery, TagsQueryVariables>;
export const TaggedDocument = new TypedDocumentString(`
    query Tagged($host: String!, $tag: String!, $after: String) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  tags(host: $host) {
    sort
    slug
    name
    nameEn
    summary
    opensOn
    closesOn
    isClosed
    count
  }
  items(host: $host, tag: $tag, first: 20, after: $after) {
    edges {
      node {
        slug
        locale
        title
        summary
        publishedAt
        cover {
          alt
          path
          width
          height
          avif
          webp
        }
        updatedAt
        source {
          portalName
        }
        fields {
          label
          words
        }
        validUntil
        section {
          slug
          name
          nameEn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<TaggedQuery, TaggedQueryVariables>;
export const MediaDocument = new TypedDocumentString(`
    query Media($host: String!, $kinds: [String!]!, $after: String) {
  portal(host: $host) {
    ...PortalParts
  }
  look(host: $host) {
    ...LookParts
  }
  items(host: $host, kinds: $kinds, first: 12, after: $after) {
    edges {
      node {
        kind
        slug
        locale
        title
        summary
        publishedAt
        cover {
          alt
          path
          width
          height
          avif
          webp
        }
        updatedAt
        source {
          portalName
        }
        fields {
          label
          words
        }
        validUntil
        section {
          slug
          name
          nameEn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PortalParts on Portal {
  kind
  name
  superiorName
  bannerLine
  owner
  state
  palette
  emblem
  host
  licence {
    number
    issuedOn
    issuedBy
  }
  suspension {
    startsAt
    expectedUntil
    reason
  }
  heirs {
    name
    host
  }
  contact {
    address
    phone
    fax
    email
    responsible
  }
  monitoring {
    host
    site
  }
  sections {
    slug
    name
    nameEn
  }
}
fragment CoverParts on Picture {
  alt
  path
  width
  height
  avif
  webp
}
fragment LookParts on Look {
  menu {
    label
    labelEn
    section {
      slug
    }
    address
    entries {
      label
      labelEn
      section {
        slug
      }
      address
    }
  }
  banner {
    title
    theme
    address
  }
  notice {
    text
    address
  }
  trustLabel {
    holder
    code
    address
  }
  banners {
    slot
    slug
    title
    address
    isPaid
    picture {
      ...CoverParts
    }
  }
}`) as unknown as TypedDocumentString<MediaQuery, MediaQueryVariables>;