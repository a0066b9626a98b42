import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { AnswerDirectiveDocument } from '../../gql/graphql.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';

/** What the portal does about it, or why it takes longer. */
export function AnswerForm({ directiveId }: { readonly directiveId: string }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const answering = useMutation({
    mutationFn: async () => (await request(AnswerDirectiveDocument, { input: { portalId: portal.id, directiveId, answer } })).answerDirective,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      setAnswer('');
      await queries.invalidateQueries({ queryKey: ['directives', portal.id] });
    },
  });
  const id = `o-tra-loi-${directiveId}`;
  return (
    <form
      className="lc-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!answering.isPending) answering.mutate();
      }}
    >
      <Textarea
        id={id}
        label="Trả lời"
        description="Đơn vị đang làm gì, hoặc vì sao cần thêm thời gian."
        required
        rows={3}
        value={answer}
        error={faultOf(faults, 'answer')}
        onChange={(event) => {
          setAnswer(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" loading={answering.isPending}>
        Gửi trả lời
      </Button>
      <p role="status" className="lc-small">
        {answering.isError && sentenceOf(answering.error)}
        {answering.isSuccess && faults.length === 0 && 'Đã gửi trả lời.'}
      </p>
    </form>
  );
}
