import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import type { Fault } from '../../ui/error-summary.js';
import { emptyPaper, missingOf, paperInput, type PaperForm } from './paper-fields.js';

interface PaperAct<Payload> {
  /** Whether the form begins with it shown publicly. */
  readonly isPublic: boolean;
  readonly act: (paper: ReturnType<typeof paperInput>) => Promise<Payload>;
  readonly onDone: (payload: Payload) => void;
}

/** A paper of the board while it is filled in and sent: what it says, what is wrong with it, and the way of its answer. */
export function usePaper<Payload extends { readonly errors: readonly Fault[] }>({ isPublic, act, onDone }: PaperAct<Payload>) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [form, setForm] = useState<PaperForm>(() => emptyPaper(isPublic));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const sending = useMutation({
    mutationFn: () => act(paperInput(form)),
    onSuccess: async (payload) => {
      setFaults(payload.errors);
      if (payload.errors.length > 0) return;
      await Promise.all([queries.invalidateQueries({ queryKey: ['editorial', portal.id] }), queries.invalidateQueries({ queryKey: ['staff'] })]);
      onDone(payload);
    },
  });
  return {
    form,
    faults,
    busy: sending.isPending,
    trouble: sending.error,
    change: (part: Partial<PaperForm>): void => {
      setForm({ ...form, ...part });
    },
    /** Sends it, unless something is missing in the paper or besides. */
    send: (besides: readonly Fault[]): void => {
      const missing = [...missingOf(form), ...besides];
      setFaults(missing);
      if (missing.length === 0 && !sending.isPending) sending.mutate();
    },
  };
}
