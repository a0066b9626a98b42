import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { GrantsDocument, SeatsDocument, StaffDocument, WorkInHandDocument, type WorkInHandQuery } from '../gql/graphql.js';
import { request } from './request.js';

/** People of one portal, or of every portal that the viewer administers. */
export const staffQuery = (portalId: string | null, search: string) =>
  infiniteQueryOptions({
    queryKey: ['staff', portalId, search],
    queryFn: async ({ pageParam, signal }) => (await request(StaffDocument, { portalId, search: search || null, first: 50, after: pageParam }, signal)).staff,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** People to choose from, wherever they work. */
export const staffChoiceQuery = (search: string) =>
  queryOptions({
    queryKey: ['staff', 'choice', search],
    queryFn: async ({ signal }) => (await request(StaffDocument, { portalId: null, search: search || null, first: 50, after: null }, signal)).staff,
  });

/** Every right that was ever given in a portal, those that have ended with the reason. */
export const grantsQuery = (portalId: string) =>
  queryOptions({ queryKey: ['staff', 'grants', portalId], queryFn: async ({ signal }) => (await request(GrantsDocument, { portalId }, signal)).grants });

export const seatsQuery = queryOptions({
  queryKey: ['seats'],
  queryFn: async ({ signal }) => (await request(SeatsDocument, {}, signal)).seats,
  staleTime: 60 * 60_000,
});

export type WorkInHand = WorkInHandQuery['workInHand'];

/** What the holder of a right has in hand, looked at before it is ended. */
export const workInHandQuery = (portalId: string, grantId: string) =>
  queryOptions({
    queryKey: ['staff', 'work', portalId, grantId],
    queryFn: async ({ signal }) => (await request(WorkInHandDocument, { portalId, grantId }, signal)).workInHand,
    gcTime: 0,
  });
