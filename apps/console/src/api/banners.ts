import { queryOptions } from '@tanstack/react-query';
import { PortalBannersDocument, type BannerPartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type Banner = BannerPartsFragment;
export type Slot = Banner['slot'];

/** Banners of the portal from today on, in the order of their places. */
export const bannersQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['banners', portalId],
    queryFn: async ({ signal }) => (await request(PortalBannersDocument, { portalId }, signal)).portalBanners,
  });
