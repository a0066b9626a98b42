import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  CrawlSiteDocument,
  OldSiteDocument,
  OldSiteEntriesDocument,
  OldSitesDocument,
  SetOldSiteDocument,
  SteerOldSiteDocument,
  type OldSiteEntriesQuery,
  type OldSiteQuery,
  type OldSiteShapeFragment,
  type OldSitesQuery,
  type SetSiteImportInput,
  type SiteEntryFilter,
  type SiteImportStep,
} from '../gql/graphql.js';
import { request, Trouble } from './request.js';

export type OldSite = OldSiteShapeFragment;
export type OldSiteLine = OldSitesQuery['siteImports'][number];
export type OldSiteEntry = OldSiteEntriesQuery['siteImportEntries']['edges'][number]['node'];
export type OwnSection = OldSiteQuery['sections'][number];

export const oldSitesQuery = (portalId: string) =>
  queryOptions({ queryKey: ['oldSites', portalId], queryFn: async ({ signal }) => (await request(OldSitesDocument, { portalId }, signal)).siteImports });

const moving: readonly OldSite['state'][] = ['READING', 'RUNNING', 'UNDOING'];

/** Asked for again while the worker is at it, and only then. */
export const oldSiteQuery = (portalId: string, importId: string) =>
  queryOptions({
    queryKey: ['oldSite', portalId, importId],
    queryFn: ({ signal }) => request(OldSiteDocument, { portalId, importId }, signal),
    refetchInterval: ({ state }) => (state.data && moving.includes(state.data.siteImport.state) ? 1_000 : false),
  });

export const oldSiteEntriesQuery = (portalId: string, importId: string, show: SiteEntryFilter) =>
  infiniteQueryOptions({
    queryKey: ['oldSiteEntries', portalId, importId, show],
    queryFn: async ({ pageParam, signal }) => (await request(OldSiteEntriesDocument, { portalId, importId, show, after: pageParam }, signal)).siteImportEntries,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export async function crawlSite(portalId: string, address: string): Promise<string> {
  const { crawlSite: made } = await request(CrawlSiteDocument, { input: { portalId, address } });
  return made.siteImport?.id ?? '';
}

function useKept(portalId: string, importId: string): (siteImport: OldSite | null) => void {
  const client = useQueryClient();
  const { queryKey } = oldSiteQuery(portalId, importId);
  return (siteImport) => {
    if (siteImport) client.setQueryData(queryKey, (before) => before && { ...before, siteImport });
  };
}

/** Starts, pauses, resumes, gives up or undoes an import, and shows what came of it. */
export function useOldSiteStep(portalId: string, importId: string) {
  const client = useQueryClient();
  const keep = useKept(portalId, importId);
  return useMutation({
    mutationFn: async (step: SiteImportStep) => (await request(SteerOldSiteDocument, { input: { portalId, importId, step } })).steerSiteImport.siteImport,
    onSuccess: keep,
    onError: () => void client.invalidateQueries({ queryKey: oldSiteQuery(portalId, importId).queryKey }),
  });
}

/** Says where the entries go. */
export function useOldSiteSettings(portalId: string, importId: string) {
  const keep = useKept(portalId, importId);
  return useMutation({
    mutationFn: async (settings: Pick<SetSiteImportInput, 'sectionId' | 'sections' | 'asDrafts'>) => {
      const { siteImport, errors } = (await request(SetOldSiteDocument, { input: { portalId, importId, ...settings } })).setSiteImport;
      const [fault] = errors;
      if (fault) throw new Trouble('invalid', fault.message);
      return siteImport;
    },
    onSuccess: keep,
  });
}
