import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LookPayloadPartsFragment, PortalLookQuery } from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';
import { lookQuery } from './queries.js';

/** A list of the look while it is changed: what stands there now, and how it is kept. */
export interface Kept<Row> {
  readonly rows: readonly Row[];
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  readonly trouble: unknown;
  /** True once it was kept, until something changes. */
  readonly done: boolean;
  /** True while something is not kept yet. */
  readonly touched: boolean;
  readonly set: (rows: readonly Row[]) => void;
  readonly change: (index: number, part: Partial<Row>) => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly send: () => void;
}

/**
 * The rows of one part of the look. The other parts keep their own; each change names the state of the look that was read, and the
 * answer brings the next one.
 */
export function useKeep<Row>(portalId: string, stored: readonly Row[], keep: (rows: Row[], stamp: string) => Promise<LookPayloadPartsFragment>): Kept<Row> {
  const queries = useQueryClient();
  const [rows, setRows] = useState(stored);
  const [touched, setTouched] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const key = lookQuery(portalId).queryKey;
  const keeping = useMutation({
    mutationFn: () => keep([...rows], queries.getQueryData<PortalLookQuery>(key)?.portalLook.stamp ?? ''),
    onSuccess: ({ look, errors }) => {
      setFaults(errors);
      if (!look) return;
      setTouched(false);
      queries.setQueryData<PortalLookQuery>(key, (before) => before && { ...before, portalLook: look });
    },
  });
  const set = (next: readonly Row[]): void => {
    setTouched(true);
    setRows(next);
  };
  return {
    rows,
    busy: keeping.isPending,
    faults,
    trouble: keeping.error,
    done: keeping.isSuccess && faults.length === 0 && !touched,
    touched,
    set,
    change: (index, part) => {
      set(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
    },
    remove: (index) => {
      setFaults([]);
      set(rows.filter((_, place) => place !== index));
    },
    move: (index, by) => {
      const one = rows[index];
      const other = rows[index + by];
      if (one === undefined || other === undefined) return;
      setFaults([]);
      set(rows.map((row, place) => (place === index ? other : place === index + by ? one : row)));
    },
    send: () => {
      setFaults([]);
      keeping.mutate();
    },
  };
}
