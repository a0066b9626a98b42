import { queryOptions } from '@tanstack/react-query';
import { SiteOutsideDocument, type OutsidePartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type Outside = OutsidePartsFragment;
export type Channel = Outside['channels'][number];

/** Official channels of a portal, and its code of the measuring system. */
export const outsideQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['siteOutside', portalId],
    queryFn: async ({ signal }) => (await request(SiteOutsideDocument, { portalId }, signal)).siteOutside,
  });
