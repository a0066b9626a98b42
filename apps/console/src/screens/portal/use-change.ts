import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showsPortals } from '../../api/portals.js';
import type { Fault } from '../../ui/error-summary.js';

interface Payload {
  readonly errors: readonly Fault[];
}

export interface Change<Input> {
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  /** Why it was not done, where no field is to blame. */
  readonly trouble: unknown;
  /** True once it was done, until something else is tried. */
  readonly done: boolean;
  readonly send: (input: Input) => void;
  /** Faults that the form finds by itself; nothing is sent. */
  readonly refuse: (faults: readonly Fault[]) => void;
}

/**
 * One change of a portal: faults by field, and every screen that shows portals asked again.
 * @param afterwards runs once it is done
 */
export function useChange<Input>(act: (input: Input) => Promise<Payload>, afterwards?: () => void): Change<Input> {
  const queries = useQueryClient();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const changing = useMutation({
    mutationFn: act,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ predicate: showsPortals });
      afterwards?.();
    },
  });
  return {
    busy: changing.isPending,
    faults,
    trouble: changing.error,
    done: changing.isSuccess && faults.length === 0,
    send: (input) => {
      setFaults([]);
      changing.mutate(input);
    },
    refuse: setFaults,
  };
}
