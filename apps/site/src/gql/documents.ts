/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Colours of a portal's pages; each keeps enough contrast to read. */
export type Palette =
  | 'BLUE'
  | 'BROWN'
  | 'GREEN'
  | 'NAVY'
  | 'RED'
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

export type PortalPartsFragment = { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> };

export type CardPartsFragment = { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } };

export type PortalQueryVariables = Exact<{
  host: string;
}>;


export type PortalQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> } | null };

export type HomeQueryVariables = Exact<{
  host: string;
}>;


export type HomeQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> } | null, items: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, visits: { online: number, today: number, total: number, since: string, countedAt: string, definition: string } | null };

export type BlockPartsFragment = { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> };

export type BlocksQueryVariables = Exact<{
  host: string;
  first: number;
  s1: string;
  s2: string;
  s3: string;
  s4: string;
  s5: string;
  s6: string;
  s7: string;
  s8: string;
}>;


export type BlocksQuery = { s1: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s2: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s3: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s4: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s5: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s6: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s7: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> }, s8: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }> } };

export type SectionQueryVariables = Exact<{
  host: string;
  section: string;
  after?: string | null | undefined;
}>;


export type SectionQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> } | null, items: { edges: Array<{ node: { slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ItemQueryVariables = Exact<{
  host: string;
  slug: string;
}>;


export type ItemQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> } | null, item:
    | { __typename: 'Item', locale: string, slug: string, title: string, summary: string, html: string, author: string, publishedAt: string, updatedAt: string, section: { slug: string, name: string }, related: Array<{ slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } }> }
    | { __typename: 'WithdrawnItem', slug: string, withdrawnAt: string }
   | null };

export type VisitPartsFragment = { online: number, today: number, total: number, since: string, countedAt: string, definition: string };

export type ChannelsQueryVariables = Exact<{
  host: string;
}>;


export type ChannelsQuery = { portal: { kind: PortalKind, name: string, superiorName: string, bannerLine: string, owner: string, state: PortalState, palette: Palette, emblem: Emblem, host: string, licence: { number: string, issuedOn: string, issuedBy: string } | null, suspension: { startsAt: string, expectedUntil: string, reason: string } | null, heirs: Array<{ name: string, host: string }>, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, monitoring: { host: string, siteId: string } | null, sections: Array<{ slug: string, name: string }> } | null, channels: Array<{ kind: ChannelKind, name: string, address: string, owner: string, since: string, until: string | null, isOfficial: boolean }> };

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
    siteId
  }
  sections {
    slug
    name
  }
}
    `, {"fragmentName":"PortalParts"}) as unknown as TypedDocumentString<PortalPartsFragment, unknown>;
export const CardPartsFragmentDoc = new TypedDocumentString(`
    fragment CardParts on ItemCard {
  slug
  title
  summary
  publishedAt
  section {
    slug
    name
  }
}
    `, {"fragmentName":"CardParts"}) as unknown as TypedDocumentString<CardPartsFragment, unknown>;
export const BlockPartsFragmentDoc = new TypedDocumentString(`
    fragment BlockParts on ItemConnection {
  edges {
    node {
      ...CardParts
    }
  }
}
    fragment CardParts on ItemCard {
  slug
  title
  summary
  publishedAt
  section {
    slug
    name
  }
}`, {"fragmentName":"BlockParts"}) as unknown as TypedDocumentString<BlockPartsFragment, unknown>;
export const VisitPartsFragmentDoc = new TypedDocumentString(`
    fragment VisitParts on VisitFigures {
  online
  today
  total
  since
  countedAt
  definition
}
    `, {"fragmentName":"VisitParts"}) as unknown as TypedDocumentString<VisitPartsFragment, unknown>;
export const PortalDocument = new TypedDocumentString(`
    query Portal($host: String!) {
  portal(host: $host) {
    ...PortalParts
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
    siteId
  }
  sections {
    slug
    name
  }
}`) as unknown as TypedDocumentString<PortalQuery, PortalQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($host: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  items(host: $host, first: 5) {
    edges {
      node {
        ...CardParts
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
    siteId
  }
  sections {
    slug
    name
  }
}
fragment CardParts on ItemCard {
  slug
  title
  summary
  publishedAt
  section {
    slug
    name
  }
}
fragment VisitParts on VisitFigures {
  online
  today
  total
  since
  countedAt
  definition
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const BlocksDocument = new TypedDocumentString(`
    query Blocks($host: String!, $first: Int!, $s1: String!, $s2: String!, $s3: String!, $s4: String!, $s5: String!, $s6: String!, $s7: String!, $s8: String!) {
  s1: items(host: $host, section: $s1, first: $first) {
    ...BlockParts
  }
  s2: items(host: $host, section: $s2, first: $first) {
    ...BlockParts
  }
  s3: items(host: $host, section: $s3, first: $first) {
    ...BlockParts
  }
  s4: items(host: $host, section: $s4, first: $first) {
    ...BlockParts
  }
  s5: items(host: $host, section: $s5, first: $first) {
    ...BlockParts
  }
  s6: items(host: $host, section: $s6, first: $first) {
    ...BlockParts
  }
  s7: items(host: $host, section: $s7, first: $first) {
    ...BlockParts
  }
  s8: items(host: $host, section: $s8, first: $first) {
    ...BlockParts
  }
}
    fragment CardParts on ItemCard {
  slug
  title
  summary
  publishedAt
  section {
    slug
    name
  }
}
fragment BlockParts on ItemConnection {
  edges {
    node {
      ...CardParts
    }
  }
}`) as unknown as TypedDocumentString<BlocksQuery, BlocksQueryVariables>;
export const SectionDocument = new TypedDocumentString(`
    query Section($host: String!, $section: String!, $after: String) {
  portal(host: $host) {
    ...PortalParts
  }
  items(host: $host, section: $section, first: 20, after: $after) {
    edges {
      node {
        slug
        title
        summary
        publishedAt
        section {
          slug
          name
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
    siteId
  }
  sections {
    slug
    name
  }
}`) as unknown as TypedDocumentString<SectionQuery, SectionQueryVariables>;
export const ItemDocument = new TypedDocumentString(`
    query Item($host: String!, $slug: String!) {
  portal(host: $host) {
    ...PortalParts
  }
  item(host: $host, slug: $slug) {
    __typename
    ... on Item {
      locale
      slug
      title
      summary
      html
      author
      publishedAt
      updatedAt
      section {
        slug
        name
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
    siteId
  }
  sections {
    slug
    name
  }
}
fragment CardParts on ItemCard {
  slug
  title
  summary
  publishedAt
  section {
    slug
    name
  }
}`) as unknown as TypedDocumentString<ItemQuery, ItemQueryVariables>;
export const ChannelsDocument = new TypedDocumentString(`
    query Channels($host: String!) {
  portal(host: $host) {
    ...PortalParts
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
    siteId
  }
  sections {
    slug
    name
  }
}`) as unknown as TypedDocumentString<ChannelsQuery, ChannelsQueryVariables>;