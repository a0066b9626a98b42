import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  BoardDocument,
  LateStepsDocument,
  type BoardLineFragment,
  type BoardOnly,
  type BoardOrder,
  type BoardQuery,
  type BoardQueryVariables,
  type BoardSumPartsFragment,
  type UnitKind,
} from '../gql/graphql.js';
import { askerOf } from './asker.js';
import { fetchJson, request, type Asker } from './request.js';

export type Board = BoardQuery['board'];
export type BoardLine = BoardLineFragment;
export type BoardSum = BoardSumPartsFragment;
export type { BoardOnly, BoardOrder, UnitKind };

/** What the board is asked for. */
export type BoardAsked = Required<BoardQueryVariables>;

export async function readBoard(asked: BoardAsked, who: Asker, signal?: AbortSignal): Promise<Board> {
  return (await request(BoardDocument, asked, signal, who)).board;
}

export const boardQuery = (asked: BoardAsked) =>
  queryOptions({
    queryKey: ['board', asked],
    queryFn: (context) => readBoard(asked, askerOf(context), context.signal),
    placeholderData: keepPreviousData,
  });

/** Late steps of which the viewer was told and which still wait. */
export const lateStepsQuery = queryOptions({
  queryKey: ['lateSteps'],
  queryFn: async ({ signal }) => (await request(LateStepsDocument, {}, signal)).lateSteps,
});

/** Waits until the board is another than the one with this mark, or for a while; @returns the mark of then. @throws Trouble */
export async function nextMark(unitId: string | null, mark: string, who: Asker, signal: AbortSignal): Promise<string> {
  const query = new URLSearchParams({ mark, ...(unitId === null ? {} : { unitId }) });
  return ((await fetchJson(`/manage/board/changes?${query.toString()}`, who, signal)) as { mark: string }).mark;
}
