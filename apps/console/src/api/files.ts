import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { FileDocument, FileQuotaDocument, FilesDocument, type FileKind, type StoredFilePartsFragment } from '../gql/graphql.js';
import { fetchFile, request } from './request.js';

export type StoredFile = StoredFilePartsFragment;

const pollMs = 1_500;

/** A file; asked again while it is being checked. */
export const fileQuery = (portalId: string, id: string) =>
  queryOptions({
    queryKey: ['file', portalId, id],
    queryFn: async ({ signal }) => (await request(FileDocument, { portalId, id }, signal, 'screen')).file,
    refetchInterval: ({ state }) => (state.data && ['ARRIVING', 'QUARANTINE', 'CONVERTING'].includes(state.data.state) ? pollMs : false),
    staleTime: 60_000,
  });

export const filesQuery = (portalId: string, search: string, kind: FileKind | null) =>
  infiniteQueryOptions({
    queryKey: ['files', portalId, search, kind],
    queryFn: async ({ pageParam, signal }) => (await request(FilesDocument, { portalId, search: search || null, kind, after: pageParam }, signal)).files,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export const fileQuotaQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['fileQuota', portalId],
    queryFn: async ({ signal }) => (await request(FileQuotaDocument, { portalId }, signal)).fileQuota,
    staleTime: 60_000,
  });

/** A small form of a picture, as an address that an `img` can show: it stands behind the session, whose token a picture cannot carry. */
export const pictureQuery = (path: string) =>
  queryOptions({
    queryKey: ['picture', path],
    queryFn: async () => URL.createObjectURL(await fetchFile(path)),
    staleTime: Infinity,
    gcTime: Infinity,
  });
