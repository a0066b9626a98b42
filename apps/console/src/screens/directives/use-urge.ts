import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { SendDirectivesDocument, type SendDirectivesInput, type SendDirectivesMutation } from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';

export type UrgeAnswer = SendDirectivesMutation['sendDirectives'];

export interface Urging {
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  readonly trouble: unknown;
  /** What became of it, once it was sent. */
  readonly result: UrgeAnswer | null;
  readonly send: (input: SendDirectivesInput) => void;
}

/** Sends directives; whatever shows them is asked again. */
export function useUrge(): Urging {
  const queries = useQueryClient();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const sending = useMutation({
    mutationFn: async (input: SendDirectivesInput) => (await request(SendDirectivesDocument, { input })).sendDirectives,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length === 0) await queries.invalidateQueries({ queryKey: ['directives'] });
    },
  });
  return {
    busy: sending.isPending,
    faults,
    trouble: sending.error,
    result: sending.data && sending.data.errors.length === 0 ? sending.data : null,
    send: (input) => {
      const isUndated = input.deadline === '';
      setFaults(isUndated ? [{ field: 'deadline', message: 'Hãy chọn hạn cập nhật.' }] : []);
      if (!isUndated) sending.mutate(input);
    },
  };
}
