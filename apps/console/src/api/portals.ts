import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PortalStateName } from '#web';
import {
  PortalDirectoryDocument,
  PortalSettingsDocument,
  UnitsByNameDocument,
  type PortalDirectoryQuery,
  type PortalLevel,
  type PortalSettingsQuery,
} from '../gql/graphql.js';
import { request } from './request.js';

/** A portal in the list of those below. */
export type Line = PortalDirectoryQuery['portalDirectory']['edges'][number]['node'];
export type Settings = PortalSettingsQuery['portalSettings'];

export interface DirectoryFilter {
  readonly search: string;
  readonly state: PortalStateName | null;
  readonly level: PortalLevel | null;
}

/** Most portals of one bulk act, and of one answer of the server. */
export const mostAtOnce = 500;

async function ask({ search, state, level }: DirectoryFilter, first: number, after: string | null, signal?: AbortSignal) {
  const variables = { search: search || null, states: state ? [state] : null, level, first, after };
  return (await request(PortalDirectoryDocument, variables, signal)).portalDirectory;
}

export const directoryQuery = (filter: DirectoryFilter, first = 50) =>
  infiniteQueryOptions({
    queryKey: ['portalDirectory', filter, first],
    queryFn: ({ pageParam, signal }) => ask(filter, first, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** Every portal of a filter, up to {@link mostAtOnce}. */
export async function linesOf(filter: DirectoryFilter): Promise<Line[]> {
  return (await ask(filter, mostAtOnce, null)).edges.map(({ node }) => node);
}

export const settingsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['portalSettings', portalId],
    queryFn: async ({ signal }) => (await request(PortalSettingsDocument, { portalId }, signal)).portalSettings,
  });

/** Something to choose by its name. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

/** Finds a few things by words. */
export interface Finder {
  readonly key: string;
  readonly find: (words: string, signal: AbortSignal) => Promise<readonly Option[]>;
}

export const portalFinder: Finder = {
  key: 'portals-by-name',
  find: async (search, signal) => {
    const { edges } = await ask({ search, state: null, level: null }, 10, null, signal);
    return edges.map(({ node: { portal } }) => ({ id: portal.id, name: portal.name, says: portal.host }));
  },
};

export const unitFinder: Finder = {
  key: 'units-by-name',
  find: async (search, signal) => {
    const { edges } = (await request(UnitsByNameDocument, { search: search || null }, signal)).units;
    return edges.map(({ node: { id, name, code } }) => ({ id, name, says: `Mã đơn vị ${code}` }));
  },
};

/** What has to be asked for again once a portal changed. */
export function showsPortals({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return ['portalDirectory', 'portalSettings', 'siteOutside', 'viewer', 'portals'].includes(String(queryKey[0]));
}

/** State of a portal by its name in the schema; lists of portals carry it as it is stored. */
export function stateOf(portal: { readonly state: string }): PortalStateName {
  return portal.state.toUpperCase() as PortalStateName;
}
