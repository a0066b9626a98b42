import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import { request as ask } from '../../api/request.js';
import type { PostingRequest } from '../../api/requests.js';
import { DeclinePostingRequestDocument } from '../../gql/graphql.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { useAnswered } from './use-answered.js';

/** Says to a unit that its letter is not posted, and why. */
export function DeclineDialog({ request, onClose }: { readonly request: PostingRequest; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const answered = useAnswered();
  const declining = useMutation({
    mutationFn: async (answer: string) =>
      (await ask(DeclinePostingRequestDocument, { input: { portalId: portal.id, requestId: request.id, answer } })).declinePostingRequest,
    onSuccess: async ({ request: after }) => {
      if (!after) return;
      onClose();
      await answered('Đã ghi là không đăng, kèm lý do.');
    },
  });
  return (
    <ReasonDialog
      title="Không đăng"
      button="Trả lời là không đăng"
      label={`Lý do trả lời ${request.sender}`}
      busy={declining.isPending}
      faults={(declining.data?.errors ?? []).map(({ message }) => ({ field: 'reason', message }))}
      trouble={declining.error}
      onClose={onClose}
      onReason={(reason) => {
        declining.mutate(reason);
      }}
    />
  );
}
