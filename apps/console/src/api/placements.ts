import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  ItemsAroundDocument,
  OffersDocument,
  PlacementsDocument,
  RelatedPortalsDocument,
  type ItemsAroundQuery,
  type OfferPartsFragment,
  type PlacementPartsFragment,
} from '../gql/graphql.js';
import { request } from './request.js';

export type ItemAround = ItemsAroundQuery['itemsAround']['edges'][number]['node'];
export type Placed = PlacementPartsFragment;
export type OfferShown = OfferPartsFragment;

/** Items that the portal may take: of the portals above it, or of all of the province. */
export const itemsAroundQuery = (portalId: string, everywhere: boolean, search: string) =>
  infiniteQueryOptions({
    queryKey: ['itemsAround', portalId, everywhere, search],
    queryFn: async ({ pageParam, signal }) =>
      (await request(ItemsAroundDocument, { portalId, everywhere, search: search || null, after: pageParam }, signal)).itemsAround,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

/** What was sent to the portal and waits for it. */
export const offeredQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['placements', portalId, 'offered'],
    queryFn: async ({ signal }) => (await request(PlacementsDocument, { portalId, states: ['OFFERED'] }, signal)).placements,
  });

/** Items of other portals that stand in this one. */
export const placedQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['placements', portalId, 'placed'],
    queryFn: async ({ signal }) => (await request(PlacementsDocument, { portalId, states: ['PLACED'] }, signal)).placements,
  });

export const relatedPortalsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['relatedPortals', portalId],
    queryFn: async ({ signal }) => (await request(RelatedPortalsDocument, { portalId }, signal)).relatedPortals,
    staleTime: 10 * 60_000,
  });

export const offersQuery = (portalId: string, itemId: string) =>
  queryOptions({ queryKey: ['offers', portalId, itemId], queryFn: async ({ signal }) => (await request(OffersDocument, { portalId, itemId }, signal)).offers });
