import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  ItemDocument,
  ItemsDocument,
  KindFormsDocument,
  PlacesDocument,
  PortalsDocument,
  SecondFactorExemptionsDocument,
  TodayDocument,
  WorkItemsDocument,
  type CardFragment,
  type KindFormsQuery,
  type PlacesQuery,
  type PortalsQuery,
  type WholeFragment,
} from '../gql/graphql.js';
import { request } from './request.js';

// Nothing is fetched again by a timer: that would count as work, and a screen left alone would never reach the idle limit.

export type Card = CardFragment;
export type Whole = WholeFragment;
export type Places = PlacesQuery;
export type Overview = PortalsQuery['portals']['edges'][number]['node'];

/** Where an item may stand and what it may be: sections, kinds, topics. */
export const placesQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['places', portalId],
    queryFn: ({ signal }) => request(PlacesDocument, { portalId }, signal),
    staleTime: 10 * 60_000,
  });

export type KindForm = KindFormsQuery['itemKinds'][number];

/** Forms of every kind of item: one answer, so that changing the kind asks for nothing. */
export const kindFormsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['kindForms', portalId],
    queryFn: async ({ signal }) => (await request(KindFormsDocument, { portalId }, signal)).itemKinds,
    staleTime: 10 * 60_000,
  });

export const todayQuery = (portalId: string) =>
  queryOptions({ queryKey: ['today', portalId], queryFn: ({ signal }) => request(TodayDocument, { portalId }, signal) });

export const workItemsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['workItems', portalId],
    queryFn: async ({ signal }) => (await request(WorkItemsDocument, { portalId }, signal)).workItems,
  });

export const itemsQuery = (portalId: string, state: Card['state'] | null, search: string) =>
  infiniteQueryOptions({
    queryKey: ['items', portalId, state, search],
    queryFn: async ({ pageParam, signal }) =>
      (await request(ItemsDocument, { portalId, states: state ? [state] : null, search: search || null, first: 20, after: pageParam }, signal)).items,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export const itemQuery = (portalId: string, id: string) =>
  queryOptions({ queryKey: ['item', portalId, id], queryFn: async ({ signal }) => (await request(ItemDocument, { portalId, id }, signal)).item });

export const exemptionsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['exemptions', portalId],
    queryFn: async ({ signal }) => (await request(SecondFactorExemptionsDocument, { portalId }, signal)).secondFactorExemptions,
  });

const page = 100;

/** Rows of the board, worst first as the server sorts them. */
export const portalsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['portals', search],
    queryFn: async ({ pageParam, signal }) => (await request(PortalsDocument, { search: search || null, first: page, after: pageParam }, signal)).portals,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
