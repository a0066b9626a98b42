import { queryOptions } from '@tanstack/react-query';
import { ItemReviewsDocument, type ItemReviewsQuery } from '../gql/graphql.js';
import { request } from './request.js';

export type Review = ItemReviewsQuery['itemReviews'][number];

/** Public plans and strategies of a portal, the most urgent review first. */
export const reviewsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['itemReviews', portalId],
    queryFn: async ({ signal }) => (await request(ItemReviewsDocument, { portalId }, signal)).itemReviews,
    staleTime: 5 * 60_000,
  });
