import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  DeadLinksDocument,
  ReadersBelowDocument,
  ReadersDocument,
  SubtreeReadersDocument,
  type ReaderPartsFragment,
  type SubtreeReadersQuery,
} from '../gql/graphql.js';
import { askerOf } from './asker.js';
import { request } from './request.js';

export type Readers = ReaderPartsFragment;
export type SubtreeReaders = SubtreeReadersQuery['subtreeReaders'];
export type PortalReading = SubtreeReaders['portals']['edges'][number]['node'];

/** Readers of a portal, for who works in it. */
export const readersQuery = (portalId: string, period: string | null) =>
  queryOptions({
    queryKey: ['readers', portalId, period],
    queryFn: async ({ signal }) => (await request(ReadersDocument, { portalId, period }, signal)).readers,
    placeholderData: keepPreviousData,
  });

/** The same for who supervises it. */
export const readersBelowQuery = (portalId: string, period: string | null) =>
  queryOptions({
    queryKey: ['readersBelow', portalId, period],
    queryFn: async ({ signal }) => (await request(ReadersBelowDocument, { portalId, period }, signal)).readersBelow,
    placeholderData: keepPreviousData,
  });

/** All portals of a subtree, and page by page each; "now" is as old as the answer, so it is asked for again while somebody looks. */
export const subtreeReadersQuery = (period: string | null, unitId: string | null, search: string | null) =>
  infiniteQueryOptions({
    queryKey: ['subtreeReaders', period, unitId, search],
    queryFn: async (context) =>
      (await request(SubtreeReadersDocument, { period, unitId, search, after: context.pageParam }, context.signal, askerOf(context))).subtreeReaders,
    initialPageParam: null as string | null,
    getNextPageParam: ({ portals: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

export const deadLinksQuery = (portalId: string) =>
  infiniteQueryOptions({
    queryKey: ['deadLinks', portalId],
    queryFn: async ({ pageParam, signal }) => (await request(DeadLinksDocument, { portalId, first: 50, after: pageParam }, signal)).deadLinks,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
