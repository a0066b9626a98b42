import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  CancelImportDocument,
  ImportDocument,
  ImportRowsDocument,
  ImportsDocument,
  PauseImportDocument,
  PlanImportDocument,
  ProvinceDocument,
  ResumeImportDocument,
  SetImportMappingDocument,
  StartImportDocument,
  type ImportRowFilter,
  type ImportRowsQuery,
  type ImportShapeFragment,
  type ImportsQuery,
} from '../gql/graphql.js';
import { request } from './request.js';

export type Import = ImportShapeFragment;
export type ImportLine = ImportsQuery['portalImports'][number];
export type ImportRow = ImportRowsQuery['portalImportRows']['edges'][number]['node'];

/** The province's own portal, at whose desk lists are imported; null for whoever administers none. */
export const provinceQuery = queryOptions({
  queryKey: ['province'],
  queryFn: async ({ signal }) => (await request(ProvinceDocument, {}, signal)).portalDirectory.edges[0]?.node.portal ?? null,
  staleTime: 10 * 60_000,
});

export const importsQuery = (portalId: string) =>
  queryOptions({ queryKey: ['imports', portalId], queryFn: async ({ signal }) => (await request(ImportsDocument, { portalId }, signal)).portalImports });

/** Asked for again while the worker is at it, and only then: it ends by itself. */
export const importQuery = (portalId: string, importId: string) =>
  queryOptions({
    queryKey: ['import', portalId, importId],
    queryFn: async ({ signal }) => (await request(ImportDocument, { portalId, importId }, signal)).portalImport,
    refetchInterval: ({ state }) => (state.data?.state === 'READING' || state.data?.state === 'RUNNING' ? 1_000 : false),
  });

export const importRowsQuery = (portalId: string, importId: string, show: ImportRowFilter) =>
  infiniteQueryOptions({
    queryKey: ['importRows', portalId, importId, show],
    queryFn: async ({ pageParam, signal }) =>
      (await request(ImportRowsDocument, { portalId, importId, show, first: 50, after: pageParam }, signal)).portalImportRows,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export type ImportStep = 'start' | 'pause' | 'resume' | 'cancel' | 'plan';

const steps = {
  start: async (input: StepInput) => (await request(StartImportDocument, { input })).startImport.import,
  pause: async (input: StepInput) => (await request(PauseImportDocument, { input })).pauseImport.import,
  resume: async (input: StepInput) => (await request(ResumeImportDocument, { input })).resumeImport.import,
  cancel: async (input: StepInput) => (await request(CancelImportDocument, { input })).cancelImport.import,
  plan: async (input: StepInput) => (await request(PlanImportDocument, { input })).planImport.import,
};

interface StepInput {
  readonly portalId: string;
  readonly importId: string;
}

/** Takes a step of an import and shows what came of it. */
export function useImportStep(portalId: string, importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: ImportStep) => steps[step]({ portalId, importId }),
    onSuccess: (made) => {
      client.setQueryData(importQuery(portalId, importId).queryKey, made);
    },
    onError: () => void client.invalidateQueries({ queryKey: importQuery(portalId, importId).queryKey }),
  });
}

/** Says what the columns are. */
export function useMapping(portalId: string, importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (columns: { column: number; key: string | null }[]) =>
      (await request(SetImportMappingDocument, { input: { portalId, importId, columns } })).setImportMapping.import,
    onSuccess: (made) => {
      client.setQueryData(importQuery(portalId, importId).queryKey, made);
    },
  });
}
