import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { ProposeItemDocument, type RelatedPortalsQuery } from '../../gql/graphql.js';
import { faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

interface ProposeDialogProps {
  readonly itemId: string;
  readonly above: RelatedPortalsQuery['relatedPortals'];
  readonly onClose: () => void;
}

/** Proposes a public item to the board of a portal above. */
export function ProposeDialog({ itemId, above, onClose }: ProposeDialogProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [to, setTo] = useState(above[0]?.id ?? '');
  const proposing = useMutation({
    mutationFn: async () => (await request(ProposeItemDocument, { input: { portalId: portal.id, itemId, toPortalId: to } })).proposeItem,
    onSuccess: async ({ offers }) => {
      if (!offers) return;
      queries.setQueryData(['offers', portal.id, itemId], offers);
      onClose();
      await queries.invalidateQueries({ queryKey: ['offers', portal.id, itemId] });
    },
  });
  return (
    <FormDialog
      title="Đề xuất lên cấp trên"
      button="Gửi đề xuất"
      busy={proposing.isPending}
      trouble={proposing.error}
      onClose={onClose}
      onSend={() => {
        proposing.mutate();
      }}
    >
      <p>Ban biên tập nơi nhận sẽ đăng, hoặc trả lời vì sao không đăng. Câu trả lời hiện ở đây.</p>
      <NativeSelect
        id="o-targetIds"
        label="Nơi nhận"
        data={above.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        error={faultOf(proposing.data?.errors ?? [], 'targetIds')}
        onChange={(event) => {
          setTo(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
