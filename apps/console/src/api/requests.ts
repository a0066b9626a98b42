import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { PostingRequestCountsDocument, PostingRequestsDocument, type RequestPartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type PostingRequest = RequestPartsFragment;

/** What units ask the portal to post: what waits for an answer, or what was answered. */
export const postingRequestsQuery = (portalId: string, waiting: boolean) =>
  infiniteQueryOptions({
    queryKey: ['postingRequests', portalId, waiting],
    queryFn: async ({ pageParam, signal }) => (await request(PostingRequestsDocument, { portalId, waiting, after: pageParam }, signal)).postingRequests,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** What came of those received this year. */
export const postingRequestCountsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['postingRequests', portalId, 'counts'],
    queryFn: async ({ signal }) => (await request(PostingRequestCountsDocument, { portalId }, signal)).postingRequestCounts,
  });
