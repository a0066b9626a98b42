import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { SentLetterCountsDocument, SentLettersDocument, type LetterPartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type SentLetter = LetterPartsFragment;

/** What the portal asked others to post, the latest first. */
export const sentLettersQuery = (portalId: string) =>
  infiniteQueryOptions({
    queryKey: ['sentLetters', portalId],
    queryFn: async ({ pageParam, signal }) => (await request(SentLettersDocument, { portalId, after: pageParam }, signal)).sentLetters,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** What came of those sent this year. */
export const sentLetterCountsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['sentLetters', portalId, 'counts'],
    queryFn: async ({ signal }) => (await request(SentLetterCountsDocument, { portalId }, signal)).sentLetterCounts,
  });
