import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdvertDoneFragment } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';

/** An entry of the book: done, the book is read anew and the screen says so. */
export function useEntry<Input>(send: (input: Input) => Promise<AdvertDoneFragment>, said: string, onDone: () => void) {
  const queries = useQueryClient();
  const entry = useMutation({
    mutationFn: send,
    onSuccess: async ({ id }) => {
      if (id === null) return;
      onDone();
      announce(said);
      await queries.invalidateQueries({ queryKey: ['adverts'] });
    },
  });
  return { send: entry.mutate, busy: entry.isPending, trouble: entry.error, faults: entry.data?.errors ?? [] };
}
