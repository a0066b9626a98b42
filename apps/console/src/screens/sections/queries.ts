import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import {
  HomePinDocument,
  PortalSectionsDocument,
  SectionUpgradeDocument,
  SectionUpgradesDocument,
  type SectionPartsFragment,
  type UpgradePartsFragment,
} from '../../gql/graphql.js';

export type PortalSection = SectionPartsFragment;
export type Upgrade = UpgradePartsFragment;

export const portalSectionsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['portalSections', portalId],
    queryFn: async ({ signal }) => (await request(PortalSectionsDocument, { portalId }, signal)).portalSections,
  });

/** What leads the home page. */
export const homePinQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['homePin', portalId],
    queryFn: async ({ signal }) => (await request(HomePinDocument, { portalId }, signal)).homePin,
  });

export const sectionUpgradeQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['sectionUpgrade', portalId],
    queryFn: async ({ signal }) => (await request(SectionUpgradeDocument, { portalId }, signal)).sectionUpgrade,
  });

const page = 200;

/** Portals below by name, with how far their sections are from the law. */
export const sectionUpgradesQuery = infiniteQueryOptions({
  queryKey: ['sectionUpgrades'],
  queryFn: async ({ pageParam, signal }) => (await request(SectionUpgradesDocument, { first: page, after: pageParam }, signal)).sectionUpgrades,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
});
