import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  BoardPortalDocument,
  FigureDocument,
  FigureRowsDocument,
  MeasuresDocument,
  ProvincesDocument,
  SectionGridDocument,
  type FigureBy,
  type FigurePartsFragment,
  type FigureRowsQuery,
  type ProvincesQuery,
} from '../gql/graphql.js';
import { request } from './request.js';

export type Figure = FigurePartsFragment;
export type FigureRow = FigureRowsQuery['figureRows']['edges'][number]['node'];
export type Province = ProvincesQuery['provinces']['provinces'][number];
export type { FigureBy };

/** One portal with the figures that it has on the board. */
export const boardPortalQuery = (portalId: string, period: string | null) =>
  queryOptions({
    queryKey: ['boardPortal', portalId, period],
    queryFn: async ({ signal }) => (await request(BoardPortalDocument, { portalId, period }, signal)).boardPortal,
    placeholderData: keepPreviousData,
  });

/** A measure of one portal, broken down. */
export const figureQuery = (portalId: string, measure: string, period: string | null, by: FigureBy | null) =>
  queryOptions({
    queryKey: ['figure', portalId, measure, period, by],
    queryFn: async ({ signal }) => (await request(FigureDocument, { portalId, unitId: null, measure, period, by }, signal)).figure,
    placeholderData: keepPreviousData,
  });

export interface RowsAsked {
  readonly portalId: string;
  readonly measure: string;
  readonly period: string | null;
  /** Only this part of the figure. */
  readonly part: { readonly by: FigureBy; readonly key: string } | null;
}

/** What a figure counts, row by row. */
export const figureRowsQuery = ({ portalId, measure, period, part }: RowsAsked) =>
  infiniteQueryOptions({
    queryKey: ['figureRows', portalId, measure, period, part],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { portalId, unitId: null, measure, period, by: part?.by ?? null, key: part?.key ?? null, first: 50, after: pageParam };
      return (await request(FigureRowsDocument, asked, signal)).figureRows;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export const sectionGridQuery = (period: string | null, unitId: string | null) =>
  queryOptions({
    queryKey: ['sectionGrid', period, unitId],
    queryFn: async ({ signal }) => (await request(SectionGridDocument, { period, unitId }, signal)).sectionGrid,
    placeholderData: keepPreviousData,
  });

export const provincesQuery = (period: string | null) =>
  queryOptions({
    queryKey: ['provinces', period],
    queryFn: async ({ signal }) => (await request(ProvincesDocument, { period }, signal)).provinces,
    placeholderData: keepPreviousData,
  });

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: async ({ signal }) => (await request(MeasuresDocument, {}, signal)).measures,
  staleTime: Infinity,
});
