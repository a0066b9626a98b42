/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether a portal serves readers. */
export type PortalState =
  /** Nothing new comes; what is there stays readable. */
  | 'CLOSED'
  /** It serves. */
  | 'OPEN'
  /** It answers with its contact, and shows no items for a while. */
  | 'SUSPENDED';

export type PortalOfQueryVariables = Exact<{
  host: string;
}>;


export type PortalOfQuery = { portal: { id: string, name: string, superiorName: string, owner: string, state: PortalState, host: string, contact: { address: string, phone: string, fax: string, email: string, responsible: string }, sections: Array<{ id: string, slug: string, name: string }> } | null };

export type LatestItemsQueryVariables = Exact<{
  host: string;
  section?: string | null | undefined;
  kinds?: Array<string> | string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LatestItemsQuery = { items: { edges: Array<{ cursor: string, node: { id: string, kind: string, slug: string, title: string, summary: string, publishedAt: string, section: { slug: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ItemBySlugQueryVariables = Exact<{
  host: string;
  slug: string;
}>;


export type ItemBySlugQuery = { item:
    | { __typename: 'Item', id: string, kind: string, slug: string, locale: string, title: string, summary: string, html: string, text: string, hash: string, author: string, publishedAt: string, updatedAt: string, section: { slug: string, name: string } }
    | { __typename: 'WithdrawnItem', slug: string, withdrawnAt: string }
   | null };

export type CatalogueQueryVariables = Exact<{
  host: string;
  section?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CatalogueQuery = { items: { edges: Array<{ node: { id: string, slug: string, locale: string, title: string, summary: string, author: string, publishedAt: string, updatedAt: string, section: { slug: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export const PortalOfDocument = new TypedDocumentString(`
    query PortalOf($host: String!) {
  portal(host: $host) {
    id
    name
    superiorName
    owner
    state
    host
    contact {
      address
      phone
      fax
      email
      responsible
    }
    sections {
      id
      slug
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PortalOfQuery, PortalOfQueryVariables>;
export const LatestItemsDocument = new TypedDocumentString(`
    query LatestItems($host: String!, $section: String, $kinds: [String!], $first: Int = 20, $after: String) {
  items(
    host: $host
    section: $section
    kinds: $kinds
    first: $first
    after: $after
  ) {
    edges {
      cursor
      node {
        id
        kind
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
    `) as unknown as TypedDocumentString<LatestItemsQuery, LatestItemsQueryVariables>;
export const ItemBySlugDocument = new TypedDocumentString(`
    query ItemBySlug($host: String!, $slug: String!) {
  item(host: $host, slug: $slug) {
    __typename
    ... on Item {
      id
      kind
      slug
      locale
      title
      summary
      html
      text
      hash
      author
      publishedAt
      updatedAt
      section {
        slug
        name
      }
    }
    ... on WithdrawnItem {
      slug
      withdrawnAt
    }
  }
}
    `) as unknown as TypedDocumentString<ItemBySlugQuery, ItemBySlugQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($host: String!, $section: String, $from: Date, $to: Date, $first: Int = 100, $after: String) {
  items(
    host: $host
    section: $section
    from: $from
    to: $to
    first: $first
    after: $after
  ) {
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
    `) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;