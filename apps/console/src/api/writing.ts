import { queryOptions } from '@tanstack/react-query';
import { DraftChecksDocument, LinkTargetsDocument, RevisionDocument, RevisionsDocument, type DraftChecksQuery, type RevisionsQuery } from '../gql/graphql.js';
import { request } from './request.js';

export type DraftCheck = DraftChecksQuery['draftChecks'][number];
export type RevisionCard = RevisionsQuery['revisions'][number];

/** What is worth a second look in a draft of a version; asked by the screen itself, after each save. */
export const draftChecksQuery = (portalId: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['draftChecks', portalId, id, version],
    queryFn: async ({ signal }) => (await request(DraftChecksDocument, { portalId, id }, signal, 'screen')).draftChecks,
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const linkTargetsQuery = (portalId: string, search: string) =>
  queryOptions({
    queryKey: ['linkTargets', portalId, search],
    queryFn: async ({ signal }) => (await request(LinkTargetsDocument, { portalId, search: search || null }, signal)).linkTargets,
    staleTime: 60_000,
  });

export const revisionsQuery = (portalId: string, id: string) =>
  queryOptions({
    queryKey: ['revisions', portalId, id],
    queryFn: async ({ signal }) => (await request(RevisionsDocument, { portalId, id }, signal)).revisions,
  });

/** A sealed revision never changes. */
export const revisionQuery = (portalId: string, id: string, revisionId: string) =>
  queryOptions({
    queryKey: ['revision', portalId, id, revisionId],
    queryFn: async ({ signal }) => (await request(RevisionDocument, { portalId, id, revisionId }, signal)).revision,
    staleTime: Infinity,
  });
