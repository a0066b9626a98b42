import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import type { SentLetter } from '../../api/letters.js';
import { request } from '../../api/request.js';
import { ReplyToLetterDocument } from '../../gql/graphql.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { useAnswered } from '../requests/use-answered.js';

/** Replies to what the other portal asked. */
export function ReplyDialog({ letter, onClose }: { readonly letter: SentLetter; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const answered = useAnswered();
  const replying = useMutation({
    mutationFn: async (reply: string) => (await request(ReplyToLetterDocument, { input: { portalId: portal.id, letterId: letter.id, reply } })).replyToLetter,
    onSuccess: async ({ letter: after }) => {
      if (!after) return;
      onClose();
      await answered('Đã gửi trả lời. Đề nghị lại chờ trang nhận.');
    },
  });
  return (
    <ReasonDialog
      title={`${letter.toName} hỏi lại`}
      button="Gửi trả lời"
      label={letter.question ?? 'Trả lời'}
      busy={replying.isPending}
      faults={(replying.data?.errors ?? []).map(({ message }) => ({ field: 'reason', message }))}
      trouble={replying.error}
      onClose={onClose}
      onReason={(reply) => {
        replying.mutate(reply);
      }}
    />
  );
}
