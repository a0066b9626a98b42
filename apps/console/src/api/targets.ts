import { infiniteQueryOptions } from '@tanstack/react-query';
import { TargetsDocument, type HowFarFragment, type TargetsQuery } from '../gql/graphql.js';
import { request, sendForAnswer } from './request.js';

export type TargetPage = TargetsQuery['targets'];
export type TargetLine = TargetPage['edges'][number]['node'];
export type HowFar = HowFarFragment;

/** Targets of a year, the furthest behind first as the server sorts them. */
export const targetsQuery = (year: number, words: string) =>
  infiniteQueryOptions({
    queryKey: ['targets', year, words],
    queryFn: async ({ pageParam, signal }) => (await request(TargetsDocument, { year, search: words || null, first: 100, after: pageParam }, signal)).targets,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** What a sheet would do, or did. */
export interface SheetAnswer {
  readonly counts: { readonly rows: number; readonly set: number; readonly unchanged: number; readonly empty: number; readonly errors: number };
  readonly written: number;
  readonly faults: readonly { readonly row: number; readonly column: string | null; readonly code: string; readonly message: string }[];
  readonly changes: readonly { readonly row: number; readonly portal: string; readonly year: number; readonly before: number | null; readonly after: number }[];
}

/** Tries a sheet of targets, or writes what is right in it. */
export function giveSheet(file: File, apply: boolean): Promise<SheetAnswer> {
  return sendForAnswer<SheetAnswer>(`/manage/targets${apply ? '?apply=1' : ''}`, file);
}
