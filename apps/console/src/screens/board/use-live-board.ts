import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { boardQuery, nextMark, readBoard, type Board, type BoardAsked } from '../../api/board.js';
import { Trouble, type Asker } from '../../api/request.js';
import { sessionEnded } from '../../api/session.js';

/** No board is older than this, and none is read again sooner than this, in milliseconds. */
const [oldest, soonest] = [60_000, 400];
const afterTrouble = 5_000;

/**
 * The board, read again as soon as it is old. While it is looked at, one request waits at the server for the change; a board
 * in a hidden window asks for nothing.
 * @param who `screen`: what is read again does not count as work, so that a board left alone still ends its session
 */
export function useLiveBoard(asked: BoardAsked, who: Asker = 'screen'): UseQueryResult<Board> {
  const queries = useQueryClient();
  const board = useQuery(boardQuery(asked));
  const mark = board.isPlaceholderData ? undefined : board.data?.mark;
  const { queryKey } = boardQuery(asked);
  const key = JSON.stringify(queryKey);

  useEffect(() => {
    if (mark === undefined) return;
    const left = new AbortController();
    const { signal } = left;
    const asOf = performance.now();
    const follow = async (): Promise<void> => {
      for (let seen = mark; seen === mark && performance.now() - asOf < oldest;) {
        await untilVisible(signal);
        seen = await nextMark(asked.unitId ?? null, mark, who, signal);
      }
      await pause(soonest - (performance.now() - asOf), signal);
      const fresh = await readBoard(asked, who, signal);
      if (!signal.aborted) queries.setQueryData(queryKey, fresh);
    };
    const keepOn = async (): Promise<void> => {
      while (!signal.aborted) {
        try {
          await follow();
          return;
        } catch (error) {
          if (error instanceof Trouble && error.kind === 'unauthenticated') {
            sessionEnded(queries);
            return;
          }
          await pause(afterTrouble, signal);
        }
      }
    };
    void keepOn();
    return () => {
      left.abort();
    };
    // `key` stands for what was asked; a board that is read again with the same mark is followed on from its own instant
  }, [key, mark, who, board.dataUpdatedAt]);

  return board;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function untilVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== 'visible' && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}
