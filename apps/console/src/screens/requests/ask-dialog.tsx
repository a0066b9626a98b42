import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import { request as ask } from '../../api/request.js';
import type { PostingRequest } from '../../api/requests.js';
import { AskPostingRequestDocument } from '../../gql/graphql.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { useAnswered } from './use-answered.js';

/** Asks the portal that sent a letter for what is missing. */
export function AskDialog({ request, onClose }: { readonly request: PostingRequest; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const answered = useAnswered();
  const asking = useMutation({
    mutationFn: async (question: string) =>
      (await ask(AskPostingRequestDocument, { input: { portalId: portal.id, requestId: request.id, question } })).askPostingRequest,
    onSuccess: async ({ request: after }) => {
      if (!after) return;
      onClose();
      await answered('Đã hỏi lại. Hạn trả lời tính lại từ khi nơi gửi trả lời.');
    },
  });
  return (
    <ReasonDialog
      title="Hỏi lại"
      button="Gửi câu hỏi"
      label={`Cần ${request.sender} bổ sung gì?`}
      busy={asking.isPending}
      faults={(asking.data?.errors ?? []).map(({ message }) => ({ field: 'reason', message }))}
      trouble={asking.error}
      onClose={onClose}
      onReason={(question) => {
        asking.mutate(question);
      }}
    />
  );
}
