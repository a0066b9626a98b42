import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  AdvertBookDocument,
  AdvertContractsBelowDocument,
  AdvertContractsDocument,
  AdvertReceiptsDocument,
  AdvertsBelowDocument,
  type AdvertBookQuery,
  type AdvertContractsQuery,
  type AdvertReceiptsQuery,
  type AdvertsBelowQuery,
} from '../gql/graphql.js';
import { request } from './request.js';

export type Contract = AdvertContractsQuery['advertContracts']['edges'][number]['node'];
export type Receipt = AdvertReceiptsQuery['advertReceipts']['edges'][number]['node'];
export type Year = AdvertBookQuery['advertBook']['years'][number];
export type AdvertsBelow = AdvertsBelowQuery['advertsBelow'];

type Page = { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
const inPages = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }: Page) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
};

/** The book of paid banners of the portal: every year against its estimate. */
export const advertBookQuery = (portalId: string, year: number) =>
  queryOptions({
    queryKey: ['adverts', portalId, year],
    queryFn: async ({ signal }) => (await request(AdvertBookDocument, { portalId, year }, signal)).advertBook,
    placeholderData: keepPreviousData,
  });

/** Contracts of a year. */
export const advertContractsQuery = (portalId: string, year: number) =>
  infiniteQueryOptions({
    queryKey: ['adverts', portalId, year, 'contracts'],
    queryFn: async ({ pageParam, signal }) => (await request(AdvertContractsDocument, { portalId, year, after: pageParam }, signal)).advertContracts,
    ...inPages,
  });

/** Money that came in in a year, with the sum of all of it. */
export const advertReceiptsQuery = (portalId: string, year: number) =>
  infiniteQueryOptions({
    queryKey: ['adverts', portalId, year, 'receipts'],
    queryFn: async ({ pageParam, signal }) => (await request(AdvertReceiptsDocument, { portalId, year, after: pageParam }, signal)).advertReceipts,
    ...inPages,
  });

/** Revenue of paid banners over the portals of who supervises. */
export const advertsBelowQuery = (year: number, unitId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['advertsBelow', year, unitId],
    queryFn: async ({ pageParam, signal }) => (await request(AdvertsBelowDocument, { year, unitId, after: pageParam }, signal)).advertsBelow,
    initialPageParam: null as string | null,
    getNextPageParam: ({ portals }) => inPages.getNextPageParam(portals),
  });

/** Contracts of one of them. */
export const advertContractsBelowQuery = (portalId: string, year: number) =>
  infiniteQueryOptions({
    queryKey: ['advertContractsBelow', portalId, year],
    queryFn: async ({ pageParam, signal }) => (await request(AdvertContractsBelowDocument, { portalId, year, after: pageParam }, signal)).advertContractsBelow,
    ...inPages,
  });
