import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { CoveredUnitsDocument, ProvinceMapDocument, type CoveredUnitsQuery, type ProvinceMapQuery } from '../gql/graphql.js';
import { request, sendForAnswer } from './request.js';

export type CoveredUnit = CoveredUnitsQuery['units']['edges'][number]['node'];
export type ProvinceMap = ProvinceMapQuery['provinceMap'];

/** Units over which the viewer holds a grant: a province for most. */
export const coveredUnitsQuery = queryOptions({
  queryKey: ['coveredUnits'],
  queryFn: async ({ signal }) => (await request(CoveredUnitsDocument, {}, signal)).units.edges.map(({ node }) => node),
  staleTime: 10 * 60_000,
});

/** Boundaries seldom change: they are read once a visit, and again when they were loaded here. */
export const provinceMapQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['provinceMap', unitId],
    queryFn: async ({ signal }) => (await request(ProvinceMapDocument, { unitId }, signal)).provinceMap,
    staleTime: Infinity,
  });

/** What a file of boundaries does, or has done. */
export interface MapReport {
  readonly loaded: boolean;
  readonly viewBox: string | null;
  readonly matched: readonly { readonly unitId: string; readonly code: string; readonly name: string; readonly path: string }[];
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  readonly skipped: readonly { readonly place: number; readonly code: string | null; readonly message: string }[];
  readonly points: number;
  readonly before: { readonly units: number; readonly source: string; readonly loadedAt: string } | null;
}

interface BoundariesGiven {
  readonly file: File;
  /** Null: the file is only tried. */
  readonly source: string | null;
}

/** Tries a file of boundaries, or loads it. */
export function useBoundaries(portalId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, source }: BoundariesGiven) =>
      sendForAnswer<MapReport>(`/manage/map?portal=${portalId}${source === null ? '' : `&load=1&source=${encodeURIComponent(source)}`}`, file),
    onSuccess: async ({ loaded }) => {
      if (loaded) await client.invalidateQueries({ queryKey: ['provinceMap'] });
    },
  });
}
