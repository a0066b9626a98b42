import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RoleName } from '#web';
import { DirectivesDocument, LatePortalsDocument, type DirectivePartsFragment, type DirectivesQueryVariables, type LatePortalsQuery } from '../gql/graphql.js';
import type { Desk } from './desk.js';
import { request } from './request.js';

export type Directive = DirectivePartsFragment;
export type DirectiveShow = NonNullable<DirectivesQueryVariables['show']>;
export type LatePortal = LatePortalsQuery['latePortals']['portals'][number];

const page = 50;

/** Directives to one portal, or to every portal below; newest first. */
export const directivesQuery = (portalId: string | null, show: DirectiveShow | null) =>
  infiniteQueryOptions({
    queryKey: ['directives', portalId, show],
    queryFn: async ({ pageParam, signal }) => (await request(DirectivesDocument, { portalId, show, first: page, after: pageParam }, signal)).directives,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** What asks something of the portal now. */
export const openDirectivesQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['directives', portalId, 'open'],
    queryFn: async ({ signal }) =>
      (await request(DirectivesDocument, { portalId, show: 'OPEN', first: 10, after: null }, signal)).directives.edges.map(({ node }) => node),
  });

export const latePortalsQuery = queryOptions({
  queryKey: ['latePortals'],
  queryFn: async ({ signal }) => (await request(LatePortalsDocument, {}, signal)).latePortals,
});

const answerers: readonly RoleName[] = ['BOARD_HEAD', 'PORTAL_ADMIN'];

/** Whoever answers for the portal: opening a directive means that the portal has seen it. */
export function canAnswer(desk: Desk): boolean {
  return desk.roles.some((role) => answerers.includes(role));
}

/** Address of the letter of a directive, as a file of Word. */
export function letterAddress({ id, portal }: Pick<Directive, 'id' | 'portal'>): string {
  return `/manage/directives/${id}/letter?portalId=${portal.id}`;
}

/** One letter to every portal that was urged in one go. */
export function roundLetterAddress(roundId: string): string {
  return `/manage/directive-rounds/${roundId}/letter`;
}
